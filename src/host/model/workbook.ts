import { HostError, accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../office/host-error";
import { Grid, SharedTexts } from "./grid";
import { idOf, newId } from "./ids";
import type { PatchOptions } from "../../files";
import { checkSheetName } from "./sheet-name";
import { Stale } from "./stale";
import { Styles } from "./styles";
import { parseArea, splitSheet } from "../../sheet/a1";
import { area, bounding, type CellArea } from "../../sheet/area";
import type { Visibility } from "../../sheet/cells";
import type { Color } from "../../sheet/cell-style";
import type { ArrayFormula } from "./array";
import { Formulas } from "./formulas";
import { Journal } from "./journal";
import { writeTouched } from "./journal-cells";
import { type Link, newPage, type ProtectionOptions, type SheetPaper, type SheetRule, type Validation } from "./rules";
import type { Aspect, SheetSource, SizedLines, SheetFilter } from "./sheet-parts";
import { StyleGrid } from "./style-grid";

/* A workbook and its sheets, which know each other and therefore stand in one file. */

/** A defined name; `refersTo` with the leading "=". */
export interface Name {
  name: string;
  refersTo: string;
  comment: string;
  visible: boolean;
  /** The sheet it belongs to; undefined: the workbook. */
  sheet?: Sheet;
}

/** What happened, for the add-in's event handlers: wire event number, target, arguments. */
export interface Happening {
  event: number;
  /** Worksheet id, or "" for the workbook. */
  target: string;
  args: Record<string, unknown>;
}

export interface XmlPart {
  id: string;
  namespace: string;
  xml: string;
}

/** An open workbook: the model every view of it (office.js over a bridge, the workbench's grid) shares. */
export class Workbook {
  name = "工作簿.xlsx";
  date1904 = false;
  texts: SharedTexts;
  readonly styles = new Styles();
  /** Cells changed since formulas were last calculated. */
  readonly stale = new Stale<Sheet>();
  sheets: Sheet[] = [];
  /** Sheets that hold no cells (charts, dialogs), by name, and whether they are shown: no list of worksheets has them, and no other sheet may take their names. */
  readonly chartSheets = new Map<string, boolean>();
  names: Name[] = [];
  readonly settings = new Map<string, unknown>();
  xmlParts: XmlPart[] = [];
  readonly properties: Record<string, unknown> = {
    Title: "", Subject: "", Author: "", Keywords: "", Comments: "", RevisionNumber: 0, Category: "", Manager: "", Company: "",
  };
  readonly customProperties = new Map<string, unknown>();
  /** Structure protection (limit L50). */
  protection: { password: string } | null = null;
  readOnly = false;
  autoSave = false;
  isDirty = false;
  /** What reading a formula this host does not calculate gives: a refusal by name (strict), or the reader's error text for it. */
  notCalculated: "refuse" | "say" = "refuse";
  /** The bytes it was opened from; undefined: made in memory. */
  opened: Uint8Array | undefined;
  /** What the ids of its sheets are made from: the same bytes give the same ones, so that what is written of them is the same at every run; undefined: they are drawn. */
  idsFrom: string | undefined;
  private sheetsMade = 0;
  /** How its package is compressed and expanded where not by JavaScript. */
  packing: PatchOptions = {};
  /** Until the next sync formulas keep their old values (limit L52). */
  calculationSuspended = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  active!: Sheet;
  /** Everything that happens is told here; the host turns it into events. */
  readonly listeners = new Set<(happening: Happening) => void>();
  /** Told when rows of a sheet move, so that kept ranges follow. */
  readonly movers = new Set<(sheet: Sheet, move: (area: CellArea) => CellArea | null) => void>();
  /** Sheets of the opened file that are gone, by their name there. */
  readonly removed: string[] = [];
  readonly namesChanged = new Set<string>();
  readonly xmlChanged = new Set<string>();
  settingsChanged = false;
  /** The sheet in front when the file was opened. */
  activeAtOpen: string | undefined;
  /** True once the order of sheets was changed by a move. */
  reordered = false;

  constructor(texts: string[] = []) {
    this.texts = new SharedTexts(texts);
  }

  tell(happening: Happening): void {
    for (const listener of this.listeners) listener(happening);
  }

  findSheet(key: unknown): Sheet | undefined {
    if (typeof key !== "string") return undefined;
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
  }

  /** @throws HostError ItemNotFound. */
  sheet(key: unknown): Sheet {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound(`worksheet ${String(key)}`);
    return found;
  }

  /** "Sheet!A1" or an address on `on`. @throws HostError InvalidArgument. */
  area(text: string, on: Sheet): { sheet: Sheet; area: CellArea } {
    const { sheet, rest } = splitSheet(text);
    const found = parseArea(rest);
    if (!found) throw invalidArgument(`The address is not valid: ${text.slice(0, 80)}`);
    return { sheet: sheet === null ? on : this.sheet(sheet), area: found };
  }

  freeSheetName(): string {
    for (let n = this.sheets.length + 1; ; n++) if (!this.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists, AccessDenied (structure protected). */
  addSheet(source: SheetSource, opened = false): Sheet {
    if (!opened) {
      this.checkStructure();
      checkSheetName(source.name, this);
    }
    const sheet = new Sheet(this, this.idsFrom === undefined ? newId() : idOf(`${this.idsFrom} ${this.sheetsMade++}`), source, opened);
    this.sheets.push(sheet);
    this.active ??= sheet;
    if (!opened) this.isDirty = true;
    return sheet;
  }

  checkStructure(): void {
    if (this.readOnly) throw accessDenied("The workbook is open read-only.");
    if (this.protection) throw accessDenied("The structure of the workbook is protected.");
  }

  /** Limit L62: the last visible sheet cannot be hidden or deleted; one with a chart counts as any other. */
  checkNotLastVisible(sheet: Sheet): void {
    const others = this.sheets.some((other) => other !== sheet && other.visibility === "visible") || [...this.chartSheets.values()].includes(true);
    if (sheet.visibility === "visible" && !others) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }

  findName(name: string, sheet?: Sheet): Name | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((n) => n.name.toLowerCase() === wanted && n.sheet === sheet);
  }

  addName(name: Name): Name {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name.name) || parseArea(name.name)) throw invalidArgument(`The name is not valid: ${name.name}`);
    if (this.findName(name.name, name.sheet)) throw new HostError("ItemAlreadyExists", `The name exists already: ${name.name}`);
    this.names.push(name);
    this.namesChanged.add(name.name);
    this.isDirty = true;
    return name;
  }
}

/** A table of a sheet; null: its filter buttons are off. */
export interface SheetTable {
  name: string;
  area: CellArea;
  filter: SheetFilter | null;
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
  autoFilter: SheetFilter | null = null;
  tables: SheetTable[] = [];
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

  /** The smallest rectangle around the values and formulas of an area; null: it holds none. */
  valuesIn(within: CellArea): CellArea | null {
    let found = this.grid.used(within);
    this.formulas.each(within, (row, column) => (found = found ? bounding(found, area(row, column)) : area(row, column)));
    return found;
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
