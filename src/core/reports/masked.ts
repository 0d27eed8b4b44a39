import { masked } from "../dictionary/mask";
import type { ReviewResult } from "../review/review";
import type { ReportCell, ReportSheet } from "./report";

/** A report without whole numbers of persons; what its reader filled in himself, keys by which it is known again, and what a regulation says stay. */
export function maskedSheet(sheet: ReportSheet, { unmasked }: Pick<ReviewResult, "unmasked">): ReportSheet {
  if (unmasked) return sheet;
  const own = sheet.columns.map(({ fillIn, key, verbatim }) => fillIn === true || key === true || verbatim === true);
  const cell = (value: ReportCell, at: number): ReportCell => (typeof value === "number" || own[at] ? value : typeof value === "string" ? masked(value) : { ...value, text: masked(value.text) });
  return { ...sheet, lines: sheet.lines.map((line) => masked(line)), rows: sheet.rows.map((row) => row.map(cell)) };
}

/** Members whose text only programs compare, and what a regulation says. */
const told = /"(?:key|clause|creditCode|sum|group|quote|cite)":\s*"(?:[^"\\]|\\.)*"/u;
const strings = new RegExp(`${told.source}|("(?:[^"\\\\]|\\\\.)*")|(?<=[:[,]\\s*)([1-8]\\d{14,17})(?=\\s*[,\\]}])`, "gu");
/** Below so many digits together nothing is looked at. */
const suspect = /[\d\uff10-\uff19][^A-Za-z]{6}/u;

/** JSON without whole numbers of persons in its texts; a number that is an ID becomes a text. */
export function maskedJson(json: string): string {
  if (!suspect.test(json)) return json;
  return json.replace(strings, (all, text: string | undefined, number: string | undefined) => {
    if (text !== undefined) return hidden(text);
    if (number === undefined) return all;
    const shown = masked(number);
    return shown === number ? number : JSON.stringify(shown);
  });
}

function hidden(literal: string): string {
  if (!suspect.test(literal)) return literal;
  const text = JSON.parse(literal) as string;
  const shown = masked(text);
  return shown === text ? literal : JSON.stringify(shown);
}
