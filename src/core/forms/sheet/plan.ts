import type { Dataset } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import { candidates, type Candidate, type LeftOut } from "../candidate";
import { gapsOf } from "../gaps";
import { fingerprint } from "../../../sheet/content";
import type { PlanNote, PlanOptions } from "../plan";
import { sourcesOf, type SourceSheet } from "../sources";
import type { PlanCell, RowAtHand } from "../plan-cell";
import { sourceValue } from "../source-value";
import { FormValues } from "../value";
import { layoutPage, type Layout, type PlacedCell } from "./layout";
import { nameOf, takesValue } from "./labels";
import { withValues } from "./parts";
import { sheetLabels } from "./names";
import { blockRows, lineRecords } from "./related";
import type { FormBlock, SheetForm } from "../../language/form/sheet";
import { perYear, type FormUnit } from "./years";

/** What goes into one cell; for a cell with several places, `parts` has the value of each. */
export interface SheetCell extends PlanCell {
  parts?: (string | number | null)[];
}

/** One line of a block: a person, a class. */
export interface SheetLine {
  /** Recognises the line in a later run without naming anybody. */
  key: string;
  cells: Record<string, SheetCell>;
}

/** One page of one unit: cells by the ids of its layout. */
export interface PagePlan {
  page: string;
  cells: Record<string, SheetCell>;
  blocks: Record<string, SheetLine[]>;
}

/** The form of one unit. */
export interface UnitPlan {
  key: string;
  name: string;
  /** Of a form per year. */
  year?: number;
  /** Goes into the names of its sheets; "" when there is only one unit. */
  label: string;
  pages: PagePlan[];
  notes: PlanNote[];
}

/** Forms of all units before they meet a sheet: plain data, same input gives the same plan. */
export interface SheetPlan {
  kind: "sheet";
  form: SheetForm;
  units: UnitPlan[];
  leftOut: LeftOut[];
  /** What stays blank because a column was not understood, in sentences. */
  gaps: string[];
  sources: SourceSheet[];
}

export interface SheetPlanOptions extends PlanOptions {
  /** Only these units, by key; absent: all. */
  units?: readonly string[];
  /** Every unit gets a workbook of its own: no unit's name in the names of sheets. */
  apart?: boolean;
}

/**
 * One filled form per unit that applies. Nothing is invented: what no record says stays blank; what could not be understood
 * is shown as printed and noted; everybody on a roster has a line.
 */
export function planSheets(form: SheetForm, dataset: Dataset, options: SheetPlanOptions = {}): SheetPlan {
  const values = new FormValues(dataset, options.workbooks ?? [], options.years);
  const { keyed, leftOut } = keyedUnits(form, values);
  const one = new Set(keyed.map(({ candidate }) => candidate.key)).size === 1;
  const labels = sheetLabels(keyed.map(({ candidate, year }) => (year === undefined ? candidate.name : one ? String(year) : `${year}-${candidate.name}`)), Math.max(...form.pages.map((page) => page.name.length)));
  const labelled = keyed.map((unit, i) => ({ ...unit, label: keyed.length > 1 && !options.apart ? labels[i] : "" }));
  const wanted = labelled.filter(({ key }) => options.units?.includes(key) ?? true);
  const given = { date: options.date ?? "", recommender: options.recommender ?? "" };
  return { kind: "sheet", form, units: wanted.map((unit) => planUnit(form, unit, values, { ...given, year: String(unit.year ?? "") })), leftOut, gaps: gapsOf(form, dataset), sources: sourcesOf(dataset) };
}

type KeyedUnit = FormUnit & { key: string };

/** Units, or units and years, that get a form, with a key each. */
function keyedUnits(form: SheetForm, values: FormValues): { keyed: KeyedUnit[]; leftOut: LeftOut[] } {
  const { listed, leftOut } = candidates(form, values.dataset, values);
  const numbered = listed.map((candidate, i) => ({ ...candidate, key: candidate.key || `#${i + 1}` }));
  const { units, leftOut: undated } = perYear(form, numbered, values);
  return { keyed: units.map((unit) => ({ ...unit, key: unit.year === undefined ? unit.candidate.key : `${unit.candidate.key} ${unit.year}` })), leftOut: [...leftOut, ...undated] };
}

function planUnit(form: SheetForm, { candidate, key, label, year, undated, anyYear }: KeyedUnit & { label: string }, values: FormValues, given: RowAtHand["given"]): UnitPlan {
  const notes: PlanNote[] = [];
  const unit = `${candidate.name || "（没有名称的单位）"}${year === undefined ? "" : `${year}年度`}`;
  const pages = form.pages.map((page): PagePlan => {
    const layout = layoutPage(page);
    const plan: PagePlan = { page: page.id, cells: {}, blocks: {} };
    for (const { block } of layout.blocks) plan.blocks[block.block] = linesOf(layout, block, candidate, values, given, (column, text) => notes.push({ unit, column, text }));
    const total = (of: string, over: readonly string[]): PlanCell => totalOf(layout, plan, of, over);
    for (const placed of layout.cells) {
      if (placed.block !== undefined || !takesValue(placed)) continue;
      plan.cells[placed.id] = cellOf(placed, { candidate, serial: 1, values, given, total, anyYear, note: noteFor(notes, unit, nameOf(layout, placed)) });
    }
    return plan;
  });
  notes.push(...unlisted(form, candidate, values).map((text) => ({ unit, column: "", text })));
  for (const [record, rows] of Object.entries(undated)) if (rows > 0) notes.push({ unit: candidate.name, column: "", text: `${recordType(record)?.title ?? record}有 ${rows} 行没有写明年度，没有列入。` });
  return { key, name: candidate.name, ...(year === undefined ? {} : { year }), label, pages, notes: distinct(notes) };
}

/** Sum of a column over the lines of some blocks. */
function totalOf(layout: Layout, plan: PagePlan, key: string, over: readonly string[]): PlanCell {
  const cells = layout.cells.filter((placed) => placed.cell.key === key && placed.line === 0 && over.includes(placed.block!));
  const found = cells.flatMap((placed) => plan.blocks[placed.block!].map((line) => line.cells[placed.id]));
  const numbers = found.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return { value: numbers.length === 0 ? null : Number(numbers.reduce((sum, value) => sum + value, 0).toFixed(6)), from: found.flatMap((one) => one.from), open: found.length - numbers.length };
}

const noteFor = (notes: PlanNote[], unit: string, column: string) => (text: string): void => void notes.push({ unit, column, text });

/** A value that is printed on several pages is remarked upon once. */
function distinct(notes: PlanNote[]): PlanNote[] {
  const seen = new Set<string>();
  return notes.filter(({ column, text }) => !seen.has(`${column}\n${text}`) && seen.add(`${column}\n${text}`));
}

function cellOf({ cell }: PlacedCell, row: RowAtHand): SheetCell {
  if (cell.value !== undefined) return sourceValue(cell.value, row);
  const found = cell.parts!.flatMap((part) => (typeof part === "string" ? [] : [sourceValue(part.value, row)]));
  const parts = found.map((one) => one.value);
  const empty = parts.every((value) => value === null);
  return { value: empty ? null : withValues(cell.parts!, parts), parts, from: found.flatMap((one) => one.from) };
}

function linesOf(layout: Layout, block: FormBlock, candidate: Candidate, values: FormValues, given: RowAtHand["given"], note: (column: string, text: string) => void): SheetLine[] {
  const set = values.dataset.records.get(block.of);
  const cells = layout.cells.filter((placed) => placed.block === block.block && placed.line === 0);
  const met = new Map<string, number>();
  const lines = blockRows(block, candidate, values).map((index, i): SheetLine => {
    const records = lineRecords(block, index, candidate, values);
    const line: SheetLine = { key: "", cells: {} };
    let name = "";
    for (const placed of cells) {
      if (!takesValue(placed)) continue;
      const one = cellOf(placed, { candidate: { ...candidate, records }, serial: i + 1, values, given, note: (text) => note(nameOf(layout, placed), `第 ${i + 1} 行${name && `（${name}）`}：${text}`) });
      line.cells[placed.id] = one;
      if (name === "" && one.value !== null && !(placed.cell.value && "serial" in placed.cell.value)) name = String(one.value);
    }
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    line.key = fingerprint(`${name} ${nth}`);
    return line;
  });
  if (set && lines.length > block.lines) note(headOf(layout, block), `共 ${lines.length} 行，表中印有 ${block.lines} 行，已在表内加行，没有省略。`);
  return lines;
}

/** The section a block stands in names it. */
function headOf(layout: Layout, block: FormBlock): string {
  const top = layout.blocks.find((one) => one.block === block)!.top;
  const section = layout.cells.find((placed) => placed.id[0] === "s" && placed.area.top <= top && placed.area.bottom >= top);
  return section?.cell.text?.replace(/\s+/gu, "") ?? layout.page.name;
}

/** Rows of a roster that stand in none of the blocks made for it, because what would tell their block is not filled in. */
function unlisted(form: SheetForm, candidate: Candidate, values: FormValues): string[] {
  const blocks = form.pages.flatMap((page) => layoutPage(page).blocks.map(({ block }) => block)).filter((block) => block.where !== undefined);
  const notes: string[] = [];
  for (const record of new Set(blocks.map((block) => block.of))) {
    const listed = new Set(blocks.filter((block) => block.of === record).flatMap((block) => blockRows(block, candidate, values)));
    const set = values.dataset.records.get(record);
    const missing = candidate.records(record).filter((index) => !listed.has(index));
    if (missing.length === 0) continue;
    const names = missing.map((index) => values.of(set, index, "name").value ?? "（未写姓名）");
    notes.push(`有 ${missing.length} 行没有写明类别（如专职、兼职），不知道应列入哪一栏，没有填入：${names.slice(0, 5).join("、")}${names.length > 5 ? " 等" : ""}。请补填后重新生成。`);
  }
  return notes;
}

/** What a person chooses a form by: the unit, and the year of a form per year. */
export const choiceName = ({ name, year }: Pick<UnitPlan, "name" | "year">): string => (year === undefined ? name : `${name} ${year}年度`.trim());

/** Name of a unit in the order and with the keys `planSheets` uses, for choosing. */
export function unitChoices(form: SheetForm, dataset: Dataset): { key: string; name: string }[] {
  return keyedUnits(form, new FormValues(dataset, [])).keyed.map(({ key, candidate, year }) => ({ key, name: choiceName({ name: candidate.name, year }) }));
}
