import { blockState, holdsState, restoreBlock, type BlockState, type Host, type Sheet } from "../../host";
import { type CellArea, cellsOf } from "../../sheet/area";
import type { RowMove, StepPart } from "./step";

/** What stood in an area before a change, and what stands there since. */
export class CellsPart implements StepPart {
  private constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly area: CellArea,
    private readonly before: BlockState,
    private readonly after: BlockState,
  ) {}

  /**
   * Makes a change to areas, and says what it changed. What the change throws passes through, and all is as it was before.
   */
  static around(host: Host, areas: readonly { sheet: Sheet; area: CellArea }[], change: () => void): CellsPart[] {
    const before = areas.map(({ sheet, area }) => blockState(sheet, area));
    try {
      change();
    } catch (fault) {
      for (const [i, { sheet, area }] of areas.entries()) if (!holdsState(sheet, area, before[i])) restoreBlock(host, sheet, area, before[i]);
      throw fault;
    }
    return areas.flatMap(({ sheet, area }, i) => (holdsState(sheet, area, before[i]) ? [] : [new CellsPart(host, sheet, area, before[i], blockState(sheet, area))]));
  }

  get place() {
    return { sheet: this.sheet, area: this.area };
  }
  get size(): number {
    return cellsOf(this.area);
  }

  holds(done: boolean): boolean {
    return this.sheet.workbook.sheets.includes(this.sheet) && holdsState(this.sheet, this.area, done ? this.after : this.before);
  }
  undo(): void {
    restoreBlock(this.host, this.sheet, this.area, this.before);
  }
  redo(): void {
    restoreBlock(this.host, this.sheet, this.area, this.after);
  }

  follow(sheet: Sheet, move: RowMove): StepPart | null {
    if (sheet !== this.sheet) return this;
    const area = move(this.area);
    if (!area || area.bottom - area.top !== this.area.bottom - this.area.top) return null;
    const by = area.top - this.area.top;
    const moved = (state: BlockState): BlockState => (by === 0 ? state : { ...state, merges: state.merges.map((merge) => ({ ...merge, top: merge.top + by, bottom: merge.bottom + by })) });
    return new CellsPart(this.host, sheet, area, moved(this.before), moved(this.after));
  }
}
