import { openZip } from "../zip";
import type { WorkbookPatch } from "../model";
import { refuse } from "../write/refuse";
import { atOnce } from "../../sheet/at-once";
import { runInSlices, type Steps } from "../write/steps";
import { activate, activeIsVisible, keepActiveVisible, type Opener } from "./book/active";
import { PatchedBook, type BookSheet } from "./book/book";
import { settleCalculation } from "./book/calculation";
import { setCustomXml } from "./book/custom";
import { defineName } from "./book/defined";
import { addSheet, removeSheet, renameSheets, reorder } from "./book/sheets";
import { followEverywhere } from "./follow/everywhere";
import { Package, type PackageOptions } from "./package";
import { SheetPart } from "./sheet/part";
import { operate } from "./operations/operate";

/**
 * Changes a workbook and leaves the rest of its package as it was, byte for byte. The same input gives the same bytes.
 * The members of the patch are applied in this order: edit, add, rename, remove, names, customXml, order, activeSheet.
 * @throws PatchRefusal when the patch would harm the workbook; Refusal when the file cannot be read
 */
export const patchWorkbook = (bytes: Uint8Array, patch: WorkbookPatch, options?: PackageOptions): Uint8Array => atOnce(patchSteps(bytes, patch, options));

/** As {@link patchWorkbook}, in slices of about 8 ms with turns of the event loop between them. */
export const patchWorkbookAsync = (bytes: Uint8Array, patch: WorkbookPatch, options?: PackageOptions): Promise<Uint8Array> => runInSlices(patchSteps(bytes, patch, options));

/** As {@link patchWorkbook}, one slice at a time. */
export function* patchSteps(bytes: Uint8Array, patch: WorkbookPatch, options?: PackageOptions): Steps<Uint8Array> {
  const pkg = new Package(openZip(bytes), options);
  if (isEmpty(patch)) return bytes.slice();
  const book = new PatchedBook(pkg);
  const activeShown = activeIsVisible(book);
  const open: Opener = (sheet) => openSheet(book, sheet);
  for (const { sheet: name, operations } of patch.edit) {
    if (!operations.length) continue;
    const sheet = book.sheet(name);
    for (const operation of operations) {
      yield* operate(book, sheet, operation, open);
      yield;
    }
  }
  for (const { name, visibility, before, operations } of patch.add) {
    const sheet = addSheet(book, name, visibility, before);
    for (const operation of operations) {
      yield* operate(book, sheet, operation, open);
      yield;
    }
  }
  renameSheets(book, patch.rename ?? []);
  for (const name of patch.remove ?? []) removeSheet(book, name);
  book.checkVisible();
  yield* followEverywhere(book, open);
  for (const { name, refersTo, sheet, hidden } of patch.names ?? []) {
    defineName(book, name, refersTo, sheet === undefined ? undefined : book.sheet(sheet), hidden);
  }
  for (const { namespace, text } of patch.customXml ?? []) setCustomXml(book, namespace, text);
  if (patch.order) reorder(book, ordered(book, patch.order));
  if (patch.activeSheet !== undefined) yield* activate(book, book.sheet(patch.activeSheet), open);
  if (activeShown) yield* keepActiveVisible(book, open);
  settleCalculation(book);
  return yield* pkg.finish();
}

function isEmpty(patch: WorkbookPatch): boolean {
  const { edit, add, rename, remove, order, names, customXml, activeSheet } = patch;
  return edit.every((e) => !e.operations.length) && !add.length && ![rename, remove, order, names, customXml].some((list) => list?.length) && activeSheet === undefined;
}

function* openSheet(book: PatchedBook, sheet: BookSheet): Steps<SheetPart> {
  if (!sheet.isWorksheet) refuse("sheet", `“${sheet.name}”是图表或宏工作表，不是普通工作表，无法改写。`);
  if (!sheet.open) {
    const bytes = yield* book.pkg.bytesSteps(sheet.part);
    const part = yield* SheetPart.open(book.pkg, sheet.part, bytes, sheet.name, book.key(sheet), book.changes);
    sheet.open = part;
    book.pkg.write(sheet.part, Object.assign(() => part.pieces(), { maybeSame: () => !part.edited }));
  }
  return sheet.open;
}

function ordered(book: PatchedBook, order: string[]): BookSheet[] {
  const sheets = order.map((name) => book.sheet(name));
  if (new Set(sheets).size !== book.sheets.length || sheets.length !== book.sheets.length) refuse("sheet", "工作表的新顺序必须列出全部工作表各一次，未做修改。");
  return sheets;
}
