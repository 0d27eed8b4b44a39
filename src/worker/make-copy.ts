import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { patchWorkbook } from "../files";
import { returnedCopy, type ReturnedCopy } from "../returns/copy";
import type { CopyWish } from "./protocol";

/** Makes the copy of a file with what was found in it. */
export type MakeCopy = (file: Parameters<typeof returnedCopy>[0], result: ReviewResult, packs: readonly Pack[], at?: CopyWish["at"]) => ReturnedCopy | Promise<ReturnedCopy>;

/** The copy as it goes back, opened at a cell. @throws UserError when it cannot be marked */
export const makeCopy = (...[file, result, packs, at]: Parameters<MakeCopy>): ReturnedCopy => {
  const made = returnedCopy(file, result, packs);
  const shown = at && file.cells.sheets.some(({ name, visibility }) => name === at.sheet && visibility === "visible");
  if (!shown) return made;
  const { sheet, row, column } = at;
  return { ...made, copy: patchWorkbook(made.copy, { edit: [{ sheet, operations: [{ op: "select", row, column }] }], add: [], activeSheet: sheet }) };
};
