import { CellKind } from "../../../sheet/cells";
import { ValueState } from "../../dictionary/dataset";
import type { Field } from "../../dictionary/fields";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { coerceCell, coercerOf, isText } from "../../dictionary/values/coercer";
import { conceptsOf } from "../../dictionary/text/concepts";
import { isBody } from "./body-name";
import type { Header, HeaderColumn } from "./header";
import type { SheetGrid } from "./sheet-grid";

interface SampleCell {
  kind: CellKind;
  value: number;
  text: string;
}

/** Which part of the cells holds something, 0…1. */
type Share = (holds: (cell: SampleCell) => boolean) => number;

/** Different values of a column, as many as are needed to tell what it holds. */
export interface Sample {
  cells: SampleCell[];
  date1904: boolean;
}

/** Values looked at, and rows looked through for them: what a column holds shows at its head. */
const most = 24;
const mostRows = 400;

/** The first different values below a heading; what stands below the first blank row may be of another table, and counts where nothing stands above it. */
function sampleOf(grid: SheetGrid, column: number, from: number, gap: number): Sample {
  const cells = new Map<string, SampleCell>();
  for (let row = from; row < Math.min(grid.rows, from + mostRows) && cells.size < most && (row < gap || cells.size === 0); row++) {
    const kind = grid.kind(row, column);
    if (kind === CellKind.blank) continue;
    const text = grid.text(row, column);
    if (!cells.has(text)) cells.set(text, { kind, value: grid.sheet.columns[column]!.value[row], text });
  }
  return { cells: [...cells.values()], date1904: grid.book.date1904 };
}

/** The first blank row below some that are filled. */
function gapBelow(grid: SheetGrid, from: number): number {
  let row = from;
  while (row < Math.min(grid.rows, from + mostRows) && (row === from || grid.filled(row).length > 0)) row++;
  return row;
}

/** One cell alone. */
export function sampleOfCell(grid: SheetGrid, row: number, column: number): Sample {
  const kind = grid.kind(row, column);
  return { cells: kind === CellKind.blank ? [] : [{ kind, value: grid.sheet.columns[column]!.value[row], text: grid.text(row, column) }], date1904: grid.book.date1904 };
}

/** A value inside the cell of its label. */
export const sampleOfText = (text: string, date1904: boolean): Sample => ({ cells: text === "" ? [] : [{ kind: CellKind.text, value: 0, text }], date1904 });

/** What stands below each heading of a header, looked at once. */
export function samplesBelow(grid: SheetGrid, { bottom }: Header): (column: HeaderColumn) => Sample {
  const seen = new Map<number, Sample>();
  let gap: number | undefined;
  return ({ column }) => {
    let sample = seen.get(column);
    if (!sample) seen.set(column, (sample = sampleOf(grid, column, bottom + 1, (gap ??= gapBelow(grid, bottom + 1)))));
    return sample;
  };
}

/** How the values speak: against the field, not at all, or for it. */
export type Fit = "against" | "silent" | "for";

const yesNo = /^(?:是|否|有|无|√|×|y|n|yes|no|true|false|已.{1,4}|未.{1,4})$/iu;
const dated = /^(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?)$/u;
const numeric = /^[\d,.]+\s*(?:人|名|万元|元|份|家|个)?$/u;
/** What stands below a table and is none of its values: 注：…, 制表：王某. */
const foot = /^(?:注|备注|说明|制表|填表|填报|审核|复核)[^:]{0,4}:/u;
/** What the sample says of the field; a field of free words is spoken against by days, numbers and 是/否 only. */
export function fitOf({ cells, date1904 }: Sample, field: Field): Fit {
  const filled = cells.filter(({ kind, text }) => kind !== CellKind.error && normalise(text) !== "" && !foot.test(normalise(text)));
  if (filled.length === 0) return "silent";
  const part: Share = (holds) => filled.filter(holds).length / filled.length;
  if (isText(field)) return composed.has(field.shape ?? "") ? made(part) : field.shape ? shaped(part(reads(field, date1904))) : words(part, field);
  const good = part(reads(field, date1904));
  if (field.type === "integer" || field.type === "number") return good < 0.5 ? "against" : field.shape === "year" ? "for" : "silent";
  return good >= 0.6 ? "for" : good >= 0.2 && field.type === "enum" ? "silent" : "against";
}

/** True where hardly anything beneath is more than 是 or 否. */
export const saysYesNo = ({ cells }: Sample): boolean => cells.filter(({ kind, text }) => kind === CellKind.boolean || yesNo.test(normalise(text))).length * 2 > cells.length;

/** Texts made of several things, one of which is a number: 湖南大学，1998.7，会计. A name alone is one of them, 12年 another. */
const composed = new Set<string>(["graduation", "teaching"]);
const made = (part: Share): Fit => (part(({ text }) => /\d|[一二三四五六七八九十]年/u.test(normalise(text)) && /[^\d年月日以上多个.\-–~至,，、\s]{2}/u.test(normalise(text))) >= 0.5 ? "for" : "against");

const shaped = (good: number): Fit => (good >= 0.6 ? "for" : "against");

function words(part: Share, field: Field): Fit {
  const days = part(({ kind, text }) => kind === CellKind.date || dated.test(normalise(text)));
  const numbers = part(({ kind, text }) => kind === CellKind.number || numeric.test(normalise(text)));
  const answers = part(({ kind, text }) => kind === CellKind.boolean || yesNo.test(normalise(text)));
  // 有 and 无 answer for something to be had, whose name is asked for.
  if (days > 0.5 || (answers > 0.5 && !field.none) || (numbers > 0.5 && !asksFor(field, counted))) return "against";
  // A day in free words has a number in it.
  if (asksFor(field, ofDays) && part(({ text }) => /\d/u.test(normalise(text))) < 0.5) return "against";
  if (part(({ text }) => isMeasure(normalise(text))) > 0.5) return "against";
  return asksFor(field, bodies) && part(({ text }) => isBody(normalise(text))) >= 0.6 ? "for" : "silent";
}

const ofDays = new Set(["date"]);
/** What is written in digits though it is no amount: a number of a register, years, volumes. */
const counted = new Set(["number", "years", "books"]);
/** Who has a name that ends as bodies' names do. */
const bodies = new Set(["unit", "base", "office", "candidate", "manager", "mgmtOrg"]);

/** The field is called by one of the concepts. */
const asksFor = ({ name }: Field, ids: ReadonlySet<string>): boolean => conceptsOf(name).some(({ id }) => ids.has(id));

function reads(field: Field, date1904: boolean): (cell: SampleCell) => boolean {
  const coercer = coercerOf(field, date1904);
  return ({ kind, value, text }) => {
    const read = coerceCell(coercer, kind, value, text);
    // A number that fails its check digit is one all the same.
    return read.problem === undefined ? read.state === ValueState.ok : read.problem.clause === "data/checksum" || read.problem.clause === "data/digits-lost";
  };
}
