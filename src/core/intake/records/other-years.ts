import { ValueState, type Dataset } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { withoutCell } from "../../dictionary/finding-place";
import { cellOf, placeAt, type CellPlace } from "./cell-of";
import { dataFinding } from "../data-finding";
import { headcountYears, yearUses, type YearRule } from "../../dictionary/headcount-years";

interface Left {
  rows: number[];
  cells: CellPlace[];
  years: Set<number>;
  asked: Set<number>;
}

/** Findings data/other-year, as warnings: which rows of a sheet no rule on numbers a year has used, because their unit has one for another year. One a sheet. */
export function otherYears(dataset: Dataset, rule: YearRule): Finding[] {
  const set = dataset.records.get("institution");
  if (!set) return [];
  const { use, asked } = headcountYears(set, rule);
  const year = set.fields.get("headcountYear");
  const sheets = new Map<string, Left & { file: string; sheet: string }>();
  for (let row = 0; row < set.length; row++) {
    if (yearUses[use[row]] !== "other") continue;
    const cell = cellOf(set, row, "headcountYear") ?? cellOf(set, row, "name");
    const at = cell ?? set.sources[set.source[row]];
    const key = `${at.file}\n${at.sheet}`;
    const left = sheets.get(key) ?? { file: at.file, sheet: at.sheet, rows: [], cells: [], years: new Set(), asked: new Set() };
    sheets.set(key, left);
    left.rows.push(row);
    // A year that stands in the sheet's title is one cell for all rows.
    if (cell && !left.cells.some((one) => one.row === cell.row && one.column === cell.column)) left.cells.push(cell);
    if (year?.state[row] === ValueState.ok) left.years.add(year.num[row]);
    left.asked.add(asked[row]);
  }
  return [...sheets.values()].map(({ file, sheet, rows, cells, years, asked: wanted }) => {
    const units = new Set(rows.map((row) => set.unit[row]));
    const unit = units.size === 1 ? [...units][0] : -1;
    const place = cells.length > 0 ? placeAt(dataset, set.record, cells) : withoutCell(dataset.sources.of(file, sheet, set.record));
    return dataFinding({ unit, place }, "data/other-year", null, { code: "other-years", data: { wanted: inOrder(wanted), years: inOrder(years), rows: rows.length } }, "warning");
  });
}

const inOrder = (years: ReadonlySet<number>): number[] => [...years].sort((a, b) => a - b);
