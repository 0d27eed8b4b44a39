import type { Dataset } from "../../dataset";
import { normaliseName } from "../../text/normalise";
import { candidates, type Candidate, type LeftOut } from "../candidate";
import { fingerprint } from "../fingerprint";
import type { PlanNote, PlanOptions } from "../plan";
import { sourcesOf, type SourceSheet } from "../sources";
import { sourceValue, type PlanCell, type RowAtHand } from "../sourceValue";
import { Values } from "../value";
import { layoutPage, type Layout, type PlacedCell } from "./layout";
import { nameOf, takesValue } from "./labels";
import { withValues } from "./parts";
import { sheetLabels } from "./names";
import type { FormBlock, SheetForm } from "./schema";

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
  const values = new Values(dataset, options.workbooks ?? []);
  const { listed, leftOut } = candidates(form, dataset, values);
  const labels = sheetLabels(listed.map((one) => one.name), Math.max(...form.pages.map((page) => page.name.length)));
  const keyed = listed.map((candidate, i) => ({ candidate, key: candidate.key || `#${i + 1}`, label: listed.length > 1 && !options.apart ? labels[i] : "" }));
  const wanted = keyed.filter(({ key }) => options.units?.includes(key) ?? true);
  const given = { date: options.date ?? "", recommender: options.recommender ?? "" };
  return { kind: "sheet", form, units: wanted.map((one) => planUnit(form, one, values, given)), leftOut, sources: sourcesOf(dataset) };
}

function planUnit(form: SheetForm, { candidate, key, label }: { candidate: Candidate; key: string; label: string }, values: Values, given: RowAtHand["given"]): UnitPlan {
  const notes: PlanNote[] = [];
  const unit = candidate.name || "（没有名称的单位）";
  const pages = form.pages.map((page): PagePlan => {
    const layout = layoutPage(page);
    const plan: PagePlan = { page: page.id, cells: {}, blocks: {} };
    for (const placed of layout.cells) {
      if (placed.block !== undefined || !takesValue(placed)) continue;
      plan.cells[placed.id] = cellOf(placed, { candidate, serial: 1, values, given, note: noteFor(notes, unit, nameOf(layout, placed)) });
    }
    for (const { block } of layout.blocks) plan.blocks[block.block] = linesOf(layout, block, candidate, values, given, (column, text) => notes.push({ unit, column, text }));
    return plan;
  });
  notes.push(...unlisted(form, candidate, values).map((text) => ({ unit, column: "", text })));
  return { key, name: candidate.name, label, pages, notes: distinct(notes) };
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

function linesOf(layout: Layout, block: FormBlock, candidate: Candidate, values: Values, given: RowAtHand["given"], note: (column: string, text: string) => void): SheetLine[] {
  const set = values.dataset.records.get(block.of);
  const cells = layout.cells.filter((placed) => placed.block === block.block && placed.line === 0);
  const met = new Map<string, number>();
  const lines = rowsOf(block, candidate, values).map((index, i): SheetLine => {
    const records = (type: string): readonly number[] => (type === block.of ? [index] : candidate.records(type));
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
  return section?.cell.text?.replace(/\s+/gu, "") ?? block.block;
}

function rowsOf(block: FormBlock, candidate: Candidate, values: Values): number[] {
  const set = values.dataset.records.get(block.of);
  return candidate.records(block.of).filter((index) =>
    Object.entries(block.where ?? {}).every(([field, codes]) => {
      const { code } = values.of(set, index, field);
      return code !== null && (Array.isArray(codes) ? codes.includes(code) : codes === code);
    }),
  );
}

/** Rows of a roster that stand in none of the blocks made for it, because what would tell their block is not filled in. */
function unlisted(form: SheetForm, candidate: Candidate, values: Values): string[] {
  const blocks = form.pages.flatMap((page) => layoutPage(page).blocks.map(({ block }) => block));
  const notes: string[] = [];
  for (const record of new Set(blocks.map((block) => block.of))) {
    const listed = new Set(blocks.filter((block) => block.of === record).flatMap((block) => rowsOf(block, candidate, values)));
    const set = values.dataset.records.get(record);
    const missing = candidate.records(record).filter((index) => !listed.has(index));
    if (missing.length === 0) continue;
    const names = missing.map((index) => values.of(set, index, "name").value ?? "（未写姓名）");
    notes.push(`有 ${missing.length} 行没有写明类别（如专职、兼职），不知道应列入哪一栏，没有填入：${names.slice(0, 5).join("、")}${names.length > 5 ? " 等" : ""}。请补填后重新生成。`);
  }
  return notes;
}

/** Name of a unit in the order and with the keys `planSheets` uses, for choosing. */
export function unitChoices(form: SheetForm, dataset: Dataset): { key: string; name: string }[] {
  return candidates(form, dataset, new Values(dataset, [])).listed.map((one, i) => ({ key: one.key || `#${i + 1}`, name: one.name }));
}

/** True when two names are of one unit, as far as names tell. */
export const sameUnitName = (a: string, b: string): boolean => normaliseName(a) === normaliseName(b);
