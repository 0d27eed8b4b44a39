export { patchWorkbook, patchWorkbookAsync, patchSteps } from "./patch";
export type { PackageOptions as PatchOptions } from "./package";
export { markFormula, readMark } from "./mark";
export { checkSheetName } from "./book/names";
export { PatchRefusal, type PatchRefusalCode } from "../write/refuse";
