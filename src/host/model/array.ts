import type { CellArea } from "../../sheet/area";

/** An array formula over more than one cell; Excel changes it whole or not at all. */
export interface ArrayFormula {
  area: CellArea;
  /** Without the leading "=". */
  formula: string;
}
