import { columnIndex, columnName } from "../../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

/** Strings, quoted sheet names, bracketed parts, ranges of whole columns or rows, and words. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\d+:\$?\d+(?![\w.(!])|[$\w.\\\u0080-\uffff]+/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * A formula as it reads when copied `rows` down and `columns` right: relative references move, absolute ones stay, and a
 * reference that leaves the grid becomes #REF!. How a shared formula is spelt out for each of its cells (18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, at: number) => {
    const next = formula[at + token.length];
    if (/^["'[]/.test(token) || next === "(" || next === "!") return token;
    const cell = CELL.exec(token);
    if (cell) {
      const column = columnIndex(cell[2]);
      if (column < 0 || Number(cell[4]) < 1 || Number(cell[4]) > MAX_ROWS) return token;
      const toColumn = cell[1] ? column : column + columns;
      const toRow = Number(cell[4]) + (cell[3] ? 0 : rows);
      if (toColumn < 0 || toColumn >= MAX_COLUMNS || toRow < 1 || toRow > MAX_ROWS) return "#REF!";
      return cell[1] + columnName(toColumn) + cell[3] + toRow;
    }
    const sides = token.split(":");
    return sides.length === 2 ? shiftWhole(sides, rows, columns) : token;
  });
}

function shiftWhole(sides: string[], rows: number, columns: number): string {
  const moved = sides.map((side) => {
    if (side.startsWith("$")) return side;
    if (/^\d+$/.test(side)) {
      const row = Number(side) + rows;
      return row >= 1 && row <= MAX_ROWS ? String(row) : "#REF!";
    }
    const column = columnIndex(side) + columns;
    return column >= 0 && column < MAX_COLUMNS ? columnName(column) : "#REF!";
  });
  return moved.includes("#REF!") ? "#REF!" : moved.join(":");
}
