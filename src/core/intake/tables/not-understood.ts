import type { TableSource } from "../../dictionary/dataset";
import { isOrdinaryLabel } from "./ordinary-label";
import { withoutYear } from "./years";

/**
 * Columns of a table of which nobody knows what they are, as printed: what a rule or a form misses may stand in them. Not
 * those every table has (序号, 备注), nor those a person said are not to be used.
 */
export function notUnderstood({ unmatched, setAside, columns }: Pick<TableSource, "unmatched" | "setAside" | "columns">): string[] {
  if (unmatched.length === 0) return unmatched;
  // 2016年 of a number of which 2018年 is used is understood: it is another year's.
  const used = new Set([...columns.values()].map(({ label }) => withoutYear(label)));
  return unmatched.filter((label) => !isOrdinaryLabel(label) && !setAside?.has(label) && (withoutYear(label) === label || !used.has(withoutYear(label))));
}

/** Several such columns in a sentence; of many, the first. */
export function namedColumns(labels: readonly string[]): string {
  const most = 6;
  return labels.slice(0, most).map((label) => `“${label}”`).join("、") + (labels.length > most ? ` 等 ${labels.length} 栏` : "");
}
