import type { Sheet, Workbook } from "../model/workbook";
import type { Dependency } from "./depends";
import { dependencies } from "./depends";
import type { Node } from "./parse";
import { parseFormula } from "./parse";
import { area, type CellArea } from "../../sheet/area";

export interface AffectedFormula {
  sheet: Sheet;
  row: number;
  column: number;
  tree: Node;
  /** null: unknown, so it may depend on anything. */
  reads: Dependency[] | null;
  state: "waiting" | "open" | "done";
}

const trees = new Map<string, Node>();

/** Parsed formulas are kept: the same text comes back at every calculation. */
function treeOf(formula: string): Node {
  let tree = trees.get(formula);
  if (!tree) {
    if (trees.size > 100_000) trees.clear();
    trees.set(formula, (tree = parseFormula(formula) ?? { kind: "opaque" }));
  }
  return tree;
}

/** Formula cells by sheet, column and row. */
export class FormulaIndex {
  private readonly sheets = new Map<Sheet, Map<number, Map<number, AffectedFormula>>>();

  constructor(cells: AffectedFormula[]) {
    for (const cell of cells) {
      let columns = this.sheets.get(cell.sheet);
      if (!columns) this.sheets.set(cell.sheet, (columns = new Map()));
      let rows = columns.get(cell.column);
      if (!rows) columns.set(cell.column, (rows = new Map()));
      rows.set(cell.row, cell);
    }
  }

  each(sheet: Sheet, a: CellArea, visit: (cell: AffectedFormula) => void): void {
    for (const [column, rows] of this.sheets.get(sheet) ?? []) {
      if (column < a.left || column > a.right) continue;
      if (a.bottom - a.top < rows.size) {
        for (let row = a.top; row <= a.bottom; row++) {
          const cell = rows.get(row);
          if (cell) visit(cell);
        }
      } else for (const [row, cell] of rows) if (row >= a.top && row <= a.bottom) visit(cell);
    }
  }
}

/** Formulas that changed or read what changed, directly or through others. Passes go down and up in turn: most chains need one. */
export function affected(workbook: Workbook): AffectedFormula[] {
  const { stale } = workbook;
  let rest: AffectedFormula[] = [];
  for (const sheet of workbook.sheets)
    sheet.formulas.each(area(0, 0, Infinity, Infinity), (row, column, formula) => {
      const tree = treeOf(formula);
      rest.push({ sheet, row, column, tree, reads: dependencies(tree, sheet), state: "waiting" });
    });
  const found: AffectedFormula[] = [];
  for (let more = true; more; ) {
    more = false;
    const next: AffectedFormula[] = [];
    for (const cell of rest) {
      const own = stale.meets(cell.sheet, area(cell.row, cell.column));
      if (!own && cell.reads && !cell.reads.some((read) => stale.meets(read.sheet, read.area))) next.push(cell);
      else {
        stale.addCell(cell.sheet, cell.row, cell.column);
        found.push(cell);
        more = true;
      }
    }
    rest = next.reverse();
  }
  return found;
}
