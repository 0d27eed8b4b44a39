import type { Steps } from "../../write/steps";
import type { Opener } from "../book/active";
import type { PatchedBook } from "../book/book";
import { followFrame } from "./frame";
import { followNames } from "./names";
import { speaksOfOthers } from "./others";
import { followParts } from "./parts";

/** After all sheets were edited, renamed and removed: every formula of the workbook that speaks of them follows. */
export function* followEverywhere(book: PatchedBook, open: Opener): Steps<void> {
  if (!book.changes.length) return;
  for (const sheet of book.sheets) {
    if (!sheet.isWorksheet) continue;
    if (!(yield* speaksOfOthers(book, sheet))) continue;
    followFrame(yield* open(sheet), book.changes, book.key(sheet));
    yield* sheet.open!.rows.followAll();
  }
  followNames(book);
  yield* followParts(book);
}
