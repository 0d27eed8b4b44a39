import type { actions as source } from "../zh-CN/actions";
import { s } from "./plural";

/** What can be done with a result. */
export const actions: typeof source = {
  actions: "Actions",
  marks: "Marks",
  marksOn: "Marked in the sheets",
  marksOff: "Not marked",
  clearMarks: "Clear marks",
  marksCleared: "Marks removed. Your own formats are as before.",
  marksLeft: (sheets) => `The marks on “${sheets}” stay because the sheet is protected. Unprotect it, then clear the marks.`,
  marked: (n) => `${n} cell${s(n)} marked.`,
  notMarked: (sheet, why) => `Sheet “${sheet}” was not marked: ${why}`,
  writeFindings: "Write list",
  findingsWritten: (sheet, n) => `Written to sheet “${sheet}”, ${n} row${s(n)}.`,
  makeSummary: "Forms",
  exportJson: "Download JSON",
  undo: "Undo",
  undone: "Undone; everything is as before the write.",
  nothingToUndo: "There is nothing to undo.",

  summaryTitle: "Make an official form",
  summaryIntro: "If the official template is open in this workbook it is filled in; otherwise a reconstruction is made that says so on its face.",
  summaryMake: "Make",
  summaryDone: (sheet, rows) => `Filled in on sheet “${sheet}”, ${rows} row${s(rows)}.`,
  summarySame: (sheet) => `Sheet “${sheet}” is up to date; nothing was changed.`,
  summaryTemplate: "The open template was used.",
  summaryReconstruction: "No template was found; a reconstruction was made. The authority's own form decides.",
  summaryEdited: (n) => `${n} cell${s(n)} below hold${n === 1 ? "s" : ""} something else, perhaps edited by hand, and ${n === 1 ? "was" : "were"} left alone. Overwrite?`,
  summaryNotes: "Please note",
  formula: "formula, kept",
  summaryPlanned: "New value",
  overwrite: "Overwrite these cells",
  goToSheet: "Show",

  columnsTitle: "Columns to confirm",
  columnsAsk: (n) => `${n} column${s(n)} to confirm`,
  columnsUnmatched: (n) => `${n} column${s(n)} not recognised and not reviewed`,
  columnsNote: "Your choice is kept in this workbook; a change reviews again.",
  isThis: (sheet, column, label) => `${sheet}, column ${column} “${label}”: is it`,
  whichIs: (sheet, label) => `${sheet} “${label}” is`,
  sheetAndMore: (sheet, n) => `${sheet} and ${n - 1} more:`,
  notUsed: "Not used",
  confirm: "Yes",
  chosenByYou: "chosen by you",

  stale: "The sheet was edited; the result may be out of date.",
};
