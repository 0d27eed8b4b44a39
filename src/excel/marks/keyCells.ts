import type { TableSource } from "../../core/dataset";
import { severities, type Severity } from "./severity";

/** Marks drawn in at most; no limit is documented, more than this is slow to draw. */
export const ruleLimit = 2_000;

/** One mark per row, in the first column of its table: what is left when every cell would take too many rules. */
export function keyCells(marks: ReadonlyMap<number, Severity>, tables: readonly TableSource[]): Map<number, Severity> {
  const starts = tables
    .map((table) => ({ header: table.headerRow, column: Math.min(...[...table.columns.values()].map((place) => place.column)) }))
    .filter((start) => Number.isFinite(start.column))
    .sort((a, b) => b.header - a.header);
  const reduced = new Map<number, Severity>();
  for (const [cell, severity] of marks) {
    const row = Math.floor(cell / 16_384);
    const start = starts.find((one) => one.header <= row);
    const key = row * 16_384 + (start?.column ?? cell % 16_384);
    const now = reduced.get(key);
    if (now === undefined || severities.indexOf(severity) < severities.indexOf(now)) reduced.set(key, severity);
  }
  return reduced;
}
