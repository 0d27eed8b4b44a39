import { normalise } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { addLikely } from "./add-likely";
import { besideProblems, besideValues, type BesideValues } from "./beside-values";
import { listsOfUnits } from "../../dictionary/kept-by";
import { chooseRecords } from "./choose-records";
import { answers, formLabelsAt, isBeside, type FormLabel } from "./form-labels";
import { formParts } from "./form-parts";
import type { FoundTable } from "./found-table";
import type { Header, HeaderColumn } from "./header";
import { setAside, type Choices, type ColumnMatch, type RecordMatch } from "./match";
import { countAndArea } from "./count-and-area";
import { cornerName } from "./corner-name";
import { oddLabels } from "./odd-labels";
import { notOf } from "./not-of";
import { sampleOfCell, sampleOfText, type Sample } from "./sample";
import { turnedRecord } from "./turned-records";
import { lendUnits, nameByBase, readBareKind, readTypeTwice } from "./shared-columns";
import { yearLines, yearProblems } from "./year-lines";
import type { SheetGrid } from "./sheet-grid";
import { linesAbove, readMeta, titleText } from "./meta";
import { unitIn } from "./build-table";

/** A form is looked for in this corner of a sheet. */
const rowsRead = 300;
const columnsRead = 80;

/**
 * The forms of a sheet: labels of the dictionary with single values beside, below or inside them, outside its tables. One
 * record per record type. Asks for three labels in three rows; for six where the sheet has tables, whose title lines look
 * like a small form, unless three stand one below the other with a value beside each.
 */
export function findForms(grid: SheetGrid, tables: readonly FoundTable[], options: FormOptions): FoundTable[] {
  const { labels: known, heading } = countAndArea(grid, formLabels(grid, tables));
  const rows = new Set(known.map((label) => label.labelRow)).size;
  const least = tables.some((table) => table.rows > 0) && !isStacked(known) ? 6 : 3;
  if (known.length < least || rows < 3) return [];
  const apart = rowsOf(tables);
  if (heading !== undefined) apart.add(heading);
  return formParts(grid, known).flatMap((part, _, parts) => {
    const own = new Set(part.map(({ labelRow }) => labelRow));
    const others = parts.flatMap((other) => other.flatMap(({ labelRow }) => (own.has(labelRow) ? [] : [labelRow])));
    const right = parts.flatMap((other) => other.flatMap(({ labelRow, labelColumn }) => (other !== part && own.has(labelRow) && labelColumn > part[0].labelColumn ? [labelColumn] : [])));
    return readForm(grid, tables, part, { rows: new Set([...apart, ...others]), to: Math.min(grid.width, ...right) - 1 }, options);
  });
}

/** Three labels right below each other, no colon behind them, each with its value beside it. */
function isStacked(labels: readonly FormLabel[]): boolean {
  const lines = new Map<string, number[]>();
  for (const one of labels) {
    if (!isBeside(one) || /[:：]\s*$/u.test(one.label.printed)) continue;
    const { row, column, labelColumn } = one;
    const key = `${labelColumn},${column}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines.values()].some((rows) => rows.some((row, at) => rows[at + 1] === row + 1 && rows[at + 2] === row + 2));
}

/** What is said of a sheet before it is read, and the day of the review. */
interface FormOptions {
  choices: Choices;
  record?: string;
  on?: string;
}

/** Where a form ends: rows that are others', and its last column. */
interface FormPlace {
  rows: ReadonlySet<number>;
  to: number;
}

function readForm(grid: SheetGrid, tables: readonly FoundTable[], written: readonly FormLabel[], place: FormPlace, options: FormOptions): FoundTable[] {
  const years = yearLines(grid, written, options.on === undefined ? undefined : Number(options.on.slice(0, 4)) - 1);
  const beside = years ? undefined : besideValues(grid, written, place.to);
  const named = beside && cornerName(grid, written, beside);
  const known = years?.labels ?? [...(named ? [named] : []), ...(beside ? inOwnColumn(written, beside) : written)];
  const { speaking, nameless } = oddLabels(grid, known, place.rows, options.choices);
  const labels = [...known, ...speaking, ...nameless];
  const header = asHeader(labels);
  /** What may speak for a kind of record. */
  const telling: Header = { ...header, columns: header.columns.slice(0, known.length + speaking.length) };
  const around = { title: titleText(grid, 0, Math.min(labels[0].labelRow, linesAbove)), sheet: normalise(grid.sheet.name) };
  const chosen = chooseRecords(telling, around, options.choices, options.record).filter((match) => !listsOfUnits.has(match.type.id));
  const kept = chosen.filter((match) => options.record !== undefined || !isNamedRecommender(match, around));
  const matches = kept.length > 0 || chosen.length === 0 ? kept : chooseRecords(telling, around, options.choices, "institution");
  const byLabel = new Set([...labels.keys()].filter((at) => at < known.length));
  const sampleAt = ({ column: at }: HeaderColumn): Sample => {
    const { text, row, column } = labels[at];
    return text === undefined ? sampleOfCell(grid, row, column) : sampleOfText(text, grid.book.date1904);
  };
  const mayBe = new Map(matches.map((match) => [match.type, addLikely(header, match, byLabel, options.choices, sampleAt, true)]));
  lendUnits(header, matches, undefined, options.choices);
  for (const match of matches) dropWordsForAmounts(match, labels);
  const textsOf = ({ column }: ColumnMatch): string[] => [labels[column.column].text ?? grid.text(labels[column.column].row, labels[column.column].column)];
  readBareKind(matches, textsOf);
  readTypeTwice(matches, textsOf);
  nameByBase(matches, textsOf);
  const taken = new Set(matches.flatMap((match) => [...match.fields.values()].map((entry) => entry.column.column)));
  const open = header.columns.filter((column, at) => !taken.has(at) && !saysSame(grid, labels, column, matches));
  const tablesSilent = tables.every((table) => table.rows === 0);
  const read = new Set<number>();
  const found = matches.flatMap((match): FoundTable[] => {
    const aside = setAside(open, options.choices, match.type.id);
    const may = new Map(open.map((column) => {
      const { column: at, row } = labels[column.column];
      return [column.printed, { ...(mayBe.get(match.type)?.get(column) ?? notOf(column, match)), column: at, row }] as const;
    }));
    const of = (of: readonly FormLabel[]): FoundTable => ({
      ...unitAbove(grid, match, labels[0].labelRow, place.rows),
      ...formTable(grid, match, of, titleAbove(grid, labels[0].labelRow, place.rows), open.map(({ printed }) => printed), tablesSilent), ...(may.size > 0 && { mayBe: may }), ...(aside.size > 0 && { setAside: aside }),
    });
    const turned = beside?.columns.flatMap((column) => {
      const record = turnedRecord(grid, match, labels, beside.own, column);
      if (record) read.add(column);
      return record ? [of(record)] : [];
    });
    return [of(labels), ...(turned ?? [])];
  });
  if (years && found.length > 0) found[0].problems = yearProblems(grid, years, matches[0]);
  if (beside && found.length > 0) found[0].problems = besideProblems(grid, beside, read);
  return found;
}

/** The label names what another is used for, and both have the same value: a cover's and a form's 单位名称. */
function saysSame(grid: SheetGrid, labels: readonly FormLabel[], { column, keys }: HeaderColumn, matches: readonly RecordMatch[]): boolean {
  const valueOf = ({ text, row, column: at }: FormLabel): string => normalise(text ?? grid.text(row, at));
  const own = valueOf(labels[column]);
  return own !== "" && matches.some(({ type, fields }) => aliasIndex.find(keys).some((claim) => claim.type === type && fields.has(claim.field.id) && valueOf(labels[fields.get(claim.field.id)!.column.column]) === own));
}

/** The first of several columns of values is blank in a line: what stands in the next is the next one's. */
function inOwnColumn(labels: readonly FormLabel[], { own, columns }: BesideValues): FormLabel[] {
  return labels.map((label) => (isBeside(label) && label.labelColumn < own && columns.includes(label.column) ? { ...label, column: own } : label));
}

/** What an application says of its recommendation: who recommends, and what the application says of itself. */
const ofApplication = new Set(["candidate", "creditCode", "recommender", "applicationType", "program", "hasForm", "formName", "emailTo"]);

/** An application that names who recommends it is no recommendation. */
function isNamedRecommender({ type, fields }: RecordMatch, { title, sheet }: { title: string; sheet: string }): boolean {
  return type.id === "recommendation" && /申请表|申报表|审验表/u.test(title + sheet) && [...fields.keys()].every((id) => ofApplication.has(id));
}

/** 单位：某某学院 above a form that does not ask for it. */
function unitAbove(grid: SheetGrid, { type, fields }: RecordMatch, first: number, others: ReadonlySet<number>): { unitLabel?: string } {
  if (fields.has(type.unitField) || type.id === "recommendation") return {};
  const lines = Array.from({ length: Math.min(first, linesAbove) }, (_, up) => first - 1 - up).filter((row) => !others.has(row)).reverse();
  const unit = unitIn(lines.flatMap((row) => readMeta(grid, row, row)));
  return unit === undefined ? {} : { unitLabel: unit };
}

/** What stands above the first label and in nobody's rows: it may name whose the form is. */
function titleAbove(grid: SheetGrid, first: number, others: ReadonlySet<number>): string {
  let text = "";
  for (let row = Math.max(0, first - linesAbove); row < first; row++) if (!others.has(row)) text += titleText(grid, row, row);
  return text;
}

/** Nothing stands in the place of a label. */
function isSilent(grid: SheetGrid, label: FormLabel): boolean {
  return label.text === undefined ? grid.text(label.row, label.column) === "" && grid.filled(label.row, label.column, label.column).length === 0 : label.text === "";
}

/** Rows that belong to tables. */
function rowsOf(tables: readonly FoundTable[]): Set<number> {
  const taken = new Set<number>();
  for (const table of tables) {
    const last = table.recordRows[table.recordRows.length - 1] ?? table.headerRow - 1;
    for (let row = table.headerTop; row <= Math.min(last, rowsRead); row++) taken.add(row);
    // Headers printed again below the last record are no labels of a form.
    for (const { row, why } of table.skipped) if (why.code === "header-again") taken.add(row - 1);
  }
  return taken;
}

function formLabels(grid: SheetGrid, tables: readonly FoundTable[]): FormLabel[] {
  const taken = rowsOf(tables);
  const labels: FormLabel[] = [];
  const values = new Set<string>();
  for (let row = 0; row < Math.min(grid.rows, rowsRead); row++) {
    if (taken.has(row)) continue;
    let last: FormLabel | undefined;
    for (const column of grid.filled(row, 0, Math.min(grid.width, columnsRead) - 1)) {
      // The value of one label is never the label of another, nor is what stands between a label and its value.
      if (values.has(`${row},${column}`) || (last && (column > last.column ? answers(grid, last.label, row, column) : column > last.labelColumn))) continue;
      for (const label of formLabelsAt(grid, row, column)) {
        last = label.text === undefined && label.row === row ? label : undefined;
        labels.push(label);
        if (label.text === undefined) values.add(`${label.row},${label.column}`);
      }
    }
  }
  return labels;
}

/** The labels as a header in reading order, so that they are matched as headers are; `column` is their number. */
function asHeader(labels: readonly FormLabel[]): Header {
  const columns = labels.map(({ label, labelRow }, at) => ({ column: at, row: labelRow, leaf: label, groups: [], keys: label.keys, printed: label.printed }));
  return { top: 0, bottom: 0, columns };
}

/** 实训场地 ㎡ asks for an area, not for a place's name. */
function dropWordsForAmounts(match: RecordMatch, labels: readonly FormLabel[]): void {
  for (const [id, { field, column }] of match.fields) {
    const { label } = labels[column.column];
    if (label.unit !== undefined && field.type !== "number" && field.type !== "integer") match.fields.delete(id);
  }
}

function formTable(grid: SheetGrid, match: RecordMatch, labels: readonly FormLabel[], title: string, unmatched: string[], tablesSilent: boolean): FoundTable {
  const entries = [...match.fields].map(([id, entry]) => ({ id, entry, label: labels[entry.column.column] }));
  const first = Math.min(...entries.map(({ label }) => label.labelRow));
  return {
    file: grid.book.file,
    sheet: grid.sheet.name,
    record: match.type.id,
    layout: "form",
    headerRow: first + 1,
    headerTop: first,
    rows: 1,
    columns: new Map(
      entries.map(({ id, entry, label }) => [
        id,
        { column: label.column, row: label.row, label: entry.column.printed, confidence: entry.confidence, reason: entry.reason, ...(entry.others && { others: entry.others }) },
      ]),
    ),
    unmatched,
    skipped: [],
    hiddenRows: 0,
    recordRows: [first],
    readings: new Map(entries.map(({ id, entry, label }) => [id, { field: entry.field, factor: 1, ...(label.text === undefined ? {} : { text: label.text }) }])),
    title,
    problems: [],
    ...(match.byOne && { byOne: true }),
    ...(labels.every((label) => isSilent(grid, label)) && tablesSilent ? { silent: true } : {}),
  };
}
