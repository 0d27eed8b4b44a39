import { CellKind, type CellValue, type SheetCells, type WorkbookCells } from "../../sheet/cells";
import type { CellWrite, SheetOperation } from "../model";
import { patchWorkbook } from "../patch";
import { blankWorkbook } from "./workbook";

/** A new workbook with the cells and merges of one in a format that is not patched (.xls, .et, .csv, .docx); dates stay dates, what is struck out stands there struck out. */
export function workbookOfCells(cells: WorkbookCells): Uint8Array {
  const [first, ...others] = cells.sheets;
  return patchWorkbook(blankWorkbook(first.name), {
    edit: [{ sheet: first.name, operations: operationsOf(first, cells) }],
    add: others.map((sheet) => ({ name: sheet.name, visibility: sheet.visibility, operations: operationsOf(sheet, cells) })),
  });
}

function operationsOf(sheet: SheetCells, { strings, remarks, date1904 }: WorkbookCells): SheetOperation[] {
  const writes: CellWrite[] = [];
  for (let row = 0; row < sheet.rowCount; row++)
    for (const [column, held] of sheet.columns.entries()) {
      const kind = held?.kind[row] ?? CellKind.blank;
      if (!held || kind === CellKind.blank) continue;
      const value = held.value[row];
      const struck = kind === CellKind.text && strings[value].trim() === "" ? remarks?.get(value)?.struck : undefined;
      if (struck !== undefined) writes.push({ row, column, value: struck, style: { font: { strike: true } } });
      else if (kind === CellKind.date) writes.push({ row, column, value: date1904 ? value + 1_462 : value, style: { numberFormat: value % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" } });
      else writes.push({ row, column, value: valueOf(kind, value, strings) });
    }
  return [
    { op: "cells", cells: writes },
    ...sheet.merges.map((area): SheetOperation => ({ op: "merge", area })),
    ...sheet.hiddenRows.map((row): SheetOperation => ({ op: "rowHeight", from: row, to: row, height: null, hidden: true })),
    ...(sheet.visibility === "visible" ? [] : [{ op: "visibility", visibility: sheet.visibility } as const]),
  ];
}

function valueOf(kind: number, value: number, strings: readonly string[]): CellValue {
  if (kind === CellKind.text) return strings[value];
  if (kind === CellKind.boolean) return value === 1;
  return kind === CellKind.error ? { error: strings[value] } : value;
}
