/*
 * Which rows a file itself tells to be totals. Files and Excel ask here.
 */

/** A row that is a total by what the file says: the last row of a table with totals, SUBTOTAL, a sum over its column, an outline's summary. */
export interface TotalRow {
  /** 0-based. */
  row: number;
  by: "table" | "subtotal" | "sum" | "outline";
}
