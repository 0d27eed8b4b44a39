/**
 * A workbook in memory that answers the real, unmodified office.js as Excel would, in Node (`node.ts`) and in a page (`attachFrame`).
 *
 * What it answers: workbook (names, settings, customXmlParts, properties, protection, application, selection, runtime, functions.date),
 * worksheets (add, delete, rename, move, visibility, tab, grid lines, protection, freeze panes, page layout, filter state, used range,
 * events), ranges (values, formulas, text, number formats, types, formats, borders, sizes, merges, insert and delete of rows, clear,
 * copyFrom, find, links, data validation, conditional formats), range areas. `objects/all.ts` lists the types.
 * What it lacks is refused by name (`NotImplemented: Worksheet.Foo`): tables (but that they are there, and their filters), charts, comments, pivots, sorting, special cells, columns
 * inserted or deleted, filter criteria, formulas beyond a few (see `formula/functions.ts`).
 * Where Excel's behaviour decides whether an add-in is right, it behaves as Excel does: `limits.ts` says which rows and where.
 *
 * `openHost`/`saveHost` go through files; `createWorkbook` makes one for a test. `host.faults`, `host.editMode`, `userEdit`, `snapshot` and
 * `differences` are for tests and for the workbench, never on the wire.
 */
export { createWorkbook } from "./create";
export { attachFrame } from "./frame/attach-frame";
export type { PaneExit } from "./frame/frame-session";
export { constantRule } from "./control/constant-rule";
export { differences } from "./control/differences";
export { blockState, formulasByUser, holdsState, restoreBlock } from "./control/block-state";
export type { BlockState } from "./control/block-state";
export { cellInput, editByUser, typeByUser } from "./control/edit-by-user";
export { fillByUser } from "./control/fill-by-user";
export type { Series, SeriesStart } from "./control/fill-by-user";
export { clearByUser, copyByUser, moveByUser, pasteByUser } from "./control/paste-by-user";
export type { PastedBlock } from "./control/paste-by-user";
export { pastedArea } from "./edit/copy";
export { hideByUser, linesState, restoreLines, sizeByUser } from "./control/lines-by-user";
export type { LineSpan, LinesState } from "./control/lines-by-user";
export { rowsByUser, takeBackRows } from "./control/rows-by-user";
export type { RowsState } from "./control/rows-by-user";
export { holdsStructure } from "./control/structure-state";
export { addSheetByUser, deleteSheetByUser, renameSheetByUser, restoreSheet } from "./control/sheets-by-user";
export type { RemovedSheet } from "./control/sheets-by-user";
export { freeze } from "./edit/freeze";
export { snapshot } from "./control/snapshot";
export { userEdit } from "./control/user-edit";
export { activateSheet } from "./edit/activate-sheet";
export { select } from "./edit/select";
export { EventNumber } from "./event-number";
export type { Fault } from "./faults/faults";
export { Host } from "./host";
export type { SheetRule } from "./model/rules";
export { Sheet, Workbook } from "./model/workbook";
export { openHost, openHostSteps } from "./open/open-host";
export { withoutFaults } from "./profile";
export { searchPattern } from "./read/find-text";
export { cellText } from "./read/read-range";
export { saveHost } from "./save/save-host";
