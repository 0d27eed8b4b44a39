import { element } from "../xml/element";
import type { SheetPart } from "../sheet/part";
import type { Steps } from "../../write/steps";
import { type PatchedBook, type BookSheet, isVisible } from "./book";
import { refuse } from "../../write/refuse";

/** Opens a sheet for editing. */
export type Opener = (sheet: BookSheet) => Steps<SheetPart>;

function activeIndex(book: PatchedBook): number {
  return Number(book.root.child("bookViews")?.child("workbookView")?.get("activeTab") ?? 0);
}

function select(part: SheetPart, selected: boolean): void {
  for (const view of part.root.child("sheetViews")?.all("sheetView") ?? []) {
    if (!selected) view.set("tabSelected", null);
  }
  if (selected) part.view().set("tabSelected", 1);
}

/** Makes a sheet the one Excel shows on opening; the one before is no longer selected, or both would be edited together. */
export function* activate(book: PatchedBook, sheet: BookSheet, open: Opener): Steps<void> {
  if (!isVisible(sheet)) refuse("sheet", `工作表“${sheet.name}”是隐藏的，不能设为当前工作表。`);
  const before = book.sheets[activeIndex(book)];
  if (before === sheet && book.root.child("bookViews")) return;
  if (before?.isWorksheet) select(yield* open(before), false);
  const views = book.need("bookViews");
  let view = views.child("workbookView");
  if (!view) views.append((view = element(`${book.p}workbookView`)));
  view.set("activeTab", book.sheets.indexOf(sheet));
  if (sheet.isWorksheet) select(yield* open(sheet), true);
}

export function activeIsVisible(book: PatchedBook): boolean {
  const active = book.sheets[activeIndex(book)];
  return active !== undefined && isVisible(active);
}

/** When the sheet that was shown is hidden now, the first visible one is shown. */
export function* keepActiveVisible(book: PatchedBook, open: Opener): Steps<void> {
  if (activeIsVisible(book)) return;
  const first = book.sheets.find(isVisible);
  if (first) yield* activate(book, first, open);
}
