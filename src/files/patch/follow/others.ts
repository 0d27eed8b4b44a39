import type { Steps } from "../../write/steps";
import type { Opener } from "../book/active";
import type { Book, BookSheet } from "../book/book";
import { expandShared } from "../sheet/shared";

const exclamation = 33;

/** A reference to another sheet needs an exclamation mark; a part without one needs no look. */
export const mayReferElsewhere = (bytes: Uint8Array): boolean => bytes.indexOf(exclamation) >= 0;

/** Before rows of a sheet move: shared formulas elsewhere that may read it are written out, because their cells will no longer agree. */
export function* prepareOthers(book: Book, moving: BookSheet, open: Opener): Steps<void> {
  for (const sheet of book.sheets) {
    if (sheet === moving || !sheet.isWorksheet) continue;
    if (!sheet.open && !mayReferElsewhere(yield* book.pkg.bytesSteps(sheet.part))) continue;
    expandShared((yield* open(sheet)).rows);
  }
}
