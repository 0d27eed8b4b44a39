import type { SheetPaper } from "../model/rules";
import type { Aspect } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import type { HostState } from "../host-state";
import { HostError, invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import type { AreasRef } from "./range-areas";
import { areasOn } from "./range-areas";
import { readBoolean, readChoice, readNumber } from "./argument";
import { paperCode, paperName } from "./paper";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";
import { type CellArea, isEntireColumn, isEntireRow } from "../../sheet/area";

function change(sheet: Sheet, next: (page: SheetPaper) => void, aspect: Aspect = "page"): void {
  next(sheet.page);
  sheet.changed.add(aspect);
  sheet.workbook.isDirty = true;
}

/** Without a printer Excel knows no paper: whatever sets up a page fails. */
function checkPrinter({ profile }: HostState, what: string): void {
  if (profile.noPrinter) throw new HostError("GeneralException", "There was an internal error while processing the request.", `PageLayout.${what}`, 500);
}

const boolean = (key: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draftMode") => ({
  get: (sheet: Sheet): boolean => sheet.page[key],
  set: (sheet: Sheet, value: unknown): void => change(sheet, (page) => (page[key] = readBoolean(value, `PageLayout.${key}`))),
});
const margin = (key: keyof SheetPaper["margins"]) => ({
  get: (sheet: Sheet): number => sheet.page.margins[key],
  set: (sheet: Sheet, value: unknown): void => change(sheet, (page) => (page.margins[key] = readNumber(value, `PageLayout.${key}Margin`, 0))),
});

const fields: Record<string, { get(sheet: Sheet): unknown; set(sheet: Sheet, value: unknown): void }> = {
  CenterHorizontally: boolean("centerHorizontally"),
  CenterVertically: boolean("centerVertically"),
  PrintGridlines: boolean("printGridlines"),
  PrintHeadings: boolean("printHeadings"),
  BlackAndWhite: boolean("blackAndWhite"),
  DraftMode: boolean("draftMode"),
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
  HeaderMargin: margin("header"),
  FooterMargin: margin("footer"),
  Orientation: {
    get: (sheet) => sheet.page.orientation,
    set: (sheet, value) => change(sheet, (page) => (page.orientation = readChoice(value, ["Portrait", "Landscape"], "PageLayout.orientation"))),
  },
  PaperSize: {
    get: (sheet) => paperName(sheet.page.paper),
    set: (sheet, value) => change(sheet, (page) => (page.paper = paperCode(value))),
  },
  Zoom: { get: (sheet) => sheet.page.zoom, set: setZoom },
  FirstPageNumber: { get: (sheet) => sheet.page.firstPageNumber, set: (sheet, value) => change(sheet, (page) => (page.firstPageNumber = value === "" ? "" : readNumber(value, "PageLayout.firstPageNumber"))) },
  PrintOrder: {
    get: (sheet) => sheet.page.printOrder,
    set: (sheet, value) => change(sheet, (page) => (page.printOrder = readChoice(value, ["DownThenOver", "OverThenDown"], "PageLayout.printOrder"))),
  },
};

function setZoom(sheet: Sheet, value: unknown): void {
  const given = (value ?? {}) as { scale?: unknown; horizontalFitToPages?: unknown; verticalFitToPages?: unknown };
  const fit = (pages: unknown): number => readNumber(pages, "PageLayout.zoom", 0, 32_767);
  change(sheet, (page) => {
    if (given.scale !== undefined && given.scale !== null) page.zoom = { scale: readNumber(given.scale, "PageLayout.zoom", 10, 400) };
    else {
      const zoom: SheetPaper["zoom"] = {};
      if (typeof given.horizontalFitToPages === "number") zoom.horizontalFitToPages = fit(given.horizontalFitToPages);
      if (typeof given.verticalFitToPages === "number") zoom.verticalFitToPages = fit(given.verticalFitToPages);
      page.zoom = zoom;
    }
  });
}

function areasOf(sheet: Sheet, value: unknown): CellArea[] {
  if (typeof value === "string") return areasOn(sheet, value).areas;
  const object = value as OfficeObject | null;
  if (object?.type === "RangeAreas") return (object.self as AreasRef).areas;
  if (object?.type === "Range") return [(object.self as RangeRef).area];
  throw invalidArgument("A range or an address is needed.", "PageLayout");
}

const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: Sheet, unit: unknown, options: unknown): void {
  const factor = POINTS[readChoice(unit, Object.keys(POINTS), "PageLayout.setPrintMargins")];
  for (const [key, value] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    if (!(key in sheet.page.margins)) throw invalidArgument(`Not a margin: ${key}`, "PageLayout.setPrintMargins");
    if (typeof value === "number") change(sheet, (page) => (page.margins[key as keyof SheetPaper["margins"]] = Math.round(value * factor * 10_000) / 10_000));
  }
}

const areasObject = (sheet: Sheet): OfficeObject | null =>
  sheet.page.printAreas.length === 0 ? null : officeObject("RangeAreas", { sheet, areas: sheet.page.printAreas });
const titleObject = (sheet: Sheet, which: "titleRows" | "titleColumns"): OfficeObject | null => {
  const a = sheet.page[which];
  return a && rangeOf(sheet, a);
};
const required = (object: OfficeObject | null, what: string): OfficeObject => {
  if (!object) throw itemNotFound(what, `PageLayout.${what}`);
  return object;
};
const title = (sheet: Sheet, value: unknown, which: "titleRows" | "titleColumns"): void => {
  const [a] = areasOf(sheet, value);
  if (!(which === "titleRows" ? isEntireRow(a) : isEntireColumn(a))) throw invalidArgument("Whole rows or columns are needed.", "PageLayout.setPrintTitles");
  change(sheet, (page) => (page[which] = a), "titles");
};

/** `worksheet.pageLayout`. */
export const pageLayoutType: OfficeType<Sheet> = {
  name: "PageLayout",
  get: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, (sheet: Sheet) => field.get(sheet)])),
  set: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, (sheet: Sheet, value: unknown, host: HostState) => (checkPrinter(host, name), field.set(sheet, value))])),
  object: { HeadersFooters: (sheet) => officeObject("HeaderFooterGroup", sheet) },
  method: {
    SetPrintArea: (sheet, args, host) => (checkPrinter(host, "SetPrintArea"), change(sheet, (page) => (page.printAreas = areasOf(sheet, args[0])), "printArea")),
    SetPrintTitleRows: (sheet, args, host) => (checkPrinter(host, "SetPrintTitleRows"), title(sheet, args[0], "titleRows")),
    SetPrintTitleColumns: (sheet, args, host) => (checkPrinter(host, "SetPrintTitleColumns"), title(sheet, args[0], "titleColumns")),
    SetPrintMargins: (sheet, args, host) => (checkPrinter(host, "SetPrintMargins"), setMargins(sheet, args[0], args[1])),
    GetPrintArea: (sheet) => required(areasObject(sheet), "printArea"),
    GetPrintAreaOrNullObject: areasObject,
    GetPrintTitleRows: (sheet) => required(titleObject(sheet, "titleRows"), "printTitleRows"),
    GetPrintTitleRowsOrNullObject: (sheet) => titleObject(sheet, "titleRows"),
    GetPrintTitleColumns: (sheet) => required(titleObject(sheet, "titleColumns"), "printTitleColumns"),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleObject(sheet, "titleColumns"),
  },
};
