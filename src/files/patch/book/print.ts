import { sheetPrefix } from "../../../sheet/formula/sheets";
import { refuse } from "../../write/refuse";
import { checkArea } from "../sheet/area";
import type { PatchedBook, BookSheet } from "./book";
import { defineName } from "./defined";
import { columnName } from "../../../sheet/a1";
import type { CellArea } from "../../../sheet/area";

/** Rows printed on every page, such as "1:3", and columns, such as "A:B"; null: none. Columns that are not named stay as they are. */
export function printTitles(book: PatchedBook, sheet: BookSheet, rows: string | null, columns?: string | null): void {
  const match = rows === null ? null : /^\$?(\d+)(?::\$?(\d+))?$/.exec(rows) ?? refuse("limit", `打印标题行“${rows}”无效，应写成 1:3 的形式。`);
  const named = columns == null ? null : /^\$?([A-Z]{1,3})(?::\$?([A-Z]{1,3}))?$/.exec(columns) ?? refuse("limit", `打印标题列“${columns}”无效，应写成 A:B 的形式。`);
  const beside = columns === undefined ? columnTitles(book, sheet) : named && `${sheetPrefix(sheet.name)}$${named[1]}:$${named[2] ?? named[1]}`;
  const parts = [beside, match && `${sheetPrefix(sheet.name)}$${match[1]}:$${match[2] ?? match[1]}`].filter(Boolean);
  defineName(book, "_xlnm.Print_Titles", parts.length ? parts.join(",") : null, sheet);
}

function columnTitles(book: PatchedBook, sheet: BookSheet): string | undefined {
  const local = String(book.sheets.indexOf(sheet));
  const old = book.root.child("definedNames")?.all("definedName").find((e) => e.get("name") === "_xlnm.Print_Titles" && e.get("localSheetId") === local);
  return old?.text.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/).find((part) => /!\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/.test(part));
}

/** The area that is printed; null: all that is used. */
export function printArea(book: PatchedBook, sheet: BookSheet, area: CellArea | null): void {
  if (area) checkArea(area);
  const refersTo = area && `${sheetPrefix(sheet.name)}$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`;
  defineName(book, "_xlnm.Print_Area", refersTo, sheet);
}
