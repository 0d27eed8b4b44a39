import type { SheetCells, WorkbookCells } from "../../../sheet/cells";
import { recordType } from "../../dictionary/dictionary";
import type { SheetSaid } from "../../dictionary/said-of-reading";
import { trimText } from "../../dictionary/text/normalise";
import { chooseRecords } from "./choose-records";
import { goesOn, pageStem } from "./continuation";
import { settleEmployers } from "./employers";
import { lendPage, readFurtherPage, type FirstPage } from "./further-pages";
import { leaveExamples } from "./example-sheets";
import { findForms } from "./find-forms";
import { isCalledOurs } from "./called-ours";
import { settleGroupRows } from "./group-rows";
import { settleLastYear } from "./last-year";
import { isGuideSheet } from "./guide-sheet";
import { headerAt, headerWithin } from "./find-header";
import type { FoundTable, TablesFound, UnreadSheet } from "./found-table";
import { withYear, type Header } from "./header";
import { type Choices, type RecordMatch } from "./match";
import { looksLikeTable } from "./looks-like-table";
import { mergeForms } from "./merge-forms";
import { mergeParts } from "./merge-parts";
import { choicesFor, type TableOptions } from "./options";
import { listedAs, seemingHeadings, type ListedAs } from "./listed-as";
import { noteAnswers } from "./note-answers";
import { notReviewed } from "./template-choices";
import { ourSheetsOf } from "./our-sheets";
import { segmentsOf } from "./segments";
import { pastedSheet, putBack, type PastedSheet } from "./pasted-text";
import { sayBetween, type RowsBetween } from "./rows-between";
import { withoutSlight } from "./by-one";
import { readSlight, slightAt } from "./slight-tables";
import { readTold } from "./read-told";
import { likelyAt, readLikely } from "./read-likely";
import { withoutStrays } from "./stray-cells";
import { tellingWords } from "./undecided";
import { statementsIn } from "./statements";
import { sheetRemarks, strayCells } from "./sheet-remarks";
import { SheetGrid, TextLabels } from "./sheet-grid";
import { contextOf, readPart, type Part, type PartContext } from "./read-part";
import { atOnce } from "../../../sheet/at-once";

/**
 * Finds the tables and forms of a workbook: where their headers are, which record type each serves, which column is which
 * field and why, which rows are records and which are not. Never throws for odd input; a sheet without a known header is
 * named in `unreadSheets` with the reason.
 */
export function findTables(book: WorkbookCells, options: TableOptions = {}): TablesFound {
  return atOnce(findTablesSteps(book, options));
}

/** `findTables`, with a pause before every sheet. */
export function* findTablesSteps(given: WorkbookCells, options: TableOptions = {}): Generator<void, TablesFound> {
  const found: TablesFound = { tables: [], unreadSheets: [], remarks: [] };
  const texts = new TextLabels(given.strings);
  const sheetsNear: SheetCells[] = [];
  const straysOf = new Map<SheetCells, ReturnType<typeof withoutStrays>["strays"]>();
  for (const one of given.sheets) {
    const { sheet, strays } = withoutStrays(one, texts);
    sheetsNear.push(sheet);
    straysOf.set(sheet, strays);
    yield;
  }
  const book: WorkbookCells = { ...given, sheets: sheetsNear };
  const pages = new Map<string, FirstPage>();
  const wanted = options.sheets && Object.hasOwn(options.sheets, book.file) ? options.sheets[book.file] : undefined;
  const own = ourSheetsOf(book);
  const open: SheetGrid[] = [];
  const listed = new Map<SheetGrid, ListedAs>();
  const filled = wanted ? new Set<string>() : own.filled;
  // Forms we filled are read only where there is nothing else: they repeat the data beside them.
  const sheets = [...book.sheets].sort((a, b) => Number(filled.has(a.name)) - Number(filled.has(b.name)));
  for (const sheet of sheets) {
    if (filled.has(sheet.name) && found.tables.some((table) => table.rows > 0 && !filled.has(table.sheet))) {
      found.unreadSheets.push({ sheet: sheet.name, why: { code: "generated", data: null }, data: false });
      continue;
    }
    if (wanted && !wanted.includes(sheet.name)) continue;
    const kind = own.ours.get(sheet.name);
    if (kind !== undefined) {
      found.unreadSheets.push({ sheet: sheet.name, why: { code: "ours", data: { kind } }, data: false, ours: true });
      continue;
    }
    if (sheet.visibility === "veryHidden" && !wanted) {
      found.unreadSheets.push({ sheet: sheet.name, why: { code: "unseen", data: null }, data: looksLikeTable(sheet, book.strings) });
      continue;
    }
    const grid = new SheetGrid(book, sheet, texts);
    const told = listedAs(grid, options);
    if (told?.record === notReviewed) {
      found.unreadSheets.push({ sheet: sheet.name, why: { code: "set-aside", data: { kept: told.by === "kept" } }, data: false, headings: told.headings });
      continue;
    }
    if (told) listed.set(grid, told);
    else if (isGuideSheet(grid)) {
      found.unreadSheets.push({ sheet: sheet.name, why: { code: "guide", data: null }, data: false });
      continue;
    }
    yield;
    found.remarks.push(...strayCells(sheet.name, straysOf.get(sheet)!));
    const tables = findInSheet(grid, told?.options ?? options, pages);
    found.tables.push(...tables);
    if (tables.length === 0) open.push(grid);
  }
  // What says too little by itself is read only where no better table of its kind stands in the workbook.
  const better = new Set(found.tables.filter(({ rows }) => rows > 0).map(({ record }) => record));
  for (const grid of open) {
    const { sheet } = grid;
    const pasted = pastedSheet(book, sheet);
    const own = listed.get(grid)?.options ?? options;
    const slight = pasted ? readPasted(pasted, own, better) : readLittle(grid, own, better);
    if (pasted && Array.isArray(slight)) found.remarks.push({ sheet: sheet.name, said: { code: "divided", data: { column: pasted.column, separator: pasted.separator } } });
    if (Array.isArray(slight)) found.tables.push(...slight);
    else found.unreadSheets.push(withHeadings(grid, { sheet: sheet.name, why: slight?.why ?? whyUnread(sheet), data: slight?.data ?? (looksLikeTable(sheet, book.strings) || isCalledOurs(grid)) }));
  }
  if (open.length > 0) {
    const place = new Map(sheets.map(({ name }, at) => [name, at]));
    for (const list of [found.tables, found.unreadSheets]) list.sort((a: { sheet: string }, b: { sheet: string }) => place.get(a.sheet)! - place.get(b.sheet)!);
  }
  noteAnswers(book, options, found.tables, [...listed].map(([{ sheet }, told]) => ({ sheet: sheet.name, ...told })));
  leaveExamples(book, found);
  const apart = withoutSilent(found);
  found.tables = withoutSlight(mergeParts(book, mergeForms(book, apart)));
  settleEmployers(book, found.tables);
  settleGroupRows(book, found.tables);
  settleLastYear(book, found.tables);
  sayHidden(found, book);
  found.remarks.push(...sheetRemarks(book, found.tables, apart));
  const statements = own.ours.size > 0 ? statementsIn(book) : [];
  if (statements.length > 0) found.statements = statements;
  return found;
}

/** Reads a sheet in which no header stands out by what a person said of it, by the little it says, or by what its headings are likely to mean. */
function readLittle(grid: SheetGrid, options: TableOptions, better: ReadonlySet<string>): ReturnType<typeof readLikely> {
  const told = readTold(grid, options);
  return told.length > 0 ? told : (readSlight(grid, options, better) ?? readLikely(grid, options));
}

/** Reads a sheet pasted as text as the one it was meant to be. */
function readPasted(pasted: PastedSheet, options: TableOptions, better: ReadonlySet<string>): ReturnType<typeof readLikely> {
  const { grid } = pasted;
  const tables = findInSheet(grid, options, new Map());
  const read = tables.length > 0 ? tables : readLittle(grid, options, better);
  if (Array.isArray(read)) putBack(read, pasted);
  return read;
}

/** An official form nobody has filled in, lying beside data, is a template: no record. Alone, it is an application without an answer. */
function withoutSilent(found: TablesFound): FoundTable[] {
  const silent = new Set(found.tables.filter((table) => table.silent).map((table) => table.sheet));
  const told = found.tables.filter((table) => table.rows > 0 && !silent.has(table.sheet));
  if (silent.size === 0 || told.length === 0) return found.tables;
  for (const sheet of silent) found.unreadSheets.push({ sheet, why: { code: "silent", data: null }, data: false });
  return found.tables.filter((table) => !silent.has(table.sheet));
}

/** What is kept out of sight is named so, read or not. */
function sayHidden({ tables, unreadSheets }: TablesFound, { sheets }: WorkbookCells): void {
  const hidden = new Map(sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [[name, visibility] as const])));
  if (hidden.size === 0) return;
  for (const table of tables.flatMap((one) => [one, ...(one.parts ?? [])])) if (hidden.has(table.sheet)) table.hidden = hidden.get(table.sheet);
  for (const one of unreadSheets) {
    const how = one.ours ? undefined : hidden.get(one.sheet);
    if (how) one.hidden = how;
  }
}

/** Of a sheet that may hold data its headings are told: whoever reads that it was not understood need not look for them. */
function withHeadings(grid: SheetGrid, sheet: UnreadSheet): UnreadSheet {
  const headings = sheet.data ? seemingHeadings(grid) : [];
  return headings.length > 0 ? { ...sheet, headings } : sheet;
}

function whyUnread(sheet: SheetCells): SheetSaid {
  if (sheet.rowCount === 0 || sheet.columns.every((column) => column === undefined)) return { code: "empty", data: null };
  return { code: "unknown", data: { within: headerWithin } };
}

function findInSheet(grid: SheetGrid, options: TableOptions, pages: Map<string, FirstPage>): FoundTable[] {
  const { columns: choices, record } = choicesFor(options, grid.book, grid.sheet.name);
  const tables: FoundTable[] = [];
  const between: RowsBetween[] = [];
  let begin = 0;
  let row = 0;
  /** What begins there is known to be a header, whoever knows it. */
  let headed = false;
  /** What it may be of. */
  let kinds: readonly string[] = [];
  /** What stands around the table before. */
  let last: PartContext | undefined;
  while (row < grid.rows && row < begin + (headed ? farBelow : headerWithin)) {
    const header = withYear(headerAt(grid, row, choices), options.on);
    const around = header && contextOf(grid, header, row, choices, begin);
    const known = header && around ? recognise(grid, header, { title: around.title, sheet: around.sheetName }, choices, record) : [];
    const least = known.length === 0 && headed && row === begin ? leastKnown(grid, row, choices, options.on, tables) : undefined;
    const found = known.length > 0 ? { parts: known, context: around! } : least && "parts" in least ? least : undefined;
    if (!found) {
      if (least && "among" in least) kinds = least.among;
      row++;
      continue;
    }
    const { parts } = found;
    const context = last && goesOn(grid, last, found.context.whole, begin) ? { ...last, whole: found.context.whole } : found.context;
    last = context;
    const [{ header: { top, bottom } }] = parts;
    between.push({ from: begin, to: top, headed, kinds });
    let end = bottom + 1;
    headed = false;
    kinds = [];
    for (const [at, part] of parts.entries()) {
      const to = (parts[at + 1]?.header.columns[0].column ?? grid.width) - 1;
      const own = { ...context, to, record };
      const read = readPart(grid, part, own);
      const lent = lendPage(grid, pages, part, read.tables);
      const stem = pageStem(grid.sheet.name);
      if (stem !== undefined && parts.length === 1 && !lent) pages.set(stem, { ...part, sheet: grid.sheet.name, context: own });
      tables.push(...read.tables);
      if (read.end >= end) headed = read.headed === true;
      end = Math.max(end, read.end);
    }
    begin = row = end;
  }
  if (tables.length > 0) between.push({ from: begin, to: grid.rows, headed, kinds });
  const forms = findForms(grid, tables, { choices, record, on: options.on });
  if (tables.length + forms.length === 0) return readFurtherPage(grid, pages);
  if (forms.length === 0) sayBetween(grid, tables, between);
  lendName(grid, [...tables, ...forms], forms);
  return [...tables, ...forms];
}

/** Below a table nobody knows the next is looked for this far. */
const farBelow = 5_000;

/** What begins in a row that surely is a header and says little: by that little, or by what it is likely to mean, where the sheet has no table of the kind yet. */
function leastKnown(grid: SheetGrid, row: number, choices: Choices, on: string | undefined, tables: readonly FoundTable[]): { parts: Part[]; context: PartContext } | { among: readonly string[] } | undefined {
  const ways: readonly (typeof likelyAt)[] = [slightAt, likelyAt];
  for (const at of ways) {
    const found = at(grid, row, choices, on, row);
    if (found && "among" in found) return { among: tellingWords(found.among) };
    if (found && "part" in found && !tables.some(({ record }) => record === found.part.matches[0].type.id)) return { parts: [found.part, ...(found.beside ?? [])], context: found.context };
  }
  return undefined;
}

/** A form that names its institution speaks for all that stands on its sheet: rosters inside an application are that institution's. */
function lendName(grid: SheetGrid, tables: readonly FoundTable[], forms: readonly FoundTable[]): void {
  const form = forms.find((one) => one.record === "institution" && one.columns.has("name"));
  const place = form?.columns.get("name");
  if (!form || !place) return;
  const name = trimText(form.readings.get("name")!.text ?? grid.text(place.row!, place.column));
  if (name === "") return;
  for (const table of tables) {
    const own = recordType(table.record)!.unitField;
    if (table === form || !table.columns.has(own)) table.unitLabel ??= name;
  }
}

/** The tables side by side in a header, each with the record types it serves; a part nobody knows joins the one left of it. */
function recognise(grid: SheetGrid, header: Header, around: { title: string; sheet: string }, choices: Choices, record?: string): Part[] {
  const whole = { header, matches: chooseRecords(header, around, choices, record) };
  const segments = segmentsOf(grid, header);
  if (segments.length === 1) return whole.matches.length > 0 ? [whole] : [];
  const parts = joined(segments.map((segment) => ({ header: segment, matches: chooseRecords(segment, around, choices, record) })), (segment) => chooseRecords(segment, around, choices, record));
  const apart = parts.length > 1 && (parts.every(namesRows) || !belongTogether(parts));
  return apart ? lendFirst(parts) : whole.matches.length > 0 ? [whole] : parts.filter((part) => part.matches.length > 0);
}

/** 单位名称 before a roster in two halves says whose the rows of both are. */
function lendFirst(parts: Part[]): Part[] {
  const [{ matches: [{ type, fields }], header }] = parts;
  const unit = fields.get(type.unitField);
  const lead = header.columns[0].leaf.keys[0];
  if (!unit) return parts;
  return parts.map((part, at) => (at > 0 && part.matches[0]?.type === type && type.unitField !== "name" && part.header.columns[0].leaf.keys[0] !== lead && !part.matches[0].fields.has(type.unitField) ? { ...part, lent: unit } : part));
}

/** A part nobody knows joins the one left of it, so that its columns are told with that one's. */
function joined(parts: readonly Part[], choose: (segment: Header) => RecordMatch[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const left = result.at(-1);
    if (!left || (part.matches.length > 0 && left.matches.length > 0)) result.push(part);
    else {
      const header = { ...left.header, columns: [...left.header.columns, ...part.header.columns] };
      result[result.length - 1] = { header, matches: choose(header) };
    }
  }
  return result;
}

/** The part says of each of its rows what it is about. */
function namesRows({ matches }: Part): boolean {
  return matches.some(({ type, fields }) => fields.has("name") || fields.has(type.unitField));
}

/** An empty column between two parts that say different things of the same rows does not make them two tables. */
function belongTogether(parts: readonly Part[]): boolean {
  const [first, ...rest] = parts.map(({ matches }) => matches[0]);
  return rest.every(({ type, fields }) => type === first.type && [...fields.keys()].every((id) => !first.fields.has(id)));
}
