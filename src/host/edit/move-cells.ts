import { type Reference, referenceArea, referenceText } from "../../sheet/formula/reference";
import { isPlain, rewriteReferences, sameSheet } from "../../sheet/formula/rewrite";
import { sheetPrefix } from "../../sheet/formula/sheets";
import type { ReferenceEnd } from "../../sheet/formula/tokens";
import { area, covers, intersect } from "../../sheet/area";
import { calculateStale } from "../formula/calculate";
import type { Name, Sheet } from "../model/workbook";
import { checkArrays } from "./arrays";
import { checkBounded, checkWritable } from "./check-writable";
import type { SheetBlock } from "./copy";
import { unmergeArea } from "./merge";
import { cellsChanged } from "./write-cells";

/** A formula outside the moved cells that names them. */
interface FollowedFormula {
  sheet: Sheet;
  row: number;
  column: number;
  before: string;
  after: string;
}

/** All that followed cells that moved. */
interface Followed {
  formulas: FollowedFormula[];
  names: { name: Name; before: string; after: string }[];
}

/** What a formula that stood on `home` says after the move; written on `now`, where that is another sheet. */
function followed(formula: string, home: Sheet | null, now: Sheet | null, from: SheetBlock, to: SheetBlock): string {
  const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
  const moved = (end: ReferenceEnd): ReferenceEnd => ({ ...end, row: end.row === undefined ? undefined : end.row + down, column: end.column === undefined ? undefined : end.column + across });
  const named = (sheet: string): string => (now && sameSheet(now.name, sheet) ? "" : sheetPrefix(sheet));
  return rewriteReferences(formula, (reference: Reference) => {
    if (!isPlain(reference)) return undefined;
    const said = reference.sheets[0] as string | undefined;
    const sheet = said ?? home?.name;
    const meant = referenceArea(reference);
    if (sheet === undefined || !meant) return undefined;
    if (sameSheet(sheet, from.sheet.name) && covers(from.area, meant)) {
      const prefix = said !== undefined && from.sheet === to.sheet ? reference.prefix : named(to.sheet.name);
      return prefix + referenceText(moved(reference.first), reference.last && moved(reference.last));
    }
    return said === undefined && home !== now ? named(sheet) + referenceText(reference.first, reference.last) : undefined;
  });
}

/** Cells cut here and put there, of one size: values, formulas, looks, merges; every reference to them follows, as in Excel. */
export function moveCells(from: SheetBlock, to: SheetBlock): Followed {
  checkBounded(from.area);
  checkBounded(to.area);
  const { workbook } = from.sheet;
  calculateStale(workbook);
  for (const block of [from, to]) {
    checkWritable(block.sheet, [block.area]);
    checkArrays(block.sheet, block.area);
  }
  const { sheet, area: source } = from;
  const cells: { row: number; column: number; value: ReturnType<Sheet["grid"]["get"]>; formula?: string; look: number }[] = [];
  for (let row = source.top; row <= source.bottom; row++)
    for (let column = source.left; column <= source.right; column++) {
      cells.push({ row, column, value: sheet.grid.get(row, column), formula: sheet.formulas.get(row, column), look: sheet.looks.idAt(row, column) });
      sheet.grid.set(row, column, null);
      sheet.formulas.delete(row, column);
      sheet.looks.setOwn(row, column, 0);
    }
  const merges = sheet.merges.filter((merge) => intersect(merge, source));
  unmergeArea(sheet, source);
  unmergeArea(to.sheet, to.area);
  const changed: Followed = { formulas: [], names: [] };
  for (const home of workbook.sheets)
    home.formulas.each(area(0, 0, Infinity, Infinity), (row, column, before) => {
      if (home === to.sheet && covers(to.area, area(row, column))) return;
      const after = followed(before, home, home, from, to);
      if (after === before) return;
      home.formulas.set(row, column, after);
      home.journal.touch({ area: area(row, column), value: true, style: false });
      changed.formulas.push({ sheet: home, row, column, before, after });
    });
  for (const name of workbook.names) {
    const after = `=${followed(name.refersTo.replace(/^=/, ""), name.sheet ?? null, null, from, to)}`;
    if (after === name.refersTo) continue;
    changed.names.push({ name, before: name.refersTo, after });
    workbook.namesChanged.add(name.name);
    name.refersTo = after;
  }
  const [down, across] = [to.area.top - source.top, to.area.left - source.left];
  for (const { row, column, value, formula, look } of cells) {
    to.sheet.grid.set(row + down, column + across, value);
    to.sheet.looks.setOwn(row + down, column + across, look);
    if (formula === undefined) to.sheet.formulas.delete(row + down, column + across);
    else to.sheet.formulas.set(row + down, column + across, followed(formula, sheet, to.sheet, from, to));
  }
  for (const merge of merges) {
    const moved = area(merge.top + down, merge.left + across, merge.bottom + down, merge.right + across);
    to.sheet.merges.push(moved);
    to.sheet.journal.add({ op: "merge", area: moved });
  }
  cellsChanged(sheet, source, true);
  cellsChanged(to.sheet, to.area, true);
  return changed;
}
