import { addSheetByUser, deleteSheetByUser, holdsStructure, renameSheetByUser, restoreSheet, type Host, type RemovedSheet, type Sheet } from "../../host";
import { area, cellsOf } from "../../sheet/area";
import type { StepPart } from "./step";

/** A sheet that a person added or deleted. */
export class PresencePart implements StepPart {
  private constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    /** While it is gone. */
    private removed: RemovedSheet | null,
    private readonly added: boolean,
  ) {}

  static add(host: Host): PresencePart {
    return new PresencePart(host, addSheetByUser(host), null, true);
  }
  static remove(host: Host, sheet: Sheet): PresencePart {
    return new PresencePart(host, sheet, deleteSheetByUser(host, sheet), false);
  }

  get place() {
    return { sheet: this.sheet, area: area(0, 0) };
  }
  /** A sheet that is gone is remembered whole. */
  get size(): number {
    const used = this.removed && this.sheet.used(true);
    return 1 + (this.removed?.structure.formulas.length ?? 0) + (used ? cellsOf(used) : 0);
  }

  holds(done: boolean): boolean {
    const { sheets } = this.host.workbook;
    const there = this.added === done;
    if (sheets.includes(this.sheet) !== there) return false;
    // What was filled in meanwhile is not thrown away, and a name that is taken again is not taken away.
    if (there) return this.sheet.used(true) === null;
    return !sheets.some(({ name }) => name.toLowerCase() === this.sheet.name.toLowerCase()) && holdsStructure(this.host.workbook, this.removed!.after);
  }
  undo(): void {
    this.turn(!this.added);
  }
  redo(): void {
    this.turn(this.added);
  }
  private turn(back: boolean): void {
    if (back) restoreSheet(this.host, this.removed!);
    this.removed = back ? null : deleteSheetByUser(this.host, this.sheet);
  }
  follow(): StepPart {
    return this;
  }
}

/** A sheet's new name. */
export class NamePart implements StepPart {
  readonly size = 1;
  private constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly before: string,
    private readonly after: string,
  ) {}

  static rename(host: Host, sheet: Sheet, name: string): NamePart[] {
    const before = sheet.name;
    renameSheetByUser(host, sheet, name);
    return sheet.name === before ? [] : [new NamePart(host, sheet, before, sheet.name)];
  }

  get place() {
    return { sheet: this.sheet, area: this.sheet.selection[0] };
  }
  holds(done: boolean): boolean {
    const { sheets } = this.host.workbook;
    const next = done ? this.before : this.after;
    return sheets.includes(this.sheet) && this.sheet.name === (done ? this.after : this.before) && !sheets.some((other) => other !== this.sheet && other.name.toLowerCase() === next.toLowerCase());
  }
  undo(): void {
    renameSheetByUser(this.host, this.sheet, this.before);
  }
  redo(): void {
    renameSheetByUser(this.host, this.sheet, this.after);
  }
  follow(): StepPart {
    return this;
  }
}
