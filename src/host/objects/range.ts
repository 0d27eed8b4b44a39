import { setNumberFormat } from "../edit/number-format";
import { boxOf, columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "../edit/sizes";
import { setLink } from "../edit/links";
import { writeCells } from "../edit/write-cells";
import type { HostState } from "../host-state";
import { cellCount, readFormulas, readNumberFormats, readSavedAsArray, readText, readTypes, readValues } from "../read/read-range";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean } from "./argument";
import { rangeActions } from "./range-actions";
import { rangeNavigation } from "./range-navigation";
import type { RangeRef } from "./range-ref";
import { liveSheet } from "./range-ref";
import { readLink } from "./hyperlink";
import { formatOfLocal, localFormat } from "../text/chinese";
import { quoteSheet, rangeAddress } from "../../sheet/a1";
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from "../../sheet/area";

const address = (ref: RangeRef): string => `${quoteSheet(liveSheet(ref).name)}!${rangeAddress(ref.area)}`;
const target = (ref: RangeRef) => ({ sheet: liveSheet(ref), areas: [ref.area] });
const write = (ref: RangeRef, value: unknown, host: HostState): void => writeCells(liveSheet(ref), ref.area, value, host.profile);

/** `Excel.Range`. */
export const rangeType: OfficeType<RangeRef> = {
  name: "Range",
  tracked: true,
  get: {
    Address: address,
    AddressLocal: address,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => rowsOf(area),
    ColumnCount: ({ area }) => columnsOf(area),
    CellCount: ({ area }) => cellCount([area]),
    IsEntireColumn: ({ area }) => isEntireColumn(area),
    IsEntireRow: ({ area }) => isEntireRow(area),
    Values: (ref, host) => readValues(liveSheet(ref), ref.area, host.profile),
    ValueTypes: (ref, host) => readTypes(liveSheet(ref), ref.area, host.profile),
    Formulas: (ref, host) => readFormulas(liveSheet(ref), ref.area, host.profile),
    FormulasLocal: (ref, host) => readFormulas(liveSheet(ref), ref.area, host.profile),
    Text: (ref, host) => readText(liveSheet(ref), ref.area, host.profile),
    NumberFormat: (ref, host) => readNumberFormats(liveSheet(ref), ref.area, host.profile),
    NumberFormatLocal: (ref, host) => readNumberFormats(liveSheet(ref), ref.area, host.profile)?.map((row) => row.map(localFormat)) ?? null,
    RowHidden: (ref) => rowsHidden(target(ref)),
    ColumnHidden: (ref) => columnsHidden(target(ref)),
    Hidden: (ref) => {
      const [rows, columns] = [rowsHidden(target(ref)), columnsHidden(target(ref))];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
    Hyperlink: (ref) => readLink(liveSheet(ref), ref.area),
    HasSpill: () => false,
    SavedAsArray: (ref) => readSavedAsArray(liveSheet(ref), ref.area),
    Left: (ref) => boxOf(liveSheet(ref), ref.area).left,
    Top: (ref) => boxOf(liveSheet(ref), ref.area).top,
    Width: (ref) => boxOf(liveSheet(ref), ref.area).width,
    Height: (ref) => boxOf(liveSheet(ref), ref.area).height,
  },
  set: {
    Values: write,
    Formulas: write,
    FormulasLocal: write,
    NumberFormat: (ref, value) => setNumberFormat(liveSheet(ref), ref.area, value),
    NumberFormatLocal: (ref, value) =>
      setNumberFormat(liveSheet(ref), ref.area, Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row.map(formatOfLocal) : row)) : formatOfLocal(value)),
    RowHidden: (ref, value) => setRowsHidden(liveSheet(ref), ref.area, readBoolean(value, "Range.rowHidden")),
    ColumnHidden: (ref, value) => setColumnsHidden(liveSheet(ref), ref.area, readBoolean(value, "Range.columnHidden")),
    Hyperlink: (ref, value) => setLink(liveSheet(ref), ref.area, value),
  },
  object: {
    Worksheet: (ref) => officeObject("Worksheet", liveSheet(ref)),
    Format: (ref) => officeObject("RangeFormat", target(ref)),
    ConditionalFormats: (ref) => officeObject("ConditionalFormatCollection", target(ref)),
    DataValidation: (ref) => officeObject("DataValidation", target(ref)),
  },
  method: { ...rangeNavigation, ...rangeActions },
};
