import type { GridValue, NotCalculated } from "../model/cell-value";

/** Text, boolean or blank as a number; an error text when it is none. */
export function asNumber(value: GridValue): number | { error: string } | NotCalculated {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  const number = Number(value);
  return value.trim() === "" || Number.isNaN(number) ? { error: "#VALUE!" } : number;
}
