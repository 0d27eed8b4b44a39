import { CellKind } from "../../../sheet/cells";
import type { MayBe } from "../../dictionary/dataset";
import { normalise } from "../../dictionary/text/normalise";
import { buildTable, namesUnit } from "./build-table";
import { chooseRecords } from "./choose-records";
import { readDataRows, type DataRows } from "./data-rows";
import { headerAt, headsEach, isData, isMetaRow } from "./find-header";
import type { FoundTable } from "./found-table";
import { furtherNames, rowsSpokenOf } from "./further-names";
import type { Header, HeaderColumn } from "./header";
import { setAside, type Choices, type ColumnMatch, type RecordMatch } from "./match";
import { linesAbove, readMeta, titleText, type MetaItem } from "./meta";
import { exampleRows } from "./example-rows";
import { namelessRows } from "./nameless-rows";
import { notOf } from "./not-of";
import { leaveToRows } from "./told-by-rows";
import { furtherContacts } from "./further-contacts";
import { typedColumns } from "./other-heading";
import type { Expected } from "./row-reason";
import { isFootWord, isTotalWord, RowWord, rowWord } from "./row-words";
import { rowsTakenBack } from "./rows-taken-back";
import { holdsNames, lendUnits, nameByBase, readBareKind, readTypeTwice, settleSharedColumns } from "./shared-columns";
import { samplesBelow } from "./sample";
import type { SheetGrid } from "./sheet-grid";
import { addLikely } from "./add-likely";
import type { SetAsideRow } from "./set-aside-row";

/** A header with the record types its rows serve. */
export interface Part {
  header: Header;
  matches: RecordMatch[];
  /** The unit of each row, where it stands once before several parts that say the same. */
  lent?: ColumnMatch;
}

/** What stands around a part. */
export interface PartContext {
  /** The header as a whole, of all parts side by side. */
  whole: Header;
  meta: MetaItem[];
  title: string;
  /** Last column the part may reach. */
  to: number;
  sheetName: string;
  choices: Choices;
  record?: string;
}

/** The tables of a part; `end`: the first row that belongs to something else, which looks like a header where it is `headed`. */
interface PartRead {
  tables: FoundTable[];
  end: number;
  headed?: true;
}

/** Reads the rows below a header into one table for each record type. */
export function readPart(grid: SheetGrid, { header, matches, lent }: Part, context: PartContext): PartRead {
  const { choices } = context;
  const known = new Set(matches.flatMap((match) => [...match.fields.values()].map((entry) => entry.column.column)));
  const samples = samplesBelow(grid, header);
  const mayBe = new Map(matches.map((match) => [match.type, addLikely(header, match, known, choices, samples)]));
  lendUnits(header, matches, (column) => holdsNames(grid, column, header.bottom + 1), choices);
  const further = matches.flatMap(furtherNames);
  const columns = [...new Set([...matches, ...further].flatMap((match) => [...match.fields.values()].map((entry) => entry.column.column)))].sort((a, b) => a - b);
  const numbering = new Set(matches.flatMap((match) => ["id", "rank"].map((id) => match.fields.get(id)?.column).filter((column) => column !== undefined && /^序号|^编号$|^排序$/u.test(column.leaf.keys[0])).map((column) => column!.column)));
  const data = readDataRows(grid, {
    header,
    from: header.columns[0].column,
    to: Math.min(context.to, Math.max(...header.columns.map((column) => grid.merge(column.row, column.column)?.right ?? column.column))),
    matched: columns,
    expected: expectedOf(matches),
    naming: namingOf(matches),
    typed: typedColumns(grid, header, [...matches, ...further]),
    title: context.title,
    numbering,
    beginsOther: (row) => beginsOther(grid, row, context),
    last: endBeside(grid, header),
  });
  const open = header.columns.filter((column) => !columns.includes(column.column));
  // What is an example says nothing else of itself; what its columns are it shows where nothing else does.
  const shown = data.rows;
  const examples = exampleRows(grid, data.rows, matches, open);
  leaveOut(data, examples);
  leaveOut(data, furtherContacts(grid, data.rows, matches));
  const doubted = [...namelessRows(grid, data.rows, matches), ...rowsTakenBack(grid, data.rows, matches, open)];
  leaveOut(data, doubted);
  const problems = [...examples, ...doubted].flatMap(({ problem }) => problem ?? []);
  const telling = data.rows.length > 0 ? data.rows : shown;
  settleSharedColumns(grid, telling, header, matches);
  const textsOf = ({ column }: ColumnMatch): string[] => telling.slice(0, 500).map((row) => grid.text(row, column.column));
  readBareKind(matches, textsOf);
  readTypeTwice(matches, textsOf);
  if (!context.meta.some(({ key }) => namesUnit(key))) nameByBase(matches, textsOf);
  const unmatched = open.map((column) => column.printed);
  for (const { type, fields } of lent ? matches : []) {
    const field = type.fields.find(({ id }) => id === type.unitField);
    if (field && !fields.has(field.id)) fields.set(field.id, { ...lent!, field });
  }
  const hidden = new Set(grid.sheet.hiddenRows);
  const tables = [...matches, ...further].map((match) => {
    const split = further.some(({ type }) => type === match.type);
    const table = buildTable({ grid, header, match: split ? { ...match, duplicates: [] } : match, meta: context.meta, title: context.title, unmatched });
    const aside = setAside(open, choices, match.type.id);
    if (aside.size > 0) table.setAside = aside;
    const unnamed = unnamedColumns(grid, header, columns, data.rows);
    if (unnamed.length > 0) table.unnamed = unnamed;
    if (open.length > 0) {
      table.mayBe = new Map(open.map((column) => [column.printed, mayBeOf(column, match, mayBe)]));
      leaveToRows(table, match, open, samples);
    }
    table.recordRows = split ? rowsSpokenOf(grid, data.rows, match) : data.rows;
    table.rows = table.recordRows.length;
    table.skipped = data.skipped;
    table.problems.push(...problems);
    if (match.byOne) table.byOne = true;
    table.hiddenRows = hidden.size === 0 ? 0 : table.recordRows.filter((row) => hidden.has(row)).length;
    return table;
  });
  return { tables, end: data.end, ...(data.headed && { headed: true }) };
}

/** Columns between those of the header that have no heading and hold something beside the records. */
function unnamedColumns(grid: SheetGrid, { columns }: Header, read: readonly number[], rows: readonly number[]): number[] {
  const headed = new Set([...columns.flatMap(({ row, column }) => {
    const right = grid.merge(row, column)?.right ?? column;
    return Array.from({ length: right - column + 1 }, (_, i) => column + i);
  }), ...read]);
  const [first, last] = [columns[0].column, columns.at(-1)!.column];
  const found: number[] = [];
  for (let column = first; column < last; column++) {
    if (!headed.has(column) && grid.sheet.columns[column] && rows.some((row) => grid.kind(row, column) !== CellKind.blank)) found.push(column);
  }
  return found;
}

/** What an open column may be; of one whose label is another record's, and that looks like nothing of this one, whose it is. */
function mayBeOf(column: HeaderColumn, match: RecordMatch, mayBe: ReadonlyMap<RecordMatch["type"], ReadonlyMap<HeaderColumn, MayBe>>): MayBe {
  const evidence = mayBe.get(match.type)?.get(column);
  const known = evidence === undefined || (evidence.likeliest.length === 0 && evidence.second === undefined) ? notOf(column, match) : undefined;
  return known?.of !== undefined || evidence === undefined ? known! : evidence;
}

function leaveOut(data: DataRows, rows: readonly SetAsideRow[]): void {
  if (rows.length === 0) return;
  const out = new Set(rows.map(({ row }) => row));
  data.rows = data.rows.filter((row) => !out.has(row));
  data.skipped.push(...rows.map(({ row, why }) => ({ row: row + 1, why })));
  data.skipped.sort((a, b) => a.row - b.row);
}

/** What the matched columns are expected to hold; where record types differ, a text. */
function expectedOf(matches: readonly RecordMatch[]): Map<number, Expected> {
  const expected = new Map<number, Expected>();
  for (const { fields } of matches) {
    for (const { column, field } of fields.values()) {
      const is: Expected = field.type === "date" ? "date" : field.type === "number" || field.type === "integer" ? "number" : "text";
      const before = expected.get(column.column);
      expected.set(column.column, before === undefined || before === is ? is : "text");
    }
  }
  return expected;
}

/** The columns that say what a row is about: the institution, the person, the class. */
function namingOf(matches: readonly RecordMatch[]): Set<number> {
  const naming = new Set<number>();
  for (const { type, fields } of matches) for (const id of [type.unitField, "name"]) if (fields.has(id)) naming.add(fields.get(id)!.column.column);
  return naming;
}

/** Last row of the label merged down beside a table: it is beside all its rows. */
function endBeside(grid: SheetGrid, { bottom, columns: [{ column: first }] }: Header): number {
  for (let column = 0; column < first; column++) {
    const merge = grid.merge(bottom, column);
    if (merge && merge.bottom > bottom && grid.text(merge.top, merge.left) !== "") return merge.bottom;
  }
  return Infinity;
}

/** What stands around a header that begins in a row and has its sheet to itself, below the line `from`. */
export function contextOf(grid: SheetGrid, header: Header, row: number, choices: Choices, from = 0): PartContext {
  const first = Math.max(from, row - linesAbove);
  return { whole: header, meta: readMeta(grid, first, row - 1), title: titleText(grid, first, row - 1) + blockText(header), to: grid.width - 1, sheetName: normalise(grid.sheet.name), choices };
}

/** What is printed over the header, as one word of its title. */
const blockText = (header: Header): string => (header.block ? normalise(header.block.printed) : "");

/** True when a further table begins at the row: with its header, or with a title or label line that a header follows. */
function beginsOther(grid: SheetGrid, row: number, context: PartContext): boolean {
  const opens = (at: number): boolean => {
    const header = headerAt(grid, at, context.choices);
    return header !== undefined && !isData(grid, header) && chooseRecords(header, { title: titleText(grid, row, at - 1) + blockText(header), sheet: context.sheetName }, context.choices, context.record).length > 0;
  };
  if (headsEach(grid, context.whole, row)) return false;
  if (opens(row)) return true;
  const filled = grid.filled(row);
  if (filled.length > 2 && !isMetaRow(grid, row, filled)) return false;
  const word = rowWord(grid.text(row, filled[0]));
  if (isTotalWord(word) || word === RowWord.note) return false;
  for (let next = row + 1, blanks = 0; next < Math.min(row + 6, grid.rows); next++) {
    const between = grid.filled(next);
    if (between.length === 0) {
      if (isFootWord(word) || ++blanks > 2) return false;
    } else if (opens(next)) return true;
    else if (between.length > 2 && !isMetaRow(grid, next, between)) return false;
  }
  return false;
}
