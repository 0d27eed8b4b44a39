import { cellText, constantRule, type Sheet, type SheetRule } from "../host";
import type { CellStyle } from "../sheet/cell-style";
import { Axis } from "./grid/axis";
import type { GridCell, GridSheet } from "./grid/model";
import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../sheet/area";

const pixelsPerPoint = 96 / 72;
/** Excel's column width counts characters of the default font, 7 pixels each, and 5 of padding. */
const columnPixels = (characters: number) => Math.round(characters * 7 + 5);
const kinds = { number: "number", string: "text", boolean: "boolean" } as const;

/** Room to scroll beyond the last used cell and the selection, as Excel has it. */
const spare = { rows: 60, columns: 12 };

/** A worksheet of the host, ready to be painted; made anew whenever the sheet changes. `fitted`: heights (points) of rows that have none of their own. */
export function gridSheet(sheet: Sheet, fitted: ReadonlyMap<number, number> = new Map()): GridSheet {
  const used = sheet.used(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = new Map([...sheet.rows].map(([row, band]) => [row, band.hidden ? 0 : Math.round((band.size ?? sheet.standardHeight) * pixelsPerPoint)]));
  for (const [row, points] of fitted) if (rows.get(row) !== 0) rows.set(row, Math.round(points * pixelsPerPoint));
  const columns = new Map([...sheet.columns].map(([column, band]) => [column, band.hidden ? 0 : columnPixels(band.size ?? sheet.standardWidth)]));
  const [selected] = sheet.selection;
  const lastRow = Math.max(used.bottom, isEntireColumn(selected) ? 0 : selected.bottom);
  const lastColumn = Math.max(used.right, isEntireRow(selected) ? 0 : selected.right);
  const rules = sheet.rules.filter((rule) => constantRule(rule) === true);
  return {
    name: sheet.name,
    rows: new Axis(Math.min(MAX_ROWS, lastRow + 1 + spare.rows), Math.round(sheet.standardHeight * pixelsPerPoint), rows),
    columns: new Axis(Math.min(MAX_COLUMNS, lastColumn + 1 + spare.columns), columnPixels(sheet.standardWidth), columns),
    frozen: sheet.freeze ?? { rows: 0, columns: 0 },
    gridlines: sheet.showGridlines,
    end: { row: used.bottom, column: used.right },
    merges: sheet.merges,
    cell: (row, column) => cellOf(sheet, rules, row, column),
    filled: (row, column) => sheet.grid.get(row, column) !== null,
  };
}

function cellOf(sheet: Sheet, rules: SheetRule[], row: number, column: number): GridCell | undefined {
  const value = sheet.grid.get(row, column);
  const style = marked(rules, sheet.looks.at(row, column), row, column);
  if (value === null) return Object.keys(style).length ? { text: "", kind: "text", style } : undefined;
  const kind = typeof value === "object" ? "error" : kinds[typeof value as keyof typeof kinds];
  const link = sheet.links.some((candidate) => candidate.row === row && candidate.column === column);
  return {
    text: cellText(sheet, row, column),
    kind,
    style: link && !style.font?.color ? { ...style, font: { ...style.font, color: "#0563C1", underline: true } } : style,
  };
}

/** The cell's own look under the conditional formats that hold everywhere, first rule first, as marks are made. */
function marked(rules: SheetRule[], style: CellStyle, row: number, column: number): CellStyle {
  let result = style;
  let fill: string | undefined;
  let color: string | undefined;
  for (const rule of rules) {
    if (!rule.areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)) continue;
    fill ??= rule.format.fill;
    color ??= rule.format.font.color;
    if (rule.stopIfTrue) break;
  }
  if (fill) result = { ...result, fill };
  if (color) result = { ...result, font: { ...result.font, color } };
  return result;
}
