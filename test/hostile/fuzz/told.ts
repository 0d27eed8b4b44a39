import type { PatchOptions } from "../../../src/files";
import { readWorkbook } from "../../../src/files/read";
import type { WorkbookPatch } from "../../../src/files/model";
import { parseCell } from "../../../src/sheet/a1";
import { cellsOf } from "../../files/read/support/cells";

/** The cells of each sheet by "row,column". */
export type Told = Map<string, Map<string, unknown>>;

/** What the reader says of a workbook, dates as their numbers. */
export function told(bytes: Uint8Array, zlib: PatchOptions = {}): Told {
  const book = readWorkbook(bytes, "a.xlsx", { ...zlib, asWritten: true });
  return new Map(book.sheets.map((sheet) => [sheet.name, new Map(Object.entries(cellsOf(book, sheet)).flatMap(([at, value]) => {
    const { row, column } = parseCell(at)!;
    return value === "" ? [] : [[`${row},${column}`, typeof value === "object" && "date" in value ? value.date : typeof value === "object" ? value.error : value]];
  }))]));
}

/** What it should say after a patch: what was there, moved with its rows, and what was written. */
export function expected(before: Told, patch: WorkbookPatch): Told {
  const after: Told = new Map([...before].map(([name, cells]) => [name, new Map(cells)]));
  for (const { name } of patch.add) after.set(name, new Map());
  for (const { sheet, operations } of [...patch.edit, ...patch.add.map(({ name, operations }) => ({ sheet: name, operations }))]) {
    let cells = after.get(sheet) ?? new Map<string, unknown>();
    for (const operation of operations) {
      if (operation.op === "cells") {
        for (const { row, column, value, formula } of operation.cells) {
          if (value === null || (value === undefined && typeof formula === "string")) cells.delete(`${row},${column}`);
          else if (value !== undefined) cells.set(`${row},${column}`, value);
        }
      }
      if (operation.op !== "insertRows" && operation.op !== "deleteRows") continue;
      const { op, at, count } = operation;
      cells = new Map([...cells].flatMap(([place, value]) => {
        const [row, column] = place.split(",").map(Number);
        if (op === "deleteRows" && row >= at && row < at + count) return [];
        return [[`${row < at ? row : op === "insertRows" ? row + count : row - count},${column}`, value]];
      }));
    }
    after.set(sheet, cells);
  }
  for (const { sheet, to } of patch.rename ?? []) {
    after.set(to, after.get(sheet)!);
    after.delete(sheet);
  }
  for (const name of patch.remove ?? []) after.delete(name);
  return after;
}

/** The first few cells that differ. */
export function differences(should: Told, is: Told): string[] {
  const found: string[] = [];
  for (const name of new Set([...should.keys(), ...is.keys()])) {
    const [a, b] = [should.get(name), is.get(name)];
    if (!a || !b) found.push(`sheet ${name} ${a ? "is gone" : "is new"}`);
    else for (const at of new Set([...a.keys(), ...b.keys()])) if (a.get(at) !== b.get(at)) found.push(`${name} ${at}: ${JSON.stringify(a.get(at))} should be there, is ${JSON.stringify(b.get(at))}`);
  }
  return found.slice(0, 3);
}
