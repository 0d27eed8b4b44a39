import { UserError } from "../../sheet/user-error";
import { area, type CellArea, covers, intersect, MAX_COLUMNS, MAX_ROWS, rowsOf } from "../../sheet/area";
import { clearContents } from "../edit/clear";
import { copyArea, type SheetBlock } from "../edit/copy";
import { filteredRows } from "../edit/filtered";
import { hiddenByMerge, mergeArea, unmergeArea } from "../edit/merge";
import { moveCells } from "../edit/move-cells";
import { setNumberFormat } from "../edit/number-format";
import { readInput } from "../input/read-input";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import { asUser } from "./as-user";
import { formatAt, writeTyped } from "./edit-by-user";

/** A block from the clipboard, as shown where it was copied. */
export interface PastedBlock {
  texts: string[][];
  /** Cells whose texts are texts whatever they look like: an ID number is no number. Row by row; absent: none. */
  asText?: boolean[][];
  /** Cells merged there, from the block's own corner. */
  merges?: CellArea[];
}

/** Refuses what would be written where nobody sees it, and what Excel refuses of merged cells. */
function checkTarget(sheet: Sheet, at: CellArea, merging: boolean): void {
  if (at.bottom >= MAX_ROWS || at.right >= MAX_COLUMNS) throw new UserError("粘贴的内容超出工作表的边界。");
  if (rowsOf(at) > 1 && filteredRows(sheet, at).size > 0) throw new UserError("目标区域中有被筛选隐藏的行，粘贴会写进看不见的行。请先清除筛选，或逐段粘贴。");
  if (merging && sheet.merges.some((merge) => intersect(merge, at) && !covers(at, merge))) throw new UserError("无法对合并单元格的一部分执行此操作。");
}

/**
 * A person pastes a block of texts, its top left corner at a cell: each is read as if it had been typed, and what is no
 * formula stays text. All of it or nothing. @throws UserError with a sentence for the person.
 */
export function pasteByUser(host: Host, sheet: Sheet, row: number, column: number, { texts, asText, merges = [] }: PastedBlock): void {
  const at = area(row, column, row + texts.length - 1, column + texts[0].length - 1);
  checkTarget(sheet, at, merges.length > 0);
  const hidden = merges.length > 0 ? () => false : hiddenByMerge(sheet, at);
  if (texts.some((line, r) => line.some((text, c) => text !== "" && hidden(row + r, column + c)))) throw new UserError("目标区域含合并单元格，不能把多个单元格粘贴到这里。");
  const readable = (text: string, r: number, c: number) => {
    if (asText?.[r][c] || !/^[=+-]/.test(text)) return text;
    try {
      const { formula } = readInput(text, formatAt(sheet, row + r, column + c), sheet.workbook.date1904, { formulaInTextCell: false });
      // “-无” is a word of a list here, not minus a name.
      return formula !== undefined && /^[+-]/.test(text) ? `'${text}` : text;
    } catch {
      return `'${text}`;
    }
  };
  asUser(host, at, () => {
    if (merges.length > 0) unmergeArea(sheet, at);
    if (asText) setNumberFormat(sheet, at, asText.map((line) => line.map((kept) => (kept ? "@" : null))));
    writeTyped(sheet, at, texts.map((line, r) => line.map((text, c) => readable(text, r, c))));
    for (const merge of merges) mergeArea(sheet, area(row + merge.top, column + merge.left, row + merge.bottom, column + merge.right), false);
  });
}

/** A person pastes what was copied in this workbook: values with their types, formulas with their references moved, looks and merges. @throws UserError */
export function copyByUser(host: Host, from: SheetBlock, to: SheetBlock): void {
  checkTarget(to.sheet, to.area, true);
  asUser(host, to.area, () => copyArea(from, to, "All", false, true));
}

/** A person cuts cells and pastes them elsewhere in the workbook; what refers to them follows. @returns cells elsewhere whose formulas followed. @throws UserError */
export function moveByUser(host: Host, from: SheetBlock, to: SheetBlock): ReturnType<typeof moveCells> {
  checkTarget(to.sheet, to.area, true);
  checkTarget(from.sheet, from.area, true);
  return asUser(host, to.area, () => moveCells(from, to));
}

/** A person empties a whole selection; rows a filter hides keep what they hold. @throws UserError with a sentence for the person. */
export function clearByUser(host: Host, sheet: Sheet, selected: CellArea): void {
  asUser(host, selected, () => {
    for (const shown of shownRuns(sheet, selected)) clearContents(sheet, shown);
  });
}

/** The parts of an area between the rows a filter hides. */
function shownRuns(sheet: Sheet, a: CellArea): CellArea[] {
  const hidden = [...filteredRows(sheet, a)].sort((one, other) => one - other);
  const runs: CellArea[] = [];
  let top = a.top;
  for (const row of [...hidden, a.bottom + 1]) {
    if (row > top) runs.push({ ...a, top, bottom: row - 1 });
    top = row + 1;
  }
  return runs;
}
