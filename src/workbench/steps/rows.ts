import { holdsStructure, rowsByUser, takeBackRows, type Host, type RowsState, type Sheet } from "../../host";
import { area, MAX_COLUMNS } from "../../sheet/area";
import type { StepPart } from "./step";

/** Rows put in (count > 0) or taken out. */
export class RowsPart implements StepPart {
  private constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly at: number,
    private readonly count: number,
    private state: RowsState,
  ) {}

  static make(host: Host, sheet: Sheet, at: number, count: number): RowsPart {
    return new RowsPart(host, sheet, at, count, rowsByUser(host, sheet, at, count));
  }

  get place() {
    return { sheet: this.sheet, area: area(this.at, 0, this.at + Math.abs(this.count) - 1, MAX_COLUMNS - 1) };
  }
  get size(): number {
    return (this.state.held?.block.values.length ?? 0) + this.state.structure.formulas.length;
  }

  holds(done: boolean): boolean {
    if (!this.sheet.workbook.sheets.includes(this.sheet)) return false;
    // What names cells is put back with the rows: not over what somebody else wrote since.
    if (done && !holdsStructure(this.sheet.workbook, this.state.after)) return false;
    // Rows that were inserted and hold something by now are not taken out with it.
    return !done || this.count < 0 || this.sheet.valuesIn(this.place.area) === null;
  }
  undo(): void {
    takeBackRows(this.host, this.sheet, this.at, this.count, this.state);
  }
  redo(): void {
    this.state = rowsByUser(this.host, this.sheet, this.at, this.count);
  }
  follow(sheet: Sheet): StepPart | null {
    return sheet === this.sheet ? null : this;
  }
}
