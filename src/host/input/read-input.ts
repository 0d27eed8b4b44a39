import type { GridValue } from "../model/cell-value";
import { NOT_CALCULATED, fifteenDigits } from "../model/cell-value";
import { invalidArgument } from "../wire/host-error";

export interface Input {
  value: GridValue;
  formula?: string;
  numberFormat?: string;
}

/** What a value handed to a cell becomes. */
export function readInput(input: unknown, numberFormat: string, _date1904: boolean, _options: { formulaInTextCell: boolean }): Input {
  if (typeof input === "number") return { value: fifteenDigits(input) };
  if (typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument("A cell takes a text, a number or a boolean.");
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=")) return { value: NOT_CALCULATED, formula: input.slice(1) };
  if (numberFormat === "@") return { value: input };
  return { value: input };
}
