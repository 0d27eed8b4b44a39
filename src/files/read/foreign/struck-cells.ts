import { MAX_COLUMNS } from "../../../sheet/area";

/** How much of a cell's text is struck out. */
export type Struck = "all" | "parts";

/** The cells of a sheet that are struck out, or parts of them. Rows and columns are 0-based. */
export class StruckCells {
  private readonly cells = new Map<number, Struck>();

  /** Notes a cell; one that is struck out as a whole stays so. */
  note(row: number, column: number, what: Struck): void {
    const cell = row * MAX_COLUMNS + column;
    if (this.cells.get(cell) !== "all") this.cells.set(cell, what);
  }

  at(row: number, column: number): Struck | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }
}
