import type { TableSource } from "../dataset";
import { isOrdinaryLabel } from "./ordinary-label";

/**
 * Columns of a table of which nobody knows what they are, as printed: what a rule or a form misses may stand in them. Not
 * those every table has (序号, 备注), nor those a person said are not to be used.
 */
export function notUnderstood({ unmatched, setAside }: Pick<TableSource, "unmatched" | "setAside">): string[] {
  return unmatched.length === 0 ? unmatched : unmatched.filter((label) => !isOrdinaryLabel(label) && !setAside?.has(label));
}

/** Several such columns in a sentence; of many, the first. */
export function namedColumns(labels: readonly string[]): string {
  const most = 6;
  return labels.slice(0, most).map((label) => `“${label}”`).join("、") + (labels.length > most ? ` 等 ${labels.length} 栏` : "");
}
