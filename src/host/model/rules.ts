import type { Color, FontStyle } from "../../sheet/cell-style";
import type { CellArea } from "../../sheet/area";

/** What a conditional format shows; absent members leave the cell's own look. */
export interface RuleFormat {
  fill?: Color;
  font: Pick<FontStyle, "bold" | "italic" | "underline" | "strike" | "color">;
  borders: Partial<Record<"top" | "right" | "bottom" | "left", { style: string; color: Color }>>;
  numberFormat?: string;
}

export type RuleType = "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

/** A conditional format of a sheet; its place in the sheet's list is its priority. */
export interface SheetRule {
  id: string;
  type: RuleType;
  areas: CellArea[];
  /** Without the leading "="; of a Custom rule. */
  formula: string;
  /** The `rule` of the other types, as the wire carries it. */
  rule: unknown;
  format: RuleFormat;
  stopIfTrue: boolean;
  /** True once anything but its rows changed since it was read. */
  touched?: boolean;
  /** Position among the sheet's rules in the file; undefined: added since. */
  readAs?: number;
}

/** A data validation, `touched` unless as read; `rule`, `prompt` and `errorAlert` in the shape the wire carries. */
export interface Validation {
  areas: CellArea[];
  type: string;
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt: { message: string; showPrompt: boolean; title: string };
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  touched?: boolean;
}

export interface Link {
  row: number;
  column: number;
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

/** What a protected sheet still allows; absent members are not allowed. */
export type ProtectionOptions = Partial<
  Record<
    | "allowAutoFilter" | "allowDeleteColumns" | "allowDeleteRows" | "allowEditObjects" | "allowEditScenarios" | "allowFormatCells"
    | "allowFormatColumns" | "allowFormatRows" | "allowInsertColumns" | "allowInsertHyperlinks" | "allowInsertRows" | "allowPivotTables" | "allowSort",
    boolean
  >
> & { selectionMode?: "Normal" | "Unlocked" | "None" };

/** Page layout; lengths in points. */
export interface SheetPaper {
  orientation: "Portrait" | "Landscape";
  /** ECMA-376 paper code; null: the printer's. */
  paper: number | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printOrder: "DownThenOver" | "OverThenDown";
  printComments: string;
  printErrors: string;
  titleRows: CellArea | null;
  titleColumns: CellArea | null;
  printAreas: CellArea[];
  /** Rows that begin a new page by hand, ascending. */
  rowBreaks: number[];
  headers: { state: string; useSheetMargins: boolean; useSheetScale: boolean; texts: Record<string, HeaderTexts> };
}

export type HeaderTexts = Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>;

const noHeaders = (): HeaderTexts => ({ leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" });

export const newPage = (): SheetPaper => ({
  orientation: "Portrait",
  paper: 9,
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  titleRows: null,
  titleColumns: null,
  printAreas: [],
  rowBreaks: [],
  headers: { state: "Default", useSheetMargins: true, useSheetScale: true, texts: { Default: noHeaders(), First: noHeaders(), Even: noHeaders(), Odd: noHeaders() } },
});
