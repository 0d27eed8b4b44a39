/**
 * A workbook in memory that answers the real, unmodified office.js as Excel would.
 * `createWorkbook` makes one, `runOffice` puts office.js in front of it in Node.
 */
export { createWorkbook } from "./create";
export { Host } from "./host";
export { Workbook } from "./model/workbook";
export { desktop, profileOf, web } from "./profile";
export type { Profile, ProfileChoice } from "./profile";
export { userEdit } from "./control/user-edit";
export type { Fault } from "./faults/faults";
