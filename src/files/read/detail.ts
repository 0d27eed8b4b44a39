import type { Visibility } from "../../sheet/cells";
import type { Hyperlink, PageSetup } from "../model";
import type { CellStyle, Color } from "../../sheet/cell-style";
import type { CellArea } from "../../sheet/area";

/** One cell's formula. Rows and columns are 0-based throughout. */
export interface FormulaCell {
  row: number;
  column: number;
  /** Without the leading "="; shared formulas are translated to this cell. */
  text: string;
  /** Area of an array formula whose first cell this is. */
  array?: CellArea;
}

/** Cells that carry a style index, in row order; arrays are `count` long or longer. */
export interface StyledCells {
  count: number;
  row: Uint32Array;
  column: Uint16Array;
  /** Index into `StyleTable.cells`. */
  style: Uint32Array;
}

export interface RowDetail {
  row: number;
  /** Points; absent: the sheet's default. */
  height?: number;
  hidden: boolean;
  /** Style of the row's cells that are not written. */
  style?: number;
  outline?: number;
}

export interface ColumnDetail {
  from: number;
  to: number;
  /** Characters of the default font; absent: the sheet's default. */
  width?: number;
  hidden: boolean;
  style?: number;
  outline?: number;
}

/** One rule of a conditional format; `xml` is the whole `cfRule` element as written. */
export interface ConditionalRule {
  areas: CellArea[];
  /** "expression", "cellIs", "colorScale" … as in the file. */
  type: string;
  operator?: string;
  /** As written; absent in files that leave it out. */
  priority?: number;
  stopIfTrue: boolean;
  /** Without a leading "=". */
  formulas: string[];
  /** Index into `StyleTable.differential`. */
  dxf?: number;
  /** Id that ties the rule to its part in `extLst` (x14:id), if it has one. */
  id?: string;
  xml: string;
}

/** One data validation; `xml` is the whole element as written. */
export interface ValidationDetail {
  areas: CellArea[];
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  /** Attributes as written: allowBlank, prompt, promptTitle, error, errorTitle, errorStyle … */
  attributes: Record<string, string>;
  xml: string;
}

/** Everything of one worksheet beside its values. */
export interface SheetDetail {
  name: string;
  visibility: Visibility;
  /** Name of the part, such as "xl/worksheets/sheet1.xml". */
  part: string;
  formulas: FormulaCell[];
  styled: StyledCells;
  rows: RowDetail[];
  columns: ColumnDetail[];
  /** Characters; Excel's own default (8.43) when absent. */
  defaultColumnWidth?: number;
  /** Points; 15 when absent. */
  defaultRowHeight?: number;
  merges: CellArea[];
  conditional: ConditionalRule[];
  validations: ValidationDetail[];
  links: Hyperlink[];
  /** Attributes of `sheetProtection` as written; null: not protected. */
  protection: Record<string, string> | null;
  freeze: { rows: number; columns: number };
  gridlines: boolean;
  /** 0-based; the first selected area of the sheet view. */
  selection: { active: { row: number; column: number }; areas: CellArea[] } | null;
  page: PageSetup;
  /** Such as "1:3", from the defined name _xlnm.Print_Titles; null: none. */
  printTitles: string | null;
  /** Columns printed on every page, "A:B". */
  printTitleColumns: string | null;
  printArea: CellArea[];
  autoFilter: { area: CellArea; xml: string } | null;
  /** Where pivot tables lie. */
  pivots: CellArea[];
  /** Tables; `filter` is null where they have no filter buttons, else whether it hides rows. */
  tables: { name: string; area: CellArea; filter: { area: CellArea; active: boolean } | null }[];
  tabColor: Color | null;
}

/** Format differences of conditional formats and tables: absent members leave the cell as it is. */
export type DifferentialStyle = CellStyle;

/** The workbook's styles, resolved: theme and indexed colours are "#RRGGBB". */
export interface StyleTable {
  /** By cell style index (`s` of a cell). Never empty. */
  cells: CellStyle[];
  /** Per cell style index: 1 when its number format shows a date or a time. */
  dates: Uint8Array;
  differential: DifferentialStyle[];
  /** Theme colours in the order of the `theme` attribute: lt1, dk1, lt2, dk2, accent1 … 6, hlink, folHlink. */
  theme: Color[];
}

/** A defined name, workbook-wide or of one sheet. */
export interface DefinedName {
  name: string;
  /** Formula without a leading "=". */
  refersTo: string;
  /** Sheet it is local to. */
  sheet?: string;
  hidden: boolean;
}

/** One custom XML part of the package. */
export interface CustomXml {
  part: string;
  /** Namespace of its root element; "" if it has none. */
  namespace: string;
  text: string;
}

/** Protection of the workbook's structure. */
export interface WorkbookProtection {
  structure: boolean;
  windows: boolean;
  /** Set when a password is needed to take it off. */
  password: boolean;
}
