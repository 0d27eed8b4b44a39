import { linesState, restoreLines, type LineSpan, type LinesState, type Sheet } from "../../host";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";
import type { StepPart } from "./step";

const text = ({ lines, standardHeight }: LinesState): string => JSON.stringify([[...lines].sort(([one], [other]) => one - other), standardHeight]);

/** Sizes and hiding of rows or columns, before a change and since. */
export class LinesPart implements StepPart {
  private constructor(
    private readonly sheet: Sheet,
    private readonly span: LineSpan,
    private readonly before: LinesState,
    private readonly after: LinesState,
  ) {}

  static around(sheet: Sheet, span: LineSpan, change: () => void): LinesPart[] {
    const before = linesState(sheet, span);
    change();
    const after = linesState(sheet, span);
    return text(before) === text(after) ? [] : [new LinesPart(sheet, span, before, after)];
  }

  get place() {
    const { side, from, to } = this.span;
    return { sheet: this.sheet, area: side === "rows" ? { top: from, bottom: to, left: 0, right: MAX_COLUMNS - 1 } : { top: 0, bottom: MAX_ROWS - 1, left: from, right: to } };
  }
  get size(): number {
    return this.before.lines.size + this.after.lines.size;
  }

  holds(done: boolean): boolean {
    return this.sheet.workbook.sheets.includes(this.sheet) && text(linesState(this.sheet, this.span)) === text(done ? this.after : this.before);
  }
  undo(): void {
    restoreLines(this.sheet, this.span, this.before);
  }
  redo(): void {
    restoreLines(this.sheet, this.span, this.after);
  }
  follow(sheet: Sheet): StepPart | null {
    return sheet === this.sheet && this.span.side === "rows" ? null : this;
  }
}
