export { patchWorkbook, patchWorkbookAsync, patchSteps } from "./patch";
export { markFormula, readMark } from "./mark";
export { checkSheetName } from "./book/names";
export { PatchRefusal, type PatchRefusalCode } from "../write/refuse";
