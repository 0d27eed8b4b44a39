import { cellName } from "../sheet/a1";
import type { Book } from "./book";

/** Where a person is in a workbook: "单位信息!H7" */
export function placeOf(book: Book): string {
  const sheet = book.activeSheet();
  const { row, column } = book.selection(sheet);
  return `${sheet}!${cellName(row, column)}`;
}
