/*
 * Rows that head a group of the rows beneath instead of being one: 专职教师, 二、外聘教师, the name of a unit. What such a row says holds
 * for its group where the table has no column that says it of each row.
 */
import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import type { GroupOfRows } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import type { Field, RecordType } from "../../dictionary/fields";
import type { RowSaid } from "../../dictionary/said-of-reading";
import { institutionLists, persons } from "../../dictionary/kept-by";
import { normalise, normaliseName } from "../../dictionary/text/normalise";
import { withoutSeal } from "../../dictionary/text/seal";
import { withoutNumbering } from "../headings/label";
import { bareYear } from "../headings/years";
import { isBodyOrPart, isWholeBody } from "./body-name";
import { sheetNamed } from "./cells-of";
import type { FoundTable } from "./found-table";
import { fieldsOfMembers } from "./members";
import { pastedInto } from "./pasted-text";
import { isOffice } from "./recommender-in-title";
import { isNumeral } from "./row-words";
import { pieceOf, piecesOf, type Separator } from "./text-part";
import { namesIn, unitNames } from "./unit-names";

/** A row with one filled cell; `sure`: it was told before to head a group. */
interface Alone {
  row: number;
  column: number;
  text: string;
  sure: boolean;
}

/** A row that heads a group, and what it says of it, if anything is known of that. */
interface Head extends Alone {
  says?: { field: Field; text: string };
  /** Its name, where it may be a unit's of its own or of a part of one. */
  unsure?: string;
}

/** The names of units that a head may say, normalised; `listed`: a list or form of the workbook tells who they are. */
interface Units {
  names: ReadonlySet<string>;
  listed: boolean;
}

/** Rows left out for a reason that may as well be that they head a group. */
const mayHead = new Set(["group", "number-only", "nothing"]);

/** Tells the rows of tables that head a group from their records, and gives their rows what they say. */
export function settleGroupRows(book: WorkbookCells, tables: readonly FoundTable[]): void {
  let units: Units | undefined;
  const found: { table: FoundTable; heads: Head[] }[] = [];
  for (const table of tables) {
    if (table.layout !== "table" || table.rows === 0) continue;
    const sheet = sheetNamed(book, table.sheet);
    const alone = aloneRows(book, sheet, table, spanOf(table, tables));
    if (alone.length > 0) found.push({ table, heads: headsAmong(alone, table, sheet, (units ??= unitsOf(book, tables))) });
  }
  for (const { table, heads } of found) {
    // Several tables may have the same rows: what heads a group in one is no record of another.
    const own = new Map(found.flatMap((other) => (isOver(other.table, table) ? other.heads.map((head) => [head.row, { ...head, says: undefined } as Head] as const) : [])));
    for (const head of heads) own.set(head.row, head);
    if (own.size > 0) apply(table, [...own.values()].sort((a, b) => a.row - b.row), units!.names, (column) => isFilledIn(book, table, column));
  }
}

/** Whether some record of a table has anything in a column; of one pasted as text, among its pieces. */
function isFilledIn(book: WorkbookCells, table: FoundTable, column: number): boolean {
  const { columns } = sheetNamed(book, table.sheet);
  const separator = [...table.readings.values()].find(({ part }) => part)?.part?.separator;
  const cells = columns[separator ? pastedInto(table)! : column];
  return table.recordRows.some((row) => (separator ? cells?.kind[row] === CellKind.text && pieceOf(book.strings[cells.value[row]], { separator, at: column }) !== "" : cells?.kind[row]));
}

/** The columns of a table in its own rows, in order. */
const columnsOf = ({ columns }: FoundTable): number[] => [...columns.values()].flatMap(({ row, rows, column }) => (row === undefined && !rows ? [column] : [])).sort((a, b) => a - b);

/** Under one header of a sheet, and not beside each other. */
function isOver(a: FoundTable, b: FoundTable): boolean {
  if (a.sheet !== b.sheet || a.headerRow !== b.headerRow) return false;
  const [one, two] = [columnsOf(a), columnsOf(b)];
  return a === b || !(one.at(-1)! < two[0] || two.at(-1)! < one[0]);
}

/** The columns a table may reach between those that stand beside it. */
function spanOf(table: FoundTable, tables: readonly FoundTable[]): { from: number; to: number } {
  const own = columnsOf(table);
  const beside = tables.filter((other) => other.sheet === table.sheet && other.headerRow === table.headerRow && other.layout === "table" && !isOver(other, table)).map(columnsOf);
  return { from: Math.max(0, ...beside.flatMap((columns) => (columns.at(-1)! < own[0] ? [columns.at(-1)! + 1] : []))), to: Math.min(Infinity, ...beside.flatMap((columns) => (columns[0] > own.at(-1)! ? [columns[0] - 1] : []))) };
}

/** The workbook's institutions; where nothing lists them, the units that columns of other tables name. */
function unitsOf(book: WorkbookCells, tables: readonly FoundTable[]): Units {
  const names = unitNames(book, tables);
  const listed = tables.some(({ record, rows }) => institutionLists.includes(record) && rows > 0);
  if (!listed) for (const table of tables) for (const name of namesIn(book, table, recordType(table.record)!.unitField)) names.add(name);
  names.delete("");
  return { names, listed };
}

/** The rows with one filled cell that may head a group: those left out, and records above others that say more. */
function aloneRows(book: WorkbookCells, sheet: SheetCells, table: FoundTable, span: { from: number; to: number }): Alone[] {
  const pasted = [...table.readings.values()].find(({ part }) => part)?.part?.separator;
  const only = pasted ? aloneAsText(book, sheet, columnsOf(table)[0], pasted) : aloneIn(book, sheet, span);
  const own = [...table.columns].flatMap(([id, { row, rows, column }]) => (row === undefined && !rows ? [table.readings.get(id)?.part?.at ?? column] : []));
  const first = Math.min(...own);
  const name = table.readings.get("name")?.part?.at ?? table.columns.get("name")?.column;
  const left = table.skipped.flatMap(({ row, why: { code } }) => {
    const one = mayHead.has(code) ? only(row - 1) : undefined;
    return one ? [{ ...one, sure: code === "group" || one.column <= first }] : [];
  });
  const records = own.length < 2 ? [] : table.recordRows.flatMap((row) => {
    const one = only(row);
    return one && (one.column === first || one.column === name) ? [{ ...one, sure: false }] : [];
  });
  if (left.length + records.length === 0) return [];
  // A name nobody has filled in further, at the end, heads nothing.
  const alone = new Set(records.map(({ row }) => row));
  let at = table.recordRows.length - 1;
  while (at >= 0 && alone.has(table.recordRows[at])) at--;
  const last = table.recordRows[at] ?? -1;
  return [...left, ...records].filter(({ row }) => row < last).sort((a, b) => a.row - b.row);
}

/** The text that stands alone in a row. */
function aloneIn({ strings }: WorkbookCells, { columns }: SheetCells, { from, to }: { from: number; to: number }): (row: number) => Omit<Alone, "sure"> | undefined {
  const cells = columns.flatMap((column, at) => (column && at >= from && at <= to ? [{ ...column, at }] : []));
  return (row) => {
    let found: Omit<Alone, "sure"> | undefined;
    for (const { kind, value, at } of cells) {
      if (!kind[row]) continue;
      if (kind[row] !== CellKind.text) return undefined;
      const text = strings[value[row]];
      if (text.trim() === "" || (!found && isNumeral(text))) continue;
      if (found) return undefined;
      found = { row, column: at, text };
    }
    return found;
  };
}

/** The same of a table pasted as text: the piece that stands alone in a line, its place among the pieces as its column. */
function aloneAsText({ strings }: WorkbookCells, { columns }: SheetCells, column: number, separator: Separator): (row: number) => Omit<Alone, "sure"> | undefined {
  const cells = columns[column]!;
  return (row) => {
    const pieces = cells.kind[row] === CellKind.text ? piecesOf(strings[cells.value[row]], separator) : [];
    const filled = pieces.flatMap((text, at) => (text === "" || (isNumeral(text) && pieces.slice(at + 1).some((other) => other !== "")) ? [] : [{ row, column: at, text }]));
    return filled.length === 1 ? filled[0] : undefined;
  };
}

/** 二、外聘教师： without its number, its colon, a seal and how many follow. */
const plain = (text: string): string => withoutNumbering(normalise(withoutSeal(text))).replace(/:$/u, "").replace(/[(:]?共?\d+(?:人|名|位|个|家|所|期|项|门)\)?$/u, "");
/** 兼职教师名单 lists what 兼职教师 says. */
const listed = /(?:名单|名册|情况|一览|部分)$/u;

function headsAmong(alone: readonly Alone[], table: FoundTable, sheet: SheetCells, units: Units): Head[] {
  const type = recordType(table.record)!;
  const rows = new Set(alone.map(({ row }) => row));
  const known = new Map<string, boolean>();
  const lacks = ({ id }: Field): boolean => {
    const is = known.get(id) ?? lacksIn(table, id, sheet, rows);
    known.set(id, is);
    return is;
  };
  return alone.flatMap((one): Head[] => {
    const text = plain(one.text);
    if (text === "" || /^[\d.,]+$/u.test(text)) return [];
    // In the column of units it may be one nobody has filled in further.
    if (type.unitField !== "name" && (units.names.has(normaliseName(text)) || isOfItsOwn(text, table, units)) && one.column !== (table.readings.get(type.unitField)?.part?.at ?? table.columns.get(type.unitField)?.column)) {
      const field = type.fields.find(({ id }) => id === type.unitField)!;
      return [{ ...one, ...(lacks(field) && { says: { field, text } }) }];
    }
    const fields = fieldsSaid(text.replace(listed, "") || text, type);
    // What is said in a column of its own is nothing new of the rows.
    if (fields.length > 0) return [{ ...one, ...(fields.length === 1 && lacks(fields[0]) && { says: { field: fields[0], text: text.replace(listed, "") } }) }];
    if (!one.sure && !(persons.has(table.record) && text.length > 3 && isBodyOrPart(text))) return [];
    return [units.names.size !== 1 && type.unitField !== "name" && isBodyOrPart(text) && lacks(type.fields.find(({ id }) => id === type.unitField)!) ? { ...one, unsure: text } : one];
  });
}

/** An institution by its very name, where nothing tells which there are, nor whose the table is but the office that sends it. */
const isOfItsOwn = (text: string, { unitLabel }: FoundTable, { listed }: Units): boolean => !listed && isWholeBody(text) && (unitLabel === undefined || isOffice(normalise(unitLabel)));

/** The fields of which a text is a value and nothing else: a member of a choice, the year, an office that recommends. */
function fieldsSaid(text: string, type: RecordType): Field[] {
  const { fields } = type;
  if (bareYear(text) !== undefined) return fields.filter(({ shape }) => shape === "year");
  const members = fieldsOfMembers([text], type);
  return members.length > 0 || type.id !== "recommendation" || !isOffice(text) ? members : fields.filter(({ id }) => id === "recommender");
}

/** No column says it of each row: there is none, or nothing stands in it but the heads themselves; what holds for the whole table is said of less. */
function lacksIn(table: FoundTable, id: string, { columns }: SheetCells, heads: ReadonlySet<number>): boolean {
  const place = table.columns.get(id);
  if (!place || place.row !== undefined) return true;
  if (place.rows) return false;
  return table.recordRows.every((row) => heads.has(row) || !columns[place.column]?.kind[row]);
}

/** Takes the rows from the records, says what they are, and gives each group what its head says. */
function apply(table: FoundTable, heads: readonly Head[], units: ReadonlySet<string>, isFilled: (column: number) => boolean): void {
  const type = recordType(table.record)!;
  const own = heads.map((head) => (head.says && type.fields.some(({ id }) => id === head.says!.field.id) ? head : { ...head, says: undefined }));
  const rows = new Map(own.map((head) => [head.row, head]));
  table.recordRows = table.recordRows.filter((row) => !rows.has(row));
  table.rows = table.recordRows.length;
  if (table.unnamed) table.unnamed = table.unnamed.filter((column) => isFilled(column));
  table.skipped = [...table.skipped.filter(({ row }) => !rows.has(row - 1)), ...own.map((head) => ({ row: head.row + 1, why: whyOf(head) }))].sort((a, b) => a.row - b.row);
  const fields = new Map(own.flatMap(({ says }) => (says ? [[says.field.id, says.field] as const] : [])));
  for (const field of fields.values()) {
    const groups = groupsOf(table, field, own, units);
    const [{ row, text }] = groups;
    const column = pastedInto(table) ?? groups[0].column;
    table.columns.set(field.id, { column, row, label: text, confidence: 0.9, reason: "sheet", groups });
    table.readings.set(field.id, { field, factor: 1 });
  }
  // The first of several parts is the table itself, as it was found.
  if (!table.parts) return;
  const [first, ...others] = table.parts;
  const said = [...fields.keys()].map((id) => [id, table.columns.get(id)!] as const);
  table.parts = [{ ...first, rows: table.rows, skipped: table.skipped, columns: new Map([...first.columns, ...said]) }, ...others];
}

function whyOf({ says, unsure }: Head): RowSaid {
  if (says) return { code: "group-of", data: { field: says.field.name, text: says.text } };
  return unsure === undefined ? { code: "group", data: null } : { code: "group-unsure", data: { text: unsure } };
}

/** Which rows each head of a field holds for: up to the next head of that field, of another unit, or of nobody knows what behind some records. */
function groupsOf(table: FoundTable, field: Field, heads: readonly Head[], units: ReadonlySet<string>): GroupOfRows[] {
  const { recordRows, record } = table;
  const pasted = pastedInto(table);
  const { unitField } = recordType(record)!;
  const groups: GroupOfRows[] = [];
  let open: GroupOfRows | undefined;
  /** The first record behind the head before. */
  let next = 0;
  heads.forEach(({ row, column, text, says }, at) => {
    while (at > 0 && recordRows[next] <= heads[at - 1].row) next++;
    const nested = at > 0 && !(recordRows[next] < row);
    const ofUnit = units.has(normaliseName(plain(text)));
    const ends = says ? says.field === field || says.field.id === unitField : ofUnit || !nested;
    if (open && ends) {
      open.to = row - 1;
      open = undefined;
    }
    if (says?.field === field) groups.push((open = { row, column: pasted ?? column, text: says.text, to: recordRows[recordRows.length - 1] }));
  });
  return groups;
}
