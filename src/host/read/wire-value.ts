import { NO_RESULT } from "../../sheet/cells";
import type { GridValue } from "../model/cell-value";
import { notImplemented } from "../office/host-error";

/** A cell's value as `Range.values` gives it: errors as their text (limit L35), nothing as "". */
export function wireValue(value: GridValue, notCalculated: "refuse" | "say"): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if (notCalculated === "refuse") throw notImplemented("value of a formula this host does not calculate");
  return NO_RESULT;
}

/** As `Range.valueTypes` names it. */
export function valueType(value: GridValue): "Empty" | "Double" | "String" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return "Error";
}
