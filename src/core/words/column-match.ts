import { cellName, columnName } from "../../sheet/a1";
import { fieldOf, recordType } from "../dictionary/dictionary";
import type { FieldPlace, MayBe, TableSource } from "../dictionary/dataset";
import { withoutYear } from "../intake/headings/years";
import { isOrdinaryLabel } from "../intake/headings/ordinary-label";
import { certaintyOf, type Certainty } from "../intake/tables/certainty";
import { isAnswer } from "../intake/tables/match";
import { quoted, type Speech } from "./speech";

/** What a column of a table was taken for. */
export interface ColumnMatchLine {
  /** Its letters: H; in a form the cell of its value: B3. */
  column: string;
  heading: string;
  /** Field id; null where it is used for none. */
  field: string | null;
  certainty: Certainty;
  /** Why, in one line. */
  because: string;
  /** Further fields it may be, the likeliest first. */
  others: string[];
}

/** Every column of a table, or line of a form, under its heading, in the order of the sheet; what stands in the lines above a table is none. */
export function columnMatches(table: TableSource, speech: Speech): ColumnMatchLine[] {
  const lines: { row: number; at: number; line: ColumnMatchLine }[] = [];
  const add = ({ column, row }: { column: number; row?: number }, line: Omit<ColumnMatchLine, "column">): void =>
    void lines.push({ row: row ?? -1, at: column, line: { column: row === undefined ? columnName(column) : cellName(row, column), ...line } });
  for (const [field, place] of table.columns) {
    if (place.reason === "sheet" || place.sheet !== undefined) continue;
    add(place, { heading: place.label, field, certainty: certaintyOf(place), because: becauseOf(table.record, field, place, speech), others: [...(place.others ?? [])] });
  }
  for (const [heading, { column, row, sheet, second, of, likeliest, told }] of table.mayBe ?? []) {
    if (sheet !== undefined) continue;
    const because = unusedBecause(table, heading, { second, of, likeliest, told }, speech);
    add({ column, row }, { heading, field: null, certainty: likeliest.length > 0 || second ? "unsure" : "unknown", because, others: second ? [second] : [...likeliest] });
  }
  return lines.sort((a, b) => a.row - b.row || a.at - b.at).map(({ line }) => line);
}

/** Why a column is used for no field. */
function unusedBecause(table: TableSource, heading: string, { second, of, likeliest, told }: Pick<MayBe, "second" | "of" | "likeliest" | "told">, { say, word }: Speech): string {
  const { record, columns } = table;
  if (table.setAside?.has(heading)) return say`已指定不用`;
  if (likeliest.length > 0) return say`可能是${quoted(likeliest.map((id) => nameOf(record, id)))}，不能确定，没有采用`;
  if (second && told) return say`已指定为“${nameOf(record, second)}”，但“${columns.get(second)?.label ?? ""}”也指定为此，采用了后者`;
  if (second && isOfOtherYear(table, heading)) return say`是另一年度的“${nameOf(record, second)}”，已采用“${columns.get(second)!.label}”`;
  if (second) return say`也是“${nameOf(record, second)}”，已采用另一栏`;
  return of ? say`是“${word(recordType(of)?.title ?? of)}”的栏目，这里没有按它核验` : say`没有认出`;
}

/** What a field is called; its id where the record has none such. */
export const nameOf = (record: string, field: string): string => fieldOf(record, field)?.name ?? field;

/** True for a heading that says of another year what a column in use says: nobody need ask what it is. */
export function isOfOtherYear({ mayBe, columns }: TableSource, heading: string): boolean {
  const second = mayBe?.get(heading)?.second;
  const used = second === undefined ? undefined : columns.get(second)?.label;
  return used !== undefined && used !== heading && withoutYear(heading) !== heading && withoutYear(heading) === withoutYear(used);
}

/** A column that somebody should look at, and its table. */
interface AskedColumn {
  table: TableSource;
  match: ColumnMatchLine;
}

/**
 * The columns of a file's tables that are not sure and those a person settled: not what every table has (序号, 备注), nor what another
 * record of the same rows uses.
 */
export function askedColumns(tables: readonly TableSource[], speech: Speech): AskedColumn[] {
  // Columns of a table pasted as text stand in one: their headings tell them apart.
  const placeOf = ({ sheet, headerRow }: TableSource, { column, heading }: ColumnMatchLine): string => [sheet, headerRow, column, heading].join("\n");
  const all = tables.flatMap((table) => columnMatches(table, speech).map((match): AskedColumn => ({ table, match })));
  const used = new Set(all.flatMap(({ table, match }) => (match.field === null ? [] : [placeOf(table, match)])));
  const settled = (table: TableSource, field: string): boolean => isAnswer(table.columns.get(field)!.reason);
  return all.filter(({ table, match, match: { heading, field, certainty } }) =>
    field === null ? !used.has(placeOf(table, match)) && !isOrdinaryLabel(heading) : certainty !== "sure" || settled(table, field));
}

function becauseOf(record: string, field: string, { label, confidence, reason, others }: FieldPlace, speech: Speech): string {
  const name = nameOf(record, field);
  const rivals = others && others.length > 0 ? speech.say`；也可能是${quoted(others.map((id) => nameOf(record, id)))}` : "";
  switch (reason) {
    case "name":
      return speech.say`表头就是“${name}”`;
    case "alias":
      return certaintyOf({ confidence, reason }) === "sure" ? speech.say`“${label}”是“${name}”的另一种叫法` : speech.say`“${label}”可以是“${name}”，同名或可作他解的栏目不止一个`;
    case "group":
      return speech.say`按上级表头和左侧的栏目，“${label}”是“${name}”`;
    case "similar":
      return speech.say`“${label}”与“${name}”意思相近，下面的内容也不矛盾${rivals}`;
    case "chosen":
      return speech.say`已指定为“${name}”`;
    case "kept":
      return speech.say`文件中已指定为“${name}”`;
    case "sheet":
      return speech.say`取自表外的“${label}”`;
  }
}
