export { readWorkbook, readWorkbookSteps, type ReadOptions, type ReadProgress } from "./workbook";
export { fileKind, type FileKind } from "./magic/kind";
export type * from "./detail";
export { readSheetDetail, readSheetDetailSteps } from "./detail/sheet";
export { readActiveSheet, readCustomXml, readNames, readOtherSheets, readProtection } from "./detail/book";
export { readSavedAt } from "./detail/saved";
export { readStyles } from "./styles/read";
export { readWorkbookPaced, type PacedOptions } from "./paced";
export { isOwnFormat, readAny, readsAtOneGo } from "./any";
