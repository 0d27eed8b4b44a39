import { formulasByUser, type Host, type Sheet } from "../../host";
import { area } from "../../sheet/area";
import type { RowMove, StepPart } from "./step";

interface ChangedFormula {
  sheet: Sheet;
  row: number;
  column: number;
  before: string;
  after: string;
}

/** Formulas elsewhere that followed a change. */
export class FormulasPart implements StepPart {
  readonly place = null;
  constructor(
    private readonly host: Host,
    private readonly changed: readonly ChangedFormula[],
  ) {}

  get size(): number {
    return this.changed.length;
  }
  holds(done: boolean): boolean {
    return this.changed.every(({ sheet, row, column, before, after }) => sheet.formulas.get(row, column) === (done ? after : before));
  }
  undo(): void {
    formulasByUser(this.host, this.changed.map((one) => ({ ...one, formula: one.before })));
  }
  redo(): void {
    formulasByUser(this.host, this.changed.map((one) => ({ ...one, formula: one.after })));
  }

  follow(sheet: Sheet, move: RowMove): StepPart | null {
    const changed = this.changed.flatMap((one) => {
      const to = one.sheet === sheet ? move(area(one.row, one.column)) : area(one.row, one.column);
      return to ? [{ ...one, row: to.top }] : [];
    });
    // Formulas themselves change when rows move.
    return changed.length === this.changed.length && !changed.some((one) => one.sheet === sheet) ? new FormulasPart(this.host, changed) : null;
  }
}
