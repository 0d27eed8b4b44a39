import { refuse } from "../../write/refuse";
import { readsOtherwise } from "../../../sheet/a1";
import { sameSheet } from "../../../sheet/formula/rewrite";
import { element, type XmlElement } from "../xml/element";
import type { PatchedBook, BookSheet } from "./book";

/** Excel's own names may not be set by hand but through print titles and areas. */
const validName = /^(?:_xlnm\.[A-Za-z_]+|[\p{L}_\\][\p{L}\p{N}_.\\?]*)$/u;

function find(book: PatchedBook, name: string, sheet: number | undefined): XmlElement | undefined {
  return book.root.child("definedNames")?.all("definedName").find((e) =>
    sameSheet(e.get("name") ?? "", name) && e.get("localSheetId") === (sheet === undefined ? undefined : String(sheet)));
}

/** Sets a defined name, workbook-wide or of a sheet; null removes it. Names stand in Excel's order: by name, ignoring case. */
export function defineName(book: PatchedBook, name: string, refersTo: string | null, sheet?: BookSheet, hidden?: boolean): void {
  const local = sheet && book.sheets.indexOf(sheet);
  const old = find(book, name, local);
  const list = book.root.child("definedNames");
  if (refersTo === null) {
    if (!old) return;
    list!.remove(old);
    if (!list!.children.length) book.root.remove(list!);
    return;
  }
  if (name.length > 255 || !validName.test(name) || readsOtherwise(name)) refuse("name", `“${name}”不能作为名称，请使用字母或汉字开头、不含空格的名称。`);
  const text = refersTo.replace(/^=/, "");
  if (old) {
    old.text = text;
    if (hidden !== undefined) old.set("hidden", hidden ? 1 : null);
    return;
  }
  const made = element(`${book.p}definedName`, { name, localSheetId: local, hidden: hidden ? 1 : undefined }, text);
  const names = book.need("definedNames");
  const before = names.all("definedName").find((e) => compare(e.get("name") ?? "", name) > 0);
  names.insert(made, before ? names.nodes.indexOf(before) : names.nodes.length);
}

/** By code unit, ignoring case: the same on every machine. */
function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
