/**
 * All that is done in Excel. Every function opens its own Excel.run, asks in batches, answers plain data and throws
 * `ExcelProblem`, whose `sentence` can be shown as it is.
 */
export { probe, type Capabilities } from "./capabilities";
export { makeFillIn, type FillInOptions, type FillInDone, type MadeSheet } from "./fillin/make";
export { undoFillIn } from "./fillin/undo";
export { fillForm, type FillOptions, type FillDone } from "./forms/fill";
export { recoverJournal, undoLastWrite } from "./recover";
export { goTo } from "./go-to";
export { openWorkbook } from "./open-workbook";
export { writeReviewerSheet, type ReviewerDone } from "./reviewer/write";
export { clearMarks } from "./marks/clear";
export { markFindings, type MarkOptions, type MarkDone } from "./marks/mark";
export { markName } from "../core/reports/marks/severity";
export { loadStoredTexts, saveStoredTexts, type StoredText } from "./stored-texts";
export { loadMemory, saveMemory } from "./memory";
export { useExcel, type ExcelApi, type SetCheck } from "./office";
export { writeReport, type ReportOptions } from "./reports/report";
export { faultCode, faults, type FaultCode } from "./faults";
export { paperNote } from "./paper";
export { ExcelProblem, type ProblemCode } from "./problem";
export { listSheets, type SheetInfo } from "./read/sheets";
export { readActiveWorkbook, type BookReadOptions } from "./read/workbook";
export { watchSheets, type SheetChange } from "./watch";
