import { shiftArea } from "../../sheet/formula/shift";
import { EventNumber } from "../event-number";
import { calculateStale } from "../formula/calculate";
import { shiftReferences } from "../formula/references";
import type { Sheet } from "../model/workbook";
import { HostError, notImplemented } from "../office/host-error";
import { checkArraysMove, dropArrays } from "./arrays";
import { checkWritable } from "./check-writable";
import { checkFiltered } from "./filtered";
import { shiftParts } from "./shift-parts";
import { rangeAddress } from "../../sheet/a1";
import { bounding, type CellArea, intersect, isEntireColumn, isEntireRow, MAX_ROWS, rowsOf } from "../../sheet/area";

function announce(sheet: Sheet, a: CellArea, changeType: string, shiftDirection: string): void {
  sheet.workbook.isDirty = true;
  sheet.workbook.tell({ event: EventNumber.changed, target: sheet.id, args: { address: rangeAddress(a), changeType, worksheetId: sheet.id, shiftDirection } });
}

/** Moves whole rows: count > 0 inserts above `at`, count < 0 deletes. Everything of the sheet and all formulas follow. */
function shiftRows(sheet: Sheet, at: number, count: number): void {
  const used = sheet.used(false);
  if (count > 0 && used && used.bottom + count >= MAX_ROWS && used.bottom >= at)
    throw new HostError("NonBlankCellOffSheet", "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.");
  checkFiltered(sheet, at);
  checkArraysMove(sheet, at, count);
  if (count < 0) dropArrays(sheet, { top: at, bottom: at - count - 1, left: 0, right: Infinity });
  calculateStale(sheet.workbook);
  if (count > 0) sheet.journal.add({ op: "insertRows", at, count });
  else sheet.journal.add({ op: "deleteRows", at, count: -count });
  sheet.grid.shiftRows(at, count);
  sheet.looks.shiftRows(at, count);
  sheet.formulas.shiftRows(at, count, 0, Infinity);
  shiftReferences(sheet, at, count);
  shiftParts(sheet, at, count);
  for (const move of sheet.workbook.movers) move(sheet, (a) => shiftArea(a, { sheet: sheet.name, at, count }));
}

/** Part of a sheet moves up or down; only where nothing but values and looks lies in the way. */
function shiftBlock(sheet: Sheet, a: CellArea, count: number): void {
  const used = sheet.used(false);
  const below: CellArea = { ...a, bottom: Math.max(a.bottom, used?.bottom ?? 0) };
  const bound = sheet.workbook.sheets.some((other) => other.formulas.size > 0) || sheet.merges.some((m) => intersect(m, below));
  if (bound || sheet.rules.some((rule) => rule.areas.some((one) => intersect(one, below)))) throw notImplemented("Range.Insert or Delete of part of a row beside formulas, merges or rules");
  checkWritable(sheet, [below]);
  checkFiltered(sheet, a.top);
  sheet.grid.shiftRows(a.top, count, a.left, a.right);
  sheet.looks.shiftRows(a.top, count, a.left, a.right);
  const touched = count > 0 ? { ...below, bottom: below.bottom + count } : below;
  sheet.journal.touch({ area: touched, value: true, style: true });
  sheet.workbook.stale.add(sheet, intersect(touched, bounding(a, used ?? a)) ?? a);
}

/** `Range.insert`. @throws HostError NotImplemented for columns and for shifting right. */
export function insertCells(sheet: Sheet, a: CellArea, shift: "Down" | "Right"): void {
  if (isEntireColumn(a) || shift === "Right") throw notImplemented("Range.Insert of columns or to the right");
  if (isEntireRow(a)) {
    checkWritable(sheet, [a], "allowInsertRows");
    shiftRows(sheet, a.top, rowsOf(a));
    announce(sheet, a, "RowInserted", "None");
  } else {
    shiftBlock(sheet, a, rowsOf(a));
    announce(sheet, a, "CellInserted", "ShiftCellDown");
  }
}

/** `Range.delete`. @throws HostError NotImplemented for columns and for shifting left. */
export function deleteCells(sheet: Sheet, a: CellArea, shift: "Up" | "Left"): void {
  if (isEntireColumn(a) || (shift === "Left" && !isEntireRow(a))) throw notImplemented("Range.Delete of columns or to the left");
  if (isEntireRow(a)) {
    checkWritable(sheet, [a], "allowDeleteRows");
    shiftRows(sheet, a.top, -rowsOf(a));
    announce(sheet, a, "RowDeleted", "None");
  } else {
    shiftBlock(sheet, a, -rowsOf(a));
    announce(sheet, a, "CellDeleted", "ShiftCellUp");
  }
}
