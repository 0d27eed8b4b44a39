import type { GridValue } from "../model/cell-value";
import { isDateFormat } from "../../sheet/date-format";
import { SYSTEMS_APART } from "../../sheet/day";
import { shownDate } from "./chinese";
import { formatDate } from "./format-date";
import { general } from "./general";
import { formatNumber } from "./format-number";

/** Splits a number format at ";" outside quotes, brackets and escapes. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [code];
}

/** What a cell shows, by its number format; never cut by the column's width (limit L41). A formula without a value shows nothing. */
export function formatValue(value: GridValue, code: string | undefined, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return "error" in value ? value.error : "";
  const parts = sections(code ?? "General");
  if (typeof value === "string") return parts.length > 3 ? formatNumber(0, parts[3].replace(/@/g, `"${value.replace(/"/g, "")}"`)) : value;
  const one = parts.length > 2 && value === 0 ? parts[2] : parts.length > 1 && value < 0 ? parts[1] : parts[0];
  const shown = parts.length > 1 && one === parts[1] && value < 0 ? -value : value;
  if (one === "@" || /^general$/i.test(one.replace(/\[[^\]]*\]/g, ""))) return general(shown);
  if (isDateFormat(one)) return shown < 0 ? general(shown) : formatDate(date1904 ? shown + SYSTEMS_APART : shown, shownDate(one));
  return formatNumber(shown, one);
}
