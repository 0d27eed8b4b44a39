import { CellKind, type WorkbookCells } from "../../../sheet/cells";
import { yearOf } from "../../../sheet/day";
import { rowOf, ValueState } from "../../dictionary/dataset";
import { fieldOf } from "../../dictionary/dictionary";
import { normalise } from "../../dictionary/text/normalise";
import { coerceCell, coercerOf } from "../../dictionary/values/coercer";
import { cellsOf } from "./cells-of";
import { putConstant, type FoundTable } from "./found-table";

const saysLastYear = /^(?:单位|全年)?(?:上一?(?:个)?年度?|去年)/u;
/** Yearly numbers, of which the first that is there tells whose year it is. */
const yearly = ["annualTrainees", "annualTraineeTimes", "annualCourseHours", "newDistanceHours"];

/** 上年度培训人数 is of the year before the application: where all applications of a table are of one year, its numbers are of the year before it. */
export function settleLastYear(book: WorkbookCells, tables: readonly FoundTable[]): void {
  for (const table of tables) {
    if (table.record !== "institution" || table.columns.has("headcountYear")) continue;
    const told = yearly.flatMap((id) => table.columns.get(id) ?? []).at(0);
    const field = fieldOf(table.record, "headcountYear");
    if (!told || !field || !saysLastYear.test(normalise(told.label))) continue;
    const years = yearsApplied(book, table);
    if (years.size !== 1) continue;
    const [applied] = years;
    putConstant(table, field, { label: told.label, row: table.headerTop, column: told.column, text: String(applied - 1) });
  }
}

/** The years in which the units of a table applied. */
function yearsApplied(book: WorkbookCells, table: FoundTable): Set<number> {
  const place = table.columns.get("applicationDate");
  const reading = table.readings.get("applicationDate");
  const years = new Set<number>();
  if (!place || !reading) return years;
  const coercer = coercerOf(reading.field, book.date1904);
  const cells = cellsOf(book, table, place);
  for (const own of table.recordRows) {
    const row = rowOf(place, own);
    const kind = row === undefined ? undefined : cells?.kind[row];
    const { state, num } = reading.text !== undefined ? coercer.text(reading.text) : coerceCell(coercer, (kind ?? CellKind.blank) as CellKind, cells?.value[row!] ?? 0, book.strings[cells?.value[row!] ?? 0] ?? "");
    if (state === ValueState.ok) years.add(yearOf(num));
    if (reading.text !== undefined || years.size > 1) break;
  }
  return years;
}
