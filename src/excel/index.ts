/**
 * All that is done in Excel. Every function opens its own Excel.run, asks in batches, answers plain data and throws
 * `ExcelProblem`, whose `sentence` can be shown as it is.
 */
export { probe, type Capabilities } from "./capabilities";
export { makeFillIn, type FillInOptions, type FillInReport, type MadeSheet } from "./fillin/make";
export { undoFillIn } from "./fillin/undo";
export { fillForm, type FillOptions, type FillReport } from "./forms/fill";
export { recoverJournal, undoLastWrite } from "./forms/recover";
export { goTo } from "./go-to";
export { writeKept, type KeptReport } from "./kept/write";
export { clearMarks } from "./marks/clear";
export { markFindings, type MarkOptions, type MarkReport } from "./marks/mark";
export { markName } from "./marks/severity";
export { loadKeptTexts, saveKeptTexts, type KeptText } from "./kept-texts";
export { loadMemory, saveMemory } from "./memory";
export { useExcel, type ExcelApi, type SetCheck } from "./office";
export { writeReport, type ReportOptions } from "./own/report";
export { faultCode, faults, type FaultCode } from "./faults";
export { paperNote } from "./paper";
export { ExcelProblem, type ProblemCode } from "./problem";
export { listSheets, type SheetInfo } from "./read/sheets";
export { readActiveWorkbook, type BookReadOptions } from "./read/workbook";
export { watchSheets, type SheetChange } from "./watch";
