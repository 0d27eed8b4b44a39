import { normalise } from "../../dictionary/text/normalise";
import { fieldOf } from "../../dictionary/dictionary";
import { isOfYears } from "../headings/years";
import { putConstant, type FoundTable } from "./found-table";
import { linesAbove } from "./meta";
import type { SheetGrid } from "./sheet-grid";

const year = "((?:19|20)\\d{2})年?度?";
/** 2018年度总结 and 2018年度计划执行情况 look back, 2019年度计划 ahead. */
const back = new RegExp(`${year}[^\\d\\n]{0,12}?(?:总结|执行情况|完成情况)`, "u");
const ahead = new RegExp(`${year}[^\\d\\n]{0,12}?计划(?!执行|完成|总结)`, "u");
const looksBack = /总结|执行情况|完成情况/u;
const anyYear = /(?<!\d)(?:19|20)\d{2}(?=年(?!\d)|$|\))/gu;

/** The years in the title of an annual plan whose table has no columns for them: 2018年度总结及2019年度计划. They are the table's, and said. */
export function addTitleYears(grid: SheetGrid, top: number, table: FoundTable): void {
  if (table.record !== "annualPlan") return;
  for (let row = Math.max(0, top - linesAbove); row < top; row++) {
    for (const column of grid.filled(row)) {
      const printed = grid.text(row, column).trim();
      const text = normalise(printed);
      if (text.length > 60 || isOfYears(text)) continue;
      const years = [...new Set(text.match(anyYear))];
      const report = back.exec(text)?.[1] ?? (looksBack.test(text) && !ahead.test(text) && years.length === 1 ? years[0] : undefined);
      for (const [id, said] of [["reportYear", report], ["planYear", ahead.exec(text)?.[1]]] as const) {
        const field = fieldOf(table.record, id);
        if (said === undefined || !field || table.columns.has(id)) continue;
        putConstant(table, field, { label: printed, row, column, text: said });
        table.titleYears = [...(table.titleYears ?? []), { field: id, year: Number(said) }];
      }
    }
  }
}
