/** Where a grid's keys lead from a cell; row -1 is the row of headings, column 0 the first. */
export interface GridPlace {
  row: number;
  column: number;
}

/** The cell a key leads to; null for a key that leads nowhere. @param page rows in sight */
export function gridMove(key: string, all: boolean, { row, column }: GridPlace, { rows, columns }: { rows: number; columns: number }, page: number): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({ row: Math.max(-1, Math.min(rows - 1, nextRow)), column: Math.max(0, Math.min(columns - 1, nextColumn)) });
  switch (key) {
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowLeft":
      return to(row, column - 1);
    case "Home":
      return to(all ? 0 : row, 0);
    case "End":
      return to(all ? rows - 1 : row, columns - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(Math.max(0, row - page), column);
    default:
      return null;
  }
}
