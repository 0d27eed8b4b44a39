/** How far a review has come. */
export interface Progress {
  phase: "tables" | "records" | "rules" | "findings";
  done: number;
  total: number;
}
