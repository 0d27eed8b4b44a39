import type { CellValue } from "../../sheet/cells";

/**
 * A formula this host did not calculate: only constants, arithmetic, references, SUM, COUNTA, ROW and HYPERLINK are. Reading its value is
 * refused by name (strict) instead of guessed; a later save writes the formula without a cached value, which Excel calculates on opening.
 */
export const NOT_CALCULATED = Object.freeze({ notCalculated: true as const });
export type NotCalculated = typeof NOT_CALCULATED;

/** What a cell of the grid holds; null: nothing. */
export type GridValue = CellValue | NotCalculated;

export const isError = (value: GridValue): value is { error: string } => typeof value === "object" && value !== null && "error" in value;

/** Excel keeps 15 significant digits (limit L36); the digits after are zero, not rounded, when there are more than 15 before the point. */
export function fifteenDigits(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  if (Math.abs(value) < 1e15) return Number(value.toPrecision(15));
  const digits = BigInt(Math.trunc(Math.abs(value))).toString();
  return Math.sign(value) * Number(digits.slice(0, 15) + "0".repeat(digits.length - 15));
}
