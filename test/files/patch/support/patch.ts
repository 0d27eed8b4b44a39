import type { SheetOperation, WorkbookPatch } from "../../../../src/files/model";
import { patchWorkbook } from "../../../../src/files/patch";

/** A patch that says only what matters. */
export const patch = (bytes: Uint8Array, part: Partial<WorkbookPatch>): Uint8Array => patchWorkbook(bytes, { edit: [], add: [], ...part });

/** Operations on one sheet. */
export const edit = (bytes: Uint8Array, sheet: string, ...operations: SheetOperation[]): Uint8Array => patch(bytes, { edit: [{ sheet, operations }] });
