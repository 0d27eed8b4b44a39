import type { Finding, FindingValue } from "../finding";
import type { DataClause, Problem } from "../values/coerced";

/** Where a data finding stands. */
export interface DataPlace {
  record: string;
  unit: string;
  file: string;
  sheet: string;
  cells: string[];
}

/** A finding about the data itself; `unit` may be filled in later. */
export function dataFinding(place: DataPlace, clause: DataClause, value: FindingValue, message: string, notice = false): Finding {
  return { clause, outcome: notice ? "warning" : "error", ...place, value, required: null, message, cite: "数据检查", quote: "" };
}

/** The sentence for a value: “字段”填的是“值”，…… */
export function problemMessage(fieldName: string, value: FindingValue, problem: Problem): string {
  const shown = value === null ? "" : String(value);
  const cut = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return `“${fieldName}”填的是“${cut}”，${problem.say}`;
}
