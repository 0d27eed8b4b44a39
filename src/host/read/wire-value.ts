import type { GridValue } from "../model/cell-value";
import { notImplemented } from "../wire/host-error";

/** A cell's value as `Range.values` gives it: errors as their text (limit L35), nothing as "". */
export function wireValue(value: GridValue, notCalculated: "refuse" | "keep"): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if (notCalculated === "refuse") throw notImplemented("value of a formula this host does not calculate");
  return "";
}

/** As `Range.valueTypes` names it. */
export function valueType(value: GridValue): "Empty" | "Double" | "String" | "Boolean" | "Error" | "Unknown" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return "error" in value ? "Error" : "Unknown";
}
