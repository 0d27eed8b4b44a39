import type { Outcome } from "../../src/core/dictionary/finding";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import type { ReviewResult } from "../../src/core/review/review";
import type { TableSource } from "../../src/core/dictionary/dataset";
import { made } from "../support/findings";
import { noVerdicts } from "../../src/core/review/verdict/verdict";

/** A finding at a cell; the rest is the same for all. */
export function finding(sheet: string, cell: string, outcome: Outcome = "error", more: Partial<JsonFinding> = {}): JsonFinding {
  return {
    clause: "shandong-2016/8.1.5b", outcome, record: "institution", unit: "山东第一职业学院", file: "测试.xlsx", sheet, cells: cell === "" ? [] : [cell],
    value: 1999, required: 2000, message: "年培训人数为 1999 人，少于 2000 人。", cite: "《山东省专业技术人员继续教育基地管理办法》第八条第（五）项", quote: "每年培训不少于2000名专业技术人才。", group: 0, cause: null, ...more,
  };
}

/** A table at the top of a sheet, with a column for the name. */
export function tableSource(sheet: string, columns = 3): TableSource {
  return {
    file: "测试.xlsx", sheet, record: "institution", layout: "table", headerRow: 1, rows: 10, unmatched: [], skipped: [], hiddenRows: 0,
    columns: new Map(Array.from({ length: columns }, (_, column) => [`f${column}`, { column, label: "", confidence: 1, reason: "name" as const }])),
  };
}

/** A review of one file with these findings. */
export function resultOf(wanted: JsonFinding[], sheets: string[] = [...new Set(wanted.map((one) => one.sheet))]): ReviewResult {
  const { findings, sources, references, units } = made(wanted);
  return {
    on: "2019-09-20", packs: ["shandong-2019"], findings, sources, references, ledger: [], complete: true, closed: true, params: {}, parameters: [],
    checklist: { units, questions: [], answers: [] }, verdicts: noVerdicts,
    files: [{ file: "测试.xlsx", status: "reviewed", problem: null, tables: sheets.map((sheet) => tableSource(sheet)), unreadSheets: [] }],
  };
}
