import type { CellColumn, Visibility } from "../../sheet/cells";
import type { Color } from "../../files/model";
import type { ArrayFormula } from "./array";
import { Formulas } from "./formulas";
import { Grid } from "./grid";
import { Journal } from "./journal";
import { writeTouched } from "./journal-cells";
import type { Link, SheetPaper, ProtectionOptions, SheetRule, Validation } from "./rules";
import { newPage } from "./rules";
import { StyleGrid } from "./style-grid";
import type { Workbook } from "./workbook";
import { area, bounding, type CellArea } from "../../sheet/area";

/** What the save compares as a whole instead of replaying. */
export type Aspect = "rules" | "page" | "breaks" | "titles" | "printArea" | "tab" | "visibility" | "protection" | "gridlines" | "freeze" | "validations";

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

/** A worksheet in memory: data only; what Excel does with it stands in the files beside. Rows and columns are 0-based. */
export class Sheet {
  name: string;
  visibility: Visibility;
  tabColor: Color = "";
  showGridlines = true;
  showHeadings = true;
  /** Characters, as stored in a file. */
  standardWidth = 9.140625;
  /** Points. */
  standardHeight = 15;
  readonly grid: Grid;
  readonly looks: StyleGrid;
  readonly formulas = new Formulas();
  /** Array formulas over more than one cell; what stands in their first cell is in `formulas` too. */
  arrays: ArrayFormula[] = [];
  /** Where pivot tables lie: nothing is put into them or taken out. */
  pivots: CellArea[] = [];
  merges: CellArea[] = [];
  /** In order of priority. */
  rules: SheetRule[] = [];
  /** How many rules the file had. */
  rulesRead = 0;
  validations: Validation[] = [];
  links: Link[] = [];
  freeze: { rows: number; columns: number } | null = null;
  autoFilter: { area: CellArea; criteria: (Record<string, unknown> | null)[] } | null = null;
  page: SheetPaper = newPage();
  protection: { options: ProtectionOptions; password: string } | null = null;
  rows = new Map<number, SizedLines>();
  columns = new Map<number, SizedLines>();
  selection: CellArea[] = [area(0, 0)];
  readonly customProperties = new Map<string, string>();
  readonly journal: Journal = new Journal((touches) => writeTouched(this, touches));
  readonly changed = new Set<Aspect>();
  /** Name in the opened file; undefined: added since. */
  readonly openedAs?: string;

  constructor(readonly workbook: Workbook, readonly id: string, source: SheetSource, opened: boolean) {
    this.name = source.name;
    this.visibility = source.visibility ?? "visible";
    this.grid = new Grid(workbook.texts, source.columns);
    this.looks = new StyleGrid(workbook.styles);
    if (opened) this.openedAs = source.name;
  }

  /** The smallest rectangle of cells with a value, and with a look unless `valuesOnly` (limit L28); null: blank sheet. */
  used(valuesOnly: boolean): CellArea | null {
    let found = this.grid.used();
    this.formulas.each(area(0, 0, Infinity, Infinity), (row, column) => (found = found ? bounding(found, area(row, column)) : area(row, column)));
    if (valuesOnly) return found;
    const looks = this.looks.used();
    if (looks) found = found ? bounding(found, looks) : looks;
    for (const merge of this.merges) found = found ? bounding(found, merge) : merge;
    return found;
  }
}
