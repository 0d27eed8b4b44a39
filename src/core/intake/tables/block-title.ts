import type { SheetGrid } from "./sheet-grid";

const titles = /(?:情况|设施|认证的专业)$/u;
/** What any of them has in it: most cells are passed over without a further look. */
const telling = /[况施业]/u;

/** True for what a form prints beside a block of lines: 管理人员情况, 拟申请认证的专业. It names the block, not a column. */
export function isBlockTitle(text: string): boolean {
  return text.length <= 40 && telling.test(text) && titles.test(text.replace(/\s/gu, ""));
}

/**
 * True where the first text of a header is a title whose merge was lost (a form pasted as values): nothing stands below it in
 * its own column but further titles.
 */
export function isLooseTitle(grid: SheetGrid, top: number, bottom: number, column: number): boolean {
  if (!isBlockTitle(grid.text(top, column))) return false;
  for (let row = top + 1; row <= Math.min(bottom + 2, grid.rows - 1); row++) {
    const text = grid.text(row, column);
    if (text !== "" && (row <= bottom || !isBlockTitle(text))) return false;
  }
  return true;
}

/** True when a title of a block stands in a column at the row: merged down from it, or, where merges were lost, printed again. */
export function titleBegins(grid: SheetGrid, row: number, column: number): boolean {
  return grid.merge(row, column)?.top === row || isBlockTitle(grid.text(row, column));
}
