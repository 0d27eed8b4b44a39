import { refuse } from "../../write/refuse";
import type { Steps } from "../../write/steps";
import type { Opener } from "../book/active";
import type { PatchedBook, BookSheet } from "../book/book";
import { rowChange } from "../formula/change";
import { followFrame } from "../follow/frame";
import { followAttached } from "../follow/attached";
import { prepareOthers } from "../follow/others";
import { arrays, expandShared } from "../sheet/shared";
import { parseArea } from "../../../sheet/a1";
import { MAX_ROWS } from "../../../sheet/area";

/** Puts rows in (count > 0) or takes them out (count < 0) at a 0-based row; everything that points below follows. */
export function* shiftRows(book: PatchedBook, sheet: BookSheet, at: number, count: number, open: Opener): Steps<void> {
  if (count === 0) return;
  if (!(Number.isInteger(at) && Number.isInteger(count) && at >= 0 && at + Math.abs(count) <= MAX_ROWS)) {
    refuse("limit", `工作表“${sheet.name}”插入或删除的行（第 ${at + 1} 行起 ${Math.abs(count)} 行）超出了 Excel 工作表的范围。`);
  }
  const part = sheet.open!;
  const end = count < 0 ? at - count : at; // first row that moves
  for (const area of arrays(part.rows)) {
    const cut = count > 0 ? area.top < at && at <= area.bottom : area.top < end && at <= area.bottom && !(at <= area.top && area.bottom < end);
    if (cut) refuse("move", `工作表“${sheet.name}”第 ${area.top + 1}–${area.bottom + 1} 行有一个数组公式，不能在其中插入或删除行，请先在 Excel 中处理该公式。`);
  }
  const filter = parseArea(part.root.child("autoFilter")?.get("ref") ?? "");
  if (count < 0 && filter && at <= filter.top && filter.top < end) refuse("move", `工作表“${sheet.name}”第 ${filter.top + 1} 行是自动筛选的标题行，不能删除，请先在 Excel 中取消筛选。`);
  if (count > 0 && part.rows.hasContentFrom(MAX_ROWS - count)) refuse("limit", `工作表“${sheet.name}”末尾的行有内容，插入 ${count} 行会把它们挤出工作表，请先删除末尾多余的行。`);
  expandShared(part.rows);
  yield* prepareOthers(book, sheet, open);
  const change = rowChange(book.key(sheet), sheet.name, at, count);
  followAttached(book, sheet, change);
  book.changes.push(change);
  part.rows.shift(at, count);
  followFrame(part, book.changes, book.key(sheet));
  // Rows moved, so the order of calculation kept in the file no longer fits.
  if (part.rows.hadFormulas) book.formulasChanged = true;
}
