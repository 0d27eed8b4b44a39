import { checkFormulaSize } from "../formula/limits";
import { parseFormula } from "../formula/parse";
import type { GridValue } from "../model/cell-value";
import { NOT_CALCULATED, fifteenDigits } from "../model/cell-value";
import { HostError, invalidArgument } from "../office/host-error";
import { parseDate } from "./dates";
import { parseNumber } from "./numbers";
import { SYSTEMS_APART } from "../../sheet/day";
import { MAX_CELL_TEXT } from "../../sheet/limits";

/** What a value handed to a cell becomes. */
interface CellInput {
  /** NOT_CALCULATED beside a formula: its value follows with the next calculation. */
  value: GridValue;
  formula?: string;
  /** Set when Excel also formats a General cell, as for "5%". */
  numberFormat?: string;
}

/** By Excel's specifications (limit L37). */
const MAX_LINE_FEEDS = 253;

const ERRORS = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i;

function asFormula(text: string): CellInput {
  checkFormulaSize(text, "Range.formulas");
  if (!parseFormula(text)) throw invalidArgument(`The formula cannot be read: ${text.slice(0, 40)}`, "Range.formulas");
  return { value: NOT_CALCULATED, formula: text };
}

function readText(text: string, numberFormat: string, date1904: boolean, formulaInTextCell: boolean): CellInput {
  if (text === "") return { value: null };
  if (text.length > MAX_CELL_TEXT) throw invalidArgument("A cell holds at most 32,767 characters.", "Range.values");
  if (text.length > MAX_LINE_FEEDS && text.split("\n").length - 1 > MAX_LINE_FEEDS) throw invalidArgument("A cell holds at most 253 line feeds.", "Range.values");
  if (text.startsWith("'")) return { value: text.slice(1) };
  const asText = numberFormat === "@";
  if (text.startsWith("=") && text.length > 1 && (!asText || formulaInTextCell)) return asFormula(text.slice(1));
  if (asText) return { value: text };
  const trimmed = text.trim();
  // Numbers and days begin with one of these; most texts of a block do not.
  const number = /^[\d+\-$(.]/.test(trimmed) ? (parseNumber(trimmed) ?? parseDate(trimmed, new Date().getFullYear())) : null;
  if (number) {
    const dated = number.numberFormat !== undefined && /[ymdh]/.test(number.numberFormat);
    const value = dated && date1904 && number.value >= 1 ? number.value - SYSTEMS_APART : number.value;
    return { value, numberFormat: numberFormat === "General" ? number.numberFormat : undefined };
  }
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.test(trimmed)) return { value: { error: trimmed.toUpperCase() } };
  if (/^[+-]/.test(text) && text.length > 1) {
    if (text.length > 8200) throw new HostError("GeneralException", "There was an internal error while processing the request.", "Range.values", 500);
    return asFormula(text);
  }
  return { value: text };
}

/**
 * What Excel makes of a value written through the object model: texts are read as en-US input, whatever the user's locale (limits
 * L29, L30, L32, L33, L36, L37). @throws HostError InvalidArgument, GeneralException.
 */
export function readInput(input: unknown, numberFormat: string, date1904: boolean, options: { formulaInTextCell: boolean }): CellInput {
  if (typeof input === "number") return { value: fifteenDigits(input) };
  if (typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument("A cell takes a text, a number or a boolean.", "Range.values");
  return readText(input, numberFormat, date1904, options.formulaInTextCell);
}
