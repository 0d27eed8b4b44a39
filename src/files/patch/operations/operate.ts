import type { SheetOperation } from "../../model";
import type { Steps } from "../../write/steps";
import type { Opener } from "../book/active";
import type { PatchedBook, BookSheet } from "../book/book";
import { printArea, printTitles } from "../book/print";
import { followFrame } from "../follow/frame";
import { followNames } from "../follow/names";
import { stylesOf } from "../style/part";
import { writeCells } from "./cells";
import { columnWidth } from "./columns";
import { addConditionalFormat, removeConditionalFormat } from "./conditional";
import { filter, tableFilter } from "./filter";
import { rowHeight } from "./heights";
import { setHyperlinks } from "./links";
import { merge, unmerge } from "./merge";
import { setNotes } from "./notes";
import { page } from "./page";
import { protect } from "./protect";
import { shiftRows } from "./shift";
import { addValidation } from "./validation";
import { freeze, gridlines, selectCell, tabColor } from "./view";
import type { SheetPart } from "../sheet/part";

/** Cells written between two pauses. */
const slice = 5_000;

/** Applies one operation to an open sheet; `open` opens the others when rows move. */
export function* operate(book: PatchedBook, sheet: BookSheet, operation: SheetOperation, open: Opener): Steps<void> {
  const part = yield* open(sheet);
  part.edited = true;
  // Rules added now speak of the sheet as it is now.
  followFrame(part, book.changes, book.key(sheet));
  followNames(book);
  if (operation.op === "cells") {
    for (let from = 0; from < operation.cells.length; from += slice) {
      const effects = writeCells(part, operation.cells.slice(from, from + slice), stylesOf(book));
      book.valuesChanged ||= effects.values;
      book.formulasChanged ||= effects.formulas;
      yield;
    }
    return;
  }
  if (operation.op === "insertRows") return yield* shiftRows(book, sheet, operation.at, operation.count, open);
  if (operation.op === "deleteRows") return yield* shiftRows(book, sheet, operation.at, -operation.count, open);
  apply(book, sheet, part, operation);
}

function apply(book: PatchedBook, sheet: BookSheet, part: SheetPart, operation: Exclude<SheetOperation, { op: "cells" | "insertRows" | "deleteRows" }>): void {
  switch (operation.op) {
    case "merge": return merge(part, operation.area);
    case "unmerge": return unmerge(part, operation.area);
    case "columnWidth": return columnWidth(part, operation.from, operation.to, operation.width, operation.hidden);
    case "rowHeight": return rowHeight(part, operation.from, operation.to, operation.height, operation.hidden, operation.measured);
    case "addConditionalFormat": return addConditionalFormat(part, operation.format, stylesOf(book));
    case "removeConditionalFormat": return removeConditionalFormat(part, operation.id);
    case "addValidation": return addValidation(part, operation.validation);
    case "hyperlinks": return setHyperlinks(part, operation.links, book.flavour);
    case "notes": return setNotes(book, part, operation);
    case "select": return selectCell(part, operation.row, operation.column);
    case "freeze": return freeze(part, operation.rows, operation.columns);
    case "page": return page(part, operation.setup);
    case "printTitles": return printTitles(book, sheet, operation.rows, operation.columns);
    case "printArea": return printArea(book, sheet, operation.area);
    case "tabColor": return tabColor(part, operation.color);
    case "visibility": return book.setVisibility(sheet, operation.visibility);
    case "protect": return protect(part, operation.protection);
    case "gridlines": return gridlines(part, operation.shown);
    case "filter": return filter(book, sheet, part, operation.area);
    case "tableFilter": return tableFilter(book, sheet, operation.table);
  }
}
