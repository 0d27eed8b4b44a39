import type { WorkbookCells } from "../../sheet/cells";
import type { Dataset } from "../dictionary/dataset";
import type { YearRule } from "../dictionary/headcount-years";
import { normaliseName } from "../dictionary/text/normalise";
import { candidates, type Candidate, type LeftOut } from "./candidate";
import { gapsOf } from "./gaps";
import type { TableForm } from "../language/form/form";
import type { PlanCell } from "./plan-cell";
import { sourceValue } from "./source-value";
import { sourcesOf, type SourceSheet } from "./sources";
import { FormValues } from "./value";

/** One row of a form: cells in the order of `form.columns`. */
interface PlanRow {
  /** Recognises the unit's row in a later run. */
  key: string;
  name: string;
  cells: PlanCell[];
}

/** Something a person should look at before the form is sent; `column` is the printed label. */
export interface PlanNote {
  unit: string;
  column: string;
  text: string;
}

/** A filled form before it meets a sheet: plain data, same input gives the same plan. */
export interface FormPlan {
  form: TableForm;
  rows: PlanRow[];
  notes: PlanNote[];
  leftOut: LeftOut[];
  /** What stays blank because a column was not understood, in sentences. */
  gaps: string[];
  /** Recommending body, when the data names exactly one. */
  recommender: string;
  /** Date to print, "2019年9月20日"; "" leaves it to the hand. */
  date: string;
  /** Sheets the data came from: never taken for an empty template. */
  sources: SourceSheet[];
}

export interface PlanOptions {
  /** The workbooks read: only to show bad values as printed. */
  workbooks?: readonly WorkbookCells[];
  /** Only the units this body recommends. */
  recommender?: string;
  date?: string;
  /** Which year's numbers are asked for, of a unit that has a row for each of several; absent: the latest. */
  years?: YearRule;
}

/**
 * Rows of a form from the records of a review: one per unit that applies, in the order of the sheets.
 * Nothing is invented: what no record says stays blank, what could not be understood is shown as printed and noted.
 */
export function planForm(form: TableForm, dataset: Dataset, options: PlanOptions = {}): FormPlan {
  const values = new FormValues(dataset, options.workbooks ?? [], options.years);
  const { listed, leftOut } = candidates(form, dataset, values);
  const wanted = options.recommender === undefined ? listed : listed.filter((one) => recommenders(one, values).includes(normaliseName(options.recommender!)));
  const given = { date: options.date ?? "", recommender: options.recommender ?? "", year: "" };
  const notes: PlanNote[] = [];
  const rows = wanted.map((candidate, i): PlanRow => {
    const cells = form.columns.map((column) => {
      const note = (text: string): void => void notes.push({ unit: candidate.name, column: column.label, text });
      const cell = sourceValue(column.source, { candidate, serial: i + 1, values, given, note });
      return column.kind === "text" && cell.value !== null ? { ...cell, value: String(cell.value) } : cell;
    });
    const name = String(cells[form.columns.findIndex((column) => column.id === form.key)]?.value ?? candidate.name);
    const by = new Set(recommenders(candidate, values));
    if (by.size > 1) notes.push({ unit: candidate.name, column: "", text: `由 ${by.size} 个单位推荐，汇总表只列一行；同一单位不得多头申报，请核对。` });
    return { key: candidate.key || normaliseName(name) || `#${i + 1}`, name, cells };
  });
  return { form, rows, notes, leftOut, gaps: gapsOf(form, dataset), recommender: options.recommender ?? onlyRecommender(wanted, values), date: options.date ?? "", sources: sourcesOf(dataset) };
}

function recommenderNames(candidate: Candidate, values: FormValues): string[] {
  const set = values.dataset.records.get("recommendation");
  return candidate.records("recommendation").flatMap((index) => {
    const { value } = values.of(set, index, "recommender");
    return value === null ? [] : [String(value)];
  });
}

function recommenders(candidate: Candidate, values: FormValues): string[] {
  return recommenderNames(candidate, values).map(normaliseName);
}

function onlyRecommender(listed: Candidate[], values: FormValues): string {
  const names = new Map<string, string>();
  for (const candidate of listed) for (const name of recommenderNames(candidate, values)) names.set(normaliseName(name), name);
  return names.size === 1 ? [...names.values()][0] : "";
}
