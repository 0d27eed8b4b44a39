import type { CellArea } from "../../sheet/area";

/** Looks up merged areas by cell; areas are few, but a paint asks thousands of times. */
export class MergeIndex {
  private readonly byRow = new Map<number, CellArea[]>();
  /** Areas taller than this are kept apart instead of being listed once per row. */
  private readonly tall: CellArea[] = [];

  constructor(areas: readonly CellArea[]) {
    for (const area of areas) {
      if (area.bottom - area.top > 200) this.tall.push(area);
      else for (let row = area.top; row <= area.bottom; row++) this.byRow.set(row, [...(this.byRow.get(row) ?? []), area]);
    }
  }

  /** The merged area that holds a cell, if any. */
  find(row: number, column: number): CellArea | undefined {
    const holds = (area: CellArea) => column >= area.left && column <= area.right && row >= area.top && row <= area.bottom;
    return this.byRow.get(row)?.find(holds) ?? this.tall.find(holds);
  }
}
