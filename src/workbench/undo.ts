import type { Host, Sheet } from "../host";
import type { CellArea } from "../sheet/area";
import { CellsPart } from "./steps/cells";
import type { RowMove, StepName, StepPart } from "./steps/step";

interface UndoStep {
  name: StepName;
  parts: StepPart[];
}

/** Where a step was taken back or made again. */
interface Restored {
  name: StepName;
  place: { sheet: Sheet; area: CellArea } | null;
  changed: boolean;
}

/** As many as Excel keeps; and as many cells as a browser bears. */
const most = 100;
const mostCells = 4_000_000;

/**
 * What a person changed in the grid, so that every change can be taken back and made again. A step whose cells were changed since by
 * somebody else (the pane) is not taken back over it; one whose sheet or rows are gone is forgotten.
 */
export class UndoStack {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];
  /** Rows move by a step of ours: what came before it is taken back after it, when they are where they were. */
  private own = false;

  constructor(private readonly host: Host) {
    host.workbook.movers.add((sheet, move) => {
      if (this.own) return;
      this.done = followed(this.done, sheet, move);
      this.undone = followed(this.undone, sheet, move);
    });
  }

  /** What would be taken back next. */
  get undoName(): StepName | undefined {
    return this.done.at(-1)?.name;
  }
  /** What would be made again next. */
  get redoName(): StepName | undefined {
    return this.undone.at(-1)?.name;
  }

  /** Makes a change to an area, or several, and remembers it. What the change throws passes through, and nothing is remembered. */
  record(name: StepName, areas: readonly { sheet: Sheet; area: CellArea }[], change: () => void): void {
    this.add(name, () => CellsPart.around(this.host, areas, change));
  }

  /** Makes a change that says itself what it changed, and remembers it. */
  add(name: StepName, change: () => StepPart[]): void {
    const parts = this.ours(change);
    if (parts.length === 0) return;
    this.done.push({ name, parts });
    this.undone = [];
    if (this.done.length > most) this.done.shift();
    const cells = (step: UndoStep): number => step.parts.reduce((sum, { size }) => sum + size, 0);
    for (let all = this.done.reduce((sum, step) => sum + cells(step), 0); all > mostCells && this.done.length > 1; ) all -= cells(this.done.shift()!);
  }

  /** Takes the last step back. @returns where, or why not; undefined when there is none. */
  undo(): Restored | undefined {
    const step = this.done.pop();
    return step && this.put(step, true, this.undone);
  }

  /** Makes the step last taken back again. */
  redo(): Restored | undefined {
    const step = this.undone.pop();
    return step && this.put(step, false, this.done);
  }

  private put(step: UndoStep, done: boolean, onto: UndoStep[]): Restored {
    const { parts, name } = step;
    const changed = parts.every((part) => part.holds(done));
    if (changed) {
      this.ours(() => {
        for (const part of done ? [...parts].reverse() : parts) if (done) part.undo();
          else part.redo();
      });
      onto.push(step);
    }
    return { name, place: parts[0].place, changed };
  }

  private ours<T>(change: () => T): T {
    this.own = true;
    try {
      return change();
    } finally {
      this.own = false;
    }
  }
}

/** Steps after rows were moved by somebody else; one that lost a part is none any more. */
function followed(steps: readonly UndoStep[], sheet: Sheet, move: RowMove): UndoStep[] {
  return steps.flatMap((step) => {
    const parts = step.parts.flatMap((part) => part.follow(sheet, move) ?? []);
    return parts.length === step.parts.length ? [{ ...step, parts }] : [];
  });
}
