import { type RowShift, shiftArea, shiftFormula } from "../../../sheet/formula/shift";
import { removeFromFormula, renameInFormula } from "../../../sheet/formula/sheets";
import type { CellArea } from "../../../sheet/area";

/** Identity of a sheet that outlives its name. */
export type SheetKey = object;

/** Something done to a sheet that formulas everywhere must follow. */
export interface FormulaChange {
  /** The sheet it was done to, and its name at that moment. */
  sheet: SheetKey;
  name: string;
  /** A formula of a cell or rule on `home`; null: a formula that belongs to no sheet. */
  formula(text: string, home: SheetKey | null): string;
  /** An area on `home`; null: it is gone. */
  area(area: CellArea, home: SheetKey): CellArea | null;
  /** Formulas of `home` without a sheet name are touched. */
  touches(home: SheetKey): boolean;
  /** Where rows were put in or taken out; absent when none were. */
  rowAt?: number;
}

export function rowChange(sheet: SheetKey, name: string, at: number, count: number): FormulaChange {
  const shift: RowShift = { sheet: name, at, count };
  return {
    sheet,
    name,
    formula: (text, home) => shiftFormula(text, home === sheet ? name : null, shift),
    area: (area, home) => (home === sheet ? shiftArea(area, shift) : area),
    touches: (home) => home === sheet,
    rowAt: at,
  };
}

export function renameChange(sheet: SheetKey, name: string, to: string): FormulaChange {
  return { sheet, name, formula: (text) => renameInFormula(text, name, to), area: (area) => area, touches: () => false };
}

export function removeChange(sheet: SheetKey, name: string, inward: (other: string) => string | null): FormulaChange {
  return { sheet, name, formula: (text) => removeFromFormula(text, name, inward), area: (area) => area, touches: () => false };
}

/** A formula after several changes, in their order. */
export const followFormula = (changes: readonly FormulaChange[], text: string, home: SheetKey | null): string =>
  changes.reduce((formula, change) => change.formula(formula, home), text);

/** An area after several changes; null: gone. */
export const followArea = (changes: readonly FormulaChange[], area: CellArea, home: SheetKey): CellArea | null =>
  changes.reduce<CellArea | null>((now, change) => now && change.area(now, home), area);
