import type { SheetOperation } from "../../files/model";
import type { CellArea } from "../../sheet/area";

/** Which of a cell's parts an add-in touched. */
export interface Touch {
  area: CellArea;
  value: boolean;
  style: boolean;
}

type CellsWriter = (touches: Touch[]) => SheetOperation[];

/**
 * What happened to a sheet since it was opened, as operations of the patch writer. Cell writes are kept as areas and written out from the
 * live sheet when a structural change or the save needs them, so that a hundred writes to one cell are one.
 */
export class Journal {
  private readonly done: SheetOperation[] = [];
  private touches: Touch[] = [];
  /** How often the sheet was written to. */
  written = 0;

  constructor(private readonly writeCells: CellsWriter) {}

  touch(touched: Touch): void {
    this.written++;
    this.touches.push(touched);
  }

  add(operation: SheetOperation): void {
    this.written++;
    const structural = operation.op === "insertRows" || operation.op === "deleteRows";
    if (structural) this.flush();
    this.done.push(operation);
  }

  /** Forgets rows that were put in and taken out again, the one right after the other. @returns whether the last two operations were such. */
  cancelRows(): boolean {
    const [before, last] = this.done.slice(-2);
    const rows = (one: SheetOperation | undefined) => (one?.op === "insertRows" || one?.op === "deleteRows" ? one : undefined);
    const [first, second] = [rows(before), rows(last)];
    if (this.touches.length > 0 || !first || !second || first.op === second.op || first.at !== second.at || first.count !== second.count) return false;
    this.done.splice(-2);
    return true;
  }

  /** True while no cell, row or column was written to. */
  get isEmpty(): boolean {
    return this.done.length === 0 && this.touches.length === 0;
  }

  /** All operations so far, in order. */
  operations(): SheetOperation[] {
    this.flush();
    return this.done;
  }

  private flush(): void {
    if (this.touches.length === 0) return;
    const touches = this.touches;
    this.touches = [];
    this.done.push(...this.writeCells(touches));
  }
}
