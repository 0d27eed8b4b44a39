import type { ArrayFormula } from "../model/array";
import type { GridValue } from "../model/cell-value";
import { unmergeArea } from "../edit/merge";
import { cellsChanged } from "../edit/write-cells";
import type { Host } from "../host";
import type { Name, Sheet } from "../model/workbook";
import { type CellArea, cellsOf, covers, intersect } from "../../sheet/area";

/** What the cells of an area hold, row by row: exact, so that taking an edit back loses no digit. */
export interface BlockState {
  values: GridValue[];
  /** undefined: the area has none. */
  formulas: (string | undefined)[] | undefined;
  /** Ids of looks. */
  looks: Uint32Array;
  merges: CellArea[];
  arrays: ArrayFormula[];
}

/** The values, formulas, looks and merges of an area as they are now. */
export function blockState(sheet: Sheet, a: CellArea): BlockState {
  const values = new Array<GridValue>(cellsOf(a));
  const looks = new Uint32Array(cellsOf(a));
  const formulas = sheet.formulas.any(a) ? new Array<string | undefined>(cellsOf(a)) : undefined;
  let index = 0;
  for (let row = a.top; row <= a.bottom; row++)
    for (let column = a.left; column <= a.right; column++, index++) {
      values[index] = sheet.grid.get(row, column);
      looks[index] = sheet.looks.idAt(row, column);
      if (formulas) formulas[index] = sheet.formulas.get(row, column);
    }
  const merges = sheet.merges.filter((merge) => intersect(merge, a)).map((merge) => ({ ...merge }));
  return { values, formulas, looks, merges, arrays: sheet.arrays.filter((array) => covers(a, array.area)).map((array) => ({ ...array })) };
}

const sameValue = (one: GridValue, other: GridValue): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && JSON.stringify(one) === JSON.stringify(other));

/** Whether the area holds what it held then; what a formula gives may have changed meanwhile. */
export function holdsState(sheet: Sheet, a: CellArea, state: BlockState): boolean {
  const now = blockState(sheet, a);
  if (JSON.stringify(now.merges) !== JSON.stringify(state.merges)) return false;
  for (let i = 0; i < state.values.length; i++) {
    const formula = now.formulas?.[i];
    if (formula !== state.formulas?.[i] || now.looks[i] !== state.looks[i]) return false;
    if (formula === undefined && !sameValue(now.values[i], state.values[i])) return false;
  }
  return true;
}

function restoreMerges(sheet: Sheet, a: CellArea, merges: readonly CellArea[]): void {
  const now = sheet.merges.filter((merge) => intersect(merge, a));
  if (JSON.stringify(now) === JSON.stringify(merges)) return;
  unmergeArea(sheet, a);
  for (const merge of merges) {
    sheet.merges.push({ ...merge });
    sheet.journal.add({ op: "merge", area: merge });
  }
}

/** A person takes an edit back: the cells hold again what they held, and the change is announced like any other of theirs. */
export function restoreBlock(host: Host, sheet: Sheet, a: CellArea, state: BlockState): void {
  const before = host.actor;
  host.actor = "user";
  try {
    restoreMerges(sheet, a, state.merges);
    sheet.arrays = [...sheet.arrays.filter((array) => !covers(a, array.area)), ...state.arrays.map((array) => ({ ...array }))];
    let index = 0;
    for (let row = a.top; row <= a.bottom; row++)
      for (let column = a.left; column <= a.right; column++, index++) {
        sheet.grid.set(row, column, state.values[index]);
        const formula = state.formulas?.[index];
        if (formula === undefined) sheet.formulas.delete(row, column);
        else sheet.formulas.set(row, column, formula);
        if (sheet.looks.idAt(row, column) !== state.looks[index]) sheet.looks.setOwn(row, column, state.looks[index]);
      }
    cellsChanged(sheet, a, true);
    host.settle();
  } finally {
    host.actor = before;
  }
}

/** A person takes back or makes again what formulas here and there say, and names. */
export function formulasByUser(host: Host, changes: readonly { sheet: Sheet; row: number; column: number; formula: string }[], names: readonly { name: Name; refersTo: string }[]): void {
  const before = host.actor;
  host.actor = "user";
  try {
    for (const { name, refersTo } of names) {
      name.refersTo = refersTo;
      host.workbook.namesChanged.add(name.name);
    }
    for (const { sheet, row, column, formula } of changes) {
      sheet.formulas.set(row, column, formula);
      cellsChanged(sheet, { top: row, bottom: row, left: column, right: column }, false);
    }
    host.settle();
  } finally {
    host.actor = before;
  }
}
