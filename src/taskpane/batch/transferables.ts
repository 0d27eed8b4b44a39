import type { WorkbookCells } from "../../sheet/cells";

/** The arrays of the cells, which move to the other worker instead of being copied; each once. */
export function transferables(cells: WorkbookCells): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const sheet of cells.sheets)
    for (const column of sheet.columns) {
      if (!column) continue;
      buffers.add(column.kind.buffer as ArrayBuffer);
      buffers.add(column.value.buffer as ArrayBuffer);
    }
  return [...buffers];
}
