import type { RowSaid } from "../../dictionary/said-of-reading";
import type { HeaderProblem } from "./found-table";

/** True for a table with lines of its own, be they records or examples of how it is filled in. */
export function hasLines({ rows, skipped }: { rows: number; skipped: readonly { why: RowSaid }[] }): boolean {
  return rows > 0 || skipped.some(({ why }) => why.code === "example" || why.code === "perhaps-example");
}

/** A row that is not read as a record, surely or because nobody can say what it stands for; then it is asked about and judges nobody. */
export interface SetAsideRow {
  row: number;
  why: RowSaid;
  problem?: HeaderProblem;
}
