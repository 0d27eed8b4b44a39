import type { RowSaid } from "../../dictionary/said-of-reading";
import type { HeaderProblem } from "./found-table";

/** A row that is not read as a record, surely or because nobody can say what it stands for; then it is asked about and judges nobody. */
export interface SetAsideRow {
  row: number;
  why: RowSaid;
  problem?: HeaderProblem;
}
