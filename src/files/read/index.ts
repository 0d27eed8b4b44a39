export { readWorkbook, readWorkbookSteps, type ReadOptions, type ReadProgress } from "./workbook";
export { NO_RESULT } from "./sheet/values";
export { addressOf, columnName, columnOf, parseArea, parseAreas } from "./sheet/address";
export { fileKind, type FileKind } from "./magic/kind";
export type * from "./detail";
