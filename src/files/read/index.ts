export { readWorkbook, readWorkbookSteps, type ReadOptions, type ReadProgress } from "./workbook";
export { NO_RESULT } from "./sheet/values";
export { addressOf, columnName, columnOf, parseArea, parseAreas } from "./sheet/address";
export { fileKind, type FileKind } from "./magic/kind";
export type * from "./detail";
export { readSheetDetail } from "./detail/sheet";
export { readActiveSheet, readCustomXml, readNames, readProtection } from "./detail/book";
export { readStyles } from "./styles/read";
export { shiftFormula } from "./formula/shift";
