import type { Steps } from "../../write/steps";
import type { Opener } from "../book/active";
import type { PatchedBook, BookSheet } from "../book/book";
import { expandShared } from "../sheet/shared";

const exclamation = 33;

/** A reference to another sheet needs an exclamation mark; a part without one needs no look. */
export const mayReferElsewhere = (bytes: Uint8Array): boolean => bytes.indexOf(exclamation) >= 0;

/** A sheet that is open, or whose part may hold references to other sheets. */
export function* speaksOfOthers(book: PatchedBook, sheet: BookSheet): Steps<boolean> {
  if (sheet.open) return true;
  sheet.keepsToItself ??= !mayReferElsewhere(yield* book.pkg.bytesSteps(sheet.part));
  return !sheet.keepsToItself;
}

/** Before rows of a sheet move: shared formulas elsewhere that may read it are written out, because their cells will no longer agree. */
export function* prepareOthers(book: PatchedBook, moving: BookSheet, open: Opener): Steps<void> {
  for (const sheet of book.sheets) {
    if (sheet === moving || !sheet.isWorksheet) continue;
    if (!(yield* speaksOfOthers(book, sheet))) continue;
    expandShared((yield* open(sheet)).rows, (formula) => formula.includes("!"));
  }
}
