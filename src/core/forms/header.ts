import { contentAt, endColumn, endRow, type ContentGrid } from "../../sheet/content-grid";
import { normaliseLabel } from "./label";
import type { TableForm } from "../language/form/form";

/** Rows from the top of a sheet in which a header is looked for. */
const headerDepth = 30;

/** A header that was found: its last row and where each column of the form stands (0-based). */
interface FormHeader {
  row: number;
  columns: Map<string, number>;
}

/** The row, alone or with the one above it, that carries most labels of the form; null below `minLabels` or without the key column. */
export function findHeader(form: TableForm, grid: ContentGrid): FormHeader | null {
  const ids = labelIds(form);
  let best: FormHeader | null = null;
  for (let row = grid.top; row < Math.min(endRow(grid), grid.top + headerDepth); row++) {
    for (const depth of [1, 2]) {
      const columns = match(ids, grid, row, depth);
      if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
    }
  }
  if (!best || best.columns.size < form.minLabels || !best.columns.has(form.key)) return null;
  return { row: bottomOf(best, grid), columns: best.columns };
}

function labelIds(form: TableForm): Map<string, string> {
  const ids = new Map<string, string>();
  for (const column of form.columns) for (const alias of column.aliases) ids.set(normaliseLabel(alias), column.id);
  for (const column of form.columns) ids.set(normaliseLabel(column.label), column.id);
  return ids;
}

function match(ids: Map<string, string>, grid: ContentGrid, row: number, depth: number): Map<string, number> {
  const found = new Map<string, number>();
  let parent = "";
  for (let column = grid.left; column < endColumn(grid); column++) {
    const own = normaliseLabel(String(contentAt(grid, row, column)));
    const above = depth === 2 && row > grid.top ? normaliseLabel(String(contentAt(grid, row - 1, column))) : "";
    if (above !== "") parent = above;
    const labels = depth === 1 ? [own] : own === "" ? [above] : [parent + own, own];
    for (const label of labels) {
      const id = label === "" ? undefined : ids.get(label);
      if (id === undefined || found.has(id)) continue;
      found.set(id, column);
      break;
    }
  }
  return found;
}

/** Header cells merged downwards reach below the row their label stands in; a row of column numbers still belongs to the header. */
function bottomOf(header: FormHeader, grid: ContentGrid): number {
  let row = header.row;
  for (const merge of grid.merges ?? []) {
    const labelled = [...header.columns.values()].some((column) => column >= merge.left && column <= merge.right);
    if (labelled && merge.top <= header.row && merge.bottom > row) row = merge.bottom;
  }
  const numbers = [...header.columns.values()].map((column) => String(contentAt(grid, row + 1, column)).trim());
  const numbered = numbers.length >= 3 && numbers.every((text) => /^(\d{1,2}|[甲乙丙丁戊])$/.test(text)) && new Set(numbers).size === numbers.length;
  return numbered ? row + 1 : row;
}
