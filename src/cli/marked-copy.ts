import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { returnedCopy, type ReturnedCopy } from "../returns/copy";
import type { WorkbookCells } from "../sheet/cells";
import { nodeZlib } from "./node-zlib";
import { readCells } from "./read-file";

/**
 * A reviewed workbook as it goes back, by its bytes.
 * @param cells what was read of it, where that is at hand
 * @throws UserError when it cannot be marked
 */
export async function markedCopy(bytes: Uint8Array, file: string, result: ReviewResult, packs: readonly Pack[], cells?: WorkbookCells): Promise<ReturnedCopy> {
  return returnedCopy({ file, bytes, cells: cells ?? (await readCells(bytes, file)) }, result, packs, nodeZlib);
}
