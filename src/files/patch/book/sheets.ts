import type { Visibility } from "../../../sheet/cells";
import { decode, encode } from "../../write/bytes";
import { refuse } from "../../write/refuse";
import { atOnce } from "../../../sheet/at-once";
import { removeChange, renameChange } from "../formula/change";
import { sameSheet } from "../../../sheet/formula/rewrite";
import { contentTypes, xmlHead } from "../names";
import { SheetPart } from "../sheet/part";
import { element } from "../xml/element";
import { prefixFor } from "../xml/namespace";
import { type PatchedBook, type BookSheet, isVisible } from "./book";
import { checkSheetName } from "./names";

/** Re-numbers what counts sheets by position: local names, and the views' first and active tab. */
export function reorder(book: PatchedBook, sheets: BookSheet[]): void {
  const before = book.sheets;
  book.sheets = sheets;
  const moved = (index: string | undefined): number => (index === undefined ? -1 : sheets.indexOf(before[Number(index)]));
  const names = book.root.child("definedNames");
  for (const name of names?.all("definedName") ?? []) {
    const local = name.get("localSheetId");
    if (local === undefined) continue;
    const next = moved(local);
    if (next < 0) names!.remove(name);
    else name.set("localSheetId", next);
  }
  if (names && !names.children.length) book.root.remove(names);
  for (const view of book.root.child("bookViews")?.all("workbookView") ?? []) {
    for (const attribute of ["firstSheet", "activeTab"]) {
      const value = view.get(attribute) ?? (attribute === "activeTab" ? "0" : undefined);
      if (value === undefined) continue;
      const next = moved(value);
      const index = next >= 0 ? next : Math.max(0, sheets.findIndex(isVisible));
      if (index > 0 || view.get(attribute) !== undefined) view.set(attribute, index);
    }
  }
  const list = book.need("sheets");
  const order = list.all("sheet");
  if (order.length === sheets.length && order.every((e, i) => e === sheets[i].element)) return;
  // Elements change places among themselves; what stands between them stays.
  const places = order.map((e) => list.nodes.indexOf(e));
  sheets.forEach((sheet, i) => {
    if (i < places.length) list.nodes[places[i]] = sheet.element;
    else list.nodes.push(sheet.element);
    sheet.element.parent = list;
  });
  list.nodes = list.nodes.filter((_, i) => !places.slice(sheets.length).includes(i));
  list.touch();
}

/** Highest id of a sheet that Excel opens (18.2.19, MS-OI29500). */
const highestSheetId = 65_534;

/** An id that no sheet has; after the highest, as Excel does, while that is allowed. */
function freeSheetId(book: PatchedBook): number {
  const taken = new Set(book.sheets.map((s) => Number(s.element.get("sheetId"))));
  let id = Math.max(0, ...taken) + 1;
  if (!(id <= highestSheetId)) for (id = 1; taken.has(id); id++);
  return id;
}

/** Adds an empty sheet, open for editing. */
export function addSheet(book: PatchedBook, name: string, visibility: Visibility | undefined, before: string | undefined): BookSheet {
  checkSheetName(name, book.sheets.map((s) => s.name));
  const at = before === undefined ? book.sheets.length : book.sheets.indexOf(book.sheet(before));
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const part = book.pkg.freeName((n) => `${folder}worksheets/sheet${n}.xml`);
  const relation = book.relations.add(`${book.flavour.relations}/worksheet`, part.slice(folder.length));
  const own = element(`${book.p}sheet`, { name, sheetId: freeSheetId(book), [`${prefixFor(book.need("sheets"), book.flavour.relations, "r")}:id`]: relation });
  const sheet: BookSheet = { name, part, element: own, isWorksheet: true };
  const xml = `${xmlHead}<worksheet xmlns="${book.flavour.main}" xmlns:r="${book.flavour.relations}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>`
    + `<sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  const open = atOnce(SheetPart.open(book.pkg, part, encode(xml), name, book.key(sheet), book.changes));
  open.epoch = book.changes.length;
  sheet.open = open;
  book.pkg.write(part, () => open.pieces(), contentTypes.worksheet);
  reorder(book, [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)]);
  if (visibility) book.setVisibility(sheet, visibility);
  return sheet;
}

/** Gives sheets new names, all at once: two may swap theirs. */
export function renameSheets(book: PatchedBook, list: { sheet: string; to: string }[]): void {
  const pairs = list.map(({ sheet, to }) => ({ sheet: book.sheet(sheet), to })).filter(({ sheet, to }) => sheet.name !== to);
  const names = new Map(book.sheets.map((sheet) => [sheet, sheet.name]));
  for (const { sheet, to } of pairs) names.set(sheet, to);
  for (const { sheet, to } of pairs) checkSheetName(to, [...names].filter(([other]) => other !== sheet).map(([, name]) => name));
  const rename = (sheet: BookSheet, to: string) => {
    book.changes.push(renameChange(book.key(sheet), sheet.name, to));
    sheet.name = to;
  };
  pairs.forEach(({ sheet, to }, i) => {
    // A name another sheet still has is freed first, or formulas would take the two for one.
    const holder = pairs.find((other) => other.sheet !== sheet && sameSheet(other.sheet.name, to));
    if (holder) rename(holder.sheet, `~${i}~`);
    rename(sheet, to);
    sheet.element.set("name", to);
  });
}

export function removeSheet(book: PatchedBook, name: string): void {
  const sheet = book.sheet(name);
  const at = book.sheets.indexOf(sheet);
  const order = book.sheets.map((s) => s.name);
  book.changes.push(removeChange(book.key(sheet), sheet.name, (other) => {
    const to = order.findIndex((own) => sameSheet(own, other));
    return to < 0 || to === at ? null : order[at < to ? at + 1 : at - 1];
  }));
  const formulas = sheet.open ? sheet.open.rows.hadFormulas : book.pkg.has(sheet.part) && anyFormula.test(decode(book.pkg.bytes(sheet.part)));
  const id = book.relationOf(sheet.element);
  removeWithParts(book, sheet.part);
  if (id) book.relations.remove(id);
  reorder(book, book.sheets.filter((s) => s !== sheet));
  // The order of calculation speaks of cells with formulas alone; what reads the sheet is worked out anew.
  book.formulasChanged ||= formulas;
  book.valuesChanged = true;
}

const anyFormula = /<(?:[^\s<>:/]+:)?f[\s/>]/;

/** Removes the sheet's part and those only it leads to (drawings, comments, tables …). Pictures others may share stay. */
function removeWithParts({ pkg, sheets }: PatchedBook, part: string): void {
  const own = pkg.relationsOf(part);
  if (own.ofKind("slicer").length || own.ofKind("timeline").length) refuse("sheet", "这张工作表含有切片器或日程表，不能删除，请先在 Excel 中移除它们。");
  const shared = new Set(sheets.filter((other) => other.part !== part && pkg.hasRelations(other.part)).flatMap((other) => pkg.relationsOf(other.part).targets()));
  for (const kind of ["comments", "vmlDrawing", "table", "printerSettings", "drawing", "threadedComment", "pivotTable", "queryTable", "ctrlProp"]) {
    for (const { part: belonging } of own.ofKind(kind)) {
      if (shared.has(belonging)) continue;
      if (kind === "drawing") for (const chart of pkg.relationsOf(belonging).ofKind("chart")) pkg.remove(chart.part);
      if (pkg.has(belonging)) pkg.remove(belonging);
    }
  }
  if (pkg.has(part)) pkg.remove(part);
}
