import { clearArea } from "../edit/clear";
import type { Sheet } from "../model/workbook";
import { cellCount } from "../read/read-range";
import { invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { MAX_ADDRESS } from "./address-argument";
import { readChoice } from "./argument";
import type { RangeRef } from "./range-ref";
import { liveSheet, rangeOf } from "./range-ref";
import { quoteSheet, rangeAddress } from "../../sheet/a1";
import { area, type CellArea, insideGrid, intersect, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

export interface AreasRef {
  sheet: Sheet;
  areas: CellArea[];
  /** They are the merges of a range: their address names first cells only, what they cover stands in their items (#1590). */
  merged?: true;
}

/** Areas of an address list "A1:B2,D4" on a sheet (limit L22: the text may have 8,192 characters). @throws HostError InvalidArgument. */
export function areasOn(sheet: Sheet, text: unknown): AreasRef {
  if (typeof text !== "string") throw invalidArgument("An address is a text.", "Worksheet.getRanges");
  if (text.length > MAX_ADDRESS) throw invalidArgument("The address is longer than 8,192 characters.", "Worksheet.getRanges");
  const found = text.split(",").map((part) => sheet.workbook.area(part.trim(), sheet));
  if (found.some((one) => one.sheet !== sheet)) throw invalidArgument("The areas are not on this worksheet.", "Worksheet.getRanges");
  return { sheet, areas: found.map((one) => one.area) };
}

/** An address of many areas is cut in the middle of whatever stands there (limit L23). */
const address = ({ sheet, areas, merged }: AreasRef): string =>
  areas.map((a) => `${quoteSheet(sheet.name)}!${rangeAddress(merged ? area(a.top, a.left) : a)}`).join(",").slice(0, MAX_ADDRESS);
const object = (sheet: Sheet, areas: CellArea[]): OfficeObject => officeObject("RangeAreas", { sheet, areas });

function meeting({ sheet, areas }: AreasRef, value: unknown): CellArea[] {
  const other = value as OfficeObject | null;
  const theirs = typeof value === "string" ? areasOn(sheet, value).areas : other?.type === "Range" ? [(other.self as RangeRef).area] : (other?.self as AreasRef).areas;
  return areas.flatMap((a) => theirs.flatMap((b) => intersect(a, b) ?? []));
}

function offset({ sheet, areas }: AreasRef, rows: number, columns: number): OfficeObject {
  const moved = areas.map((a) => ({ top: a.top + rows, bottom: a.bottom + rows, left: a.left + columns, right: a.right + columns }));
  if (!moved.every(insideGrid)) throw invalidArgument("The range is outside the worksheet.", "RangeAreas.getOffsetRangeAreas");
  return object(sheet, moved);
}

/** `Excel.RangeAreas`: several areas of one sheet; what they do not agree on reads null (limit L26). */
export const rangeAreasType: OfficeType<AreasRef> = {
  name: "RangeAreas",
  tracked: true,
  get: {
    Address: address,
    AddressLocal: address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => cellCount(areas),
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
  },
  object: {
    Areas: (ref) => officeObject("RangeCollection", ref),
    Worksheet: (ref) => officeObject("Worksheet", liveSheet(ref)),
    Format: (ref) => officeObject("RangeFormat", { sheet: liveSheet(ref), areas: ref.areas }),
    ConditionalFormats: (ref) => officeObject("ConditionalFormatCollection", { sheet: liveSheet(ref), areas: ref.areas }),
    DataValidation: (ref) => officeObject("DataValidation", { sheet: liveSheet(ref), areas: ref.areas }),
  },
  method: {
    GetEntireRow: ({ sheet, areas }) => object(sheet, areas.map((a) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 }))),
    GetEntireColumn: ({ sheet, areas }) => object(sheet, areas.map((a) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 }))),
    GetOffsetRangeAreas: (ref, args) => offset(ref, Number(args[0]), Number(args[1])),
    GetIntersection: (ref, args) => {
      const both = meeting(ref, args[0]);
      if (both.length === 0) throw itemNotFound("the ranges do not meet", "RangeAreas.getIntersection");
      return object(ref.sheet, both);
    },
    GetIntersectionOrNullObject: (ref, args) => {
      const both = meeting(ref, args[0]);
      return both.length === 0 ? null : object(ref.sheet, both);
    },
    Clear: (ref, args) => {
      const what = readChoice(args[0] ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "RangeAreas.clear");
      for (const a of ref.areas) clearArea(liveSheet(ref), a, what);
    },
  },
};

/** `RangeAreas.areas`. */
export const rangeCollectionType: OfficeType<AreasRef> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((a) => rangeOf(sheet, a)),
  method: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const found = areas[Number(args[0])];
      if (!found) throw itemNotFound("area", "RangeCollection.getItemAt");
      return rangeOf(sheet, found);
    },
  },
};
