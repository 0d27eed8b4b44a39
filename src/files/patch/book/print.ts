import { sheetPrefix } from "../../../sheet/formula/sheets";
import { refuse } from "../../write/refuse";
import { checkArea } from "../sheet/area";
import type { PatchedBook, BookSheet } from "./book";
import { defineName } from "./defined";
import { parseArea, rangeAddress } from "../../../sheet/a1";
import { type CellArea, isEntireColumn, isEntireRow } from "../../../sheet/area";
import { references } from "../../../sheet/formula/reference";

/** Rows printed on every page, such as "1:3", and columns, such as "A:B"; null: none. Columns that are not named stay as they are. */
export function printTitles(book: PatchedBook, sheet: BookSheet, rows: string | null, columns?: string | null): void {
  const named = (area: CellArea): string => sheetPrefix(sheet.name) + rangeAddress(area, true);
  const above = rows === null ? null : named(whole(rows, isEntireRow) ?? refuse("limit", `打印标题行“${rows}”无效，应写成 1:3 的形式。`));
  const given = columns == null ? null : named(whole(columns, isEntireColumn) ?? refuse("limit", `打印标题列“${columns}”无效，应写成 A:B 的形式。`));
  const beside = columns === undefined ? columnTitles(book, sheet) : given;
  const parts = [beside, above].filter(Boolean);
  defineName(book, "_xlnm.Print_Titles", parts.length ? parts.join(",") : null, sheet);
}

/** "1:3" or "3", "A:B" or "A": whole rows or columns. */
function whole(text: string, isWhole: (area: CellArea) => boolean): CellArea | undefined {
  const area = parseArea(text.includes(":") ? text : `${text}:${text}`);
  return area && isWhole(area) ? area : undefined;
}

function columnTitles(book: PatchedBook, sheet: BookSheet): string | undefined {
  const local = String(book.sheets.indexOf(sheet));
  const old = book.root.child("definedNames")?.all("definedName").find((e) => e.get("name") === "_xlnm.Print_Titles" && e.get("localSheetId") === local);
  const columns = old && references(old.text).find(({ first, last }) => first && last && first.row === undefined);
  return columns && old.text.slice(columns.start, columns.end);
}

/** The area that is printed; null: all that is used. */
export function printArea(book: PatchedBook, sheet: BookSheet, area: CellArea | null): void {
  if (area) checkArea(area);
  const refersTo = area && sheetPrefix(sheet.name) + rangeAddress(area, true);
  defineName(book, "_xlnm.Print_Area", refersTo, sheet);
}
