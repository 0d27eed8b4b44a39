import type { ConditionState } from "../../core/review/board/board";
import type { VerdictGrade } from "../../core/review/verdict/verdict";

/** What of the board is looked at: the matrix, the faults of many units, the charts. */
export type BoardPart = "matrix" | "faults" | "chart";

/** By what the rows stand in order: as reviewed, by name, gravest verdict first, most to judge first, or by the chosen condition, the gravest first. */
export const boardOrders = ["given", "name", "verdict", "open", "condition"] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** How the page 总览 is looked at. */
export interface BoardView {
  part: BoardPart;
  /** Which chain of regulations. */
  chain: number;
  /** Headings opened into their clauses. */
  opened: ReadonlySet<string>;
  search: string;
  verdicts: VerdictGrade[];
  /** Only units with a condition in this state (where a condition is chosen, that one). */
  state: ConditionState | null;
  order: BoardOrder;
  /** The chosen cell: a unit (-1: the headings) and the key of a column ("": the unit itself). */
  unit: number | null;
  column: string;
  /** The chosen unit is opened. */
  card: boolean;
  /** The chosen fault, by its place in the list. */
  fault: number | null;
}

export const firstBoardView: BoardView = { part: "matrix", chain: 0, opened: new Set(), search: "", verdicts: [], state: null, order: "given", unit: null, column: "", card: false, fault: null };
