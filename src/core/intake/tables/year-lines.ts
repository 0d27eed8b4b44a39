import { normalise } from "../../dictionary/text/normalise";
import { bareYear } from "../headings/years";
import { aliasIndex } from "../headings/alias-index";
import { readLabel } from "../headings/label";
import { isCorner } from "./corner-name";
import { isBeside, type FormLabel } from "./form-labels";
import type { HeaderProblem } from "./found-table";
import type { RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** A line of years stands so near above the values. */
const near = 3;

/** What may stand before the years, over the labels, beside what stands in any corner: that they are years. */
const ofYears = /^(?:统计(?:项目|指标)|统计年[度份]|(?:最?近|前)?[一二两三四五\d]?个?年[度份]?(?:情况|数据)?)$/u;
const none: ReadonlyMap<number, number> = new Map();

/** Lines of a form with a value for each of several years, read by one of them. */
interface YearLines {
  labels: FormLabel[];
  /** Those whose value was taken from the year that counts, by their number in `labels`. */
  moved: ReadonlySet<number>;
  row: number;
  year: number;
  /** Where each year stands. */
  columns: ReadonlyMap<number, number>;
}

/** The labels with their values of the last year up to `wholeYear`, where a line of years stands over the values; undefined where none does. */
export function yearLines(grid: SheetGrid, labels: readonly FormLabel[], wholeYear = Infinity): YearLines | undefined {
  const beside = labels.filter(isBeside);
  for (const { row: top, column: own, labelColumn } of beside) {
    for (let row = top; row >= Math.max(0, top - near); row--) {
      const said = grid.text(row, labelColumn);
      const columns = isCorner(said) || ofYears.test(normalise(said)) ? yearsAt(grid, row, own) : none;
      if (columns.size < 2) continue;
      const years = [...columns.keys()].sort((a, b) => b - a);
      const year = years.find((one) => one <= wholeYear) ?? years.at(-1)!;
      return { ...moveTo(grid, labels, row, own, columns, year), row, year, columns };
    }
  }
  return undefined;
}

/** The years side by side in a row from a column on, one after the other or before: 2016 | 2017 | 2018. */
function yearsAt(grid: SheetGrid, row: number, from: number): Map<number, number> {
  const years = new Map<number, number>();
  for (let column = from; column < grid.width; column++) {
    const year = bareYear(grid.text(row, column));
    const last = [...years.keys()].at(-1);
    if (year === undefined || year < 1990 || year > 2100 || years.has(year) || (last !== undefined && Math.abs(year - last) !== 1)) break;
    years.set(year, column);
  }
  return years;
}

function moveTo(grid: SheetGrid, all: readonly FormLabel[], row: number, own: number, columns: ReadonlyMap<number, number>, year: number): Pick<YearLines, "labels" | "moved"> {
  const used = columns.get(year)!;
  const others = [...columns.values()].filter((column) => column !== own);
  const moved = new Set<number>();
  const labels = all.filter(({ labelRow }) => labelRow !== row).map((label, at): FormLabel => {
    const line = isBeside(label) && label.column === own && label.row > row;
    // A line with one value alone has it for all years.
    if (!line || !others.some((column) => grid.filled(label.row, column, column).length > 0)) return label;
    moved.add(at);
    return { ...label, column: used };
  });
  const counted = readLabel("统计年度");
  const said = moved.size > 0 && aliasIndex.find(counted.keys).length > 0;
  return { moved, labels: said ? [...labels, { label: { ...counted, printed: grid.text(row, used) }, row, column: used, labelRow: row, labelColumn: used, text: String(year) }] : labels };
}

/** Of the years that do not count one sentence each. */
export function yearProblems(grid: SheetGrid, { row, year, columns, moved }: YearLines, { fields }: RecordMatch): HeaderProblem[] {
  const told = [...fields.values()].filter(({ column }) => moved.has(column.column)).map(({ field }) => field.name);
  if (told.length === 0) return [];
  const used = grid.text(row, columns.get(year)!);
  return [...columns].flatMap(([other, column]): HeaderProblem[] =>
    other === year ? [] : [{ clause: "data/duplicate-header", row, column, value: grid.text(row, column), outcome: "warning", said: { code: "heading-of-year", data: { field: told.join("”、“"), year, used, heading: grid.text(row, column) } } }]);
}
