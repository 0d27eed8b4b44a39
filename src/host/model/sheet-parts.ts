import type { CellArea } from "../../sheet/area";
import type { CellColumn, Visibility } from "../../sheet/cells";

/** What the save compares as a whole instead of replaying. */
export type Aspect = "rules" | "page" | "breaks" | "titles" | "printArea" | "tab" | "visibility" | "protection" | "gridlines" | "freeze" | "validations" | "filter" | "tableFilters";

export interface SizedLines {
  /** Points (rows) or characters (columns); undefined: the sheet's standard. */
  size?: number;
  hidden: boolean;
}

export interface SheetSource {
  name: string;
  visibility?: Visibility;
  columns?: (CellColumn | undefined)[];
}

/** A filter and what it shows, per column; null: all of it. */
export interface SheetFilter {
  area: CellArea;
  criteria: (Record<string, unknown> | null)[];
}
