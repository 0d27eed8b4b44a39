import { formulasByUser, type Host, type moveByUser, type Sheet } from "../../host";
import type { StepPart } from "./step";

/** Formulas elsewhere, and names, that followed a change. */
export class FormulasPart implements StepPart {
  readonly place = null;
  constructor(
    private readonly host: Host,
    private readonly changed: ReturnType<typeof moveByUser>,
  ) {}

  get size(): number {
    return this.changed.formulas.length + this.changed.names.length;
  }
  holds(done: boolean): boolean {
    const { formulas, names } = this.changed;
    return formulas.every(({ sheet, row, column, before, after }) => sheet.formulas.get(row, column) === (done ? after : before)) && names.every(({ name, before, after }) => name.refersTo === (done ? after : before));
  }
  undo(): void {
    this.turn("before");
  }
  redo(): void {
    this.turn("after");
  }
  private turn(to: "before" | "after"): void {
    const { formulas, names } = this.changed;
    formulasByUser(this.host, formulas.map((one) => ({ ...one, formula: one[to] })), names.map((one) => ({ ...one, refersTo: one[to] })));
  }

  follow(sheet: Sheet): StepPart | null {
    // Formulas themselves change when rows move; whether those of other sheets did, `holds` tells.
    return this.changed.formulas.some((one) => one.sheet === sheet) ? null : this;
  }
}
