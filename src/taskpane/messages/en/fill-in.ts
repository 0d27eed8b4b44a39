import type { fillIn as source } from "../zh-CN/fill-in";
import { s } from "./plural";

/** A workbook to be filled in. */
export const fillIn: typeof source = {
  fillInLead: "Nothing to review yet?",
  fillInOpen: "Make sheets to fill in",
  fillInTitle: "Make sheets to fill in",
  fillInIntro: "Adds the sheets at the end of this workbook, with headers, drop-downs, instructions and the wording of the regulation; once filled in they can be reviewed at once. Sheets that are there stay as they are.",
  fillInPack: "Regulation",
  fillInRole: "Filled in by",
  fillInRoles: { applicant: "Institution", recommender: "Recommender", authority: "Authority" },
  fillInSheets: "Sheets to make",
  fillInOccasions: { application: "application", operation: "operation" },
  fillInColumns: (n) => `${n} column${s(n)}`,
  fillInNone: "Choose at least one sheet.",
  fillInMake: "Make",
  phaseFillIn: "Making the sheets",
  fillInDone: (n) => `${n} sheet${s(n)} added at the end of the workbook.`,
  fillInRenamed: (wanted) => `(“${wanted}” was there and stays)`,
  fillInNext: "Read the first sheet; when all is filled in, come back here and press Review.",
  fillInUndo: "Undo",
  fillInUndone: (n) => `Undone: ${n} sheet${s(n)} removed.`,
  fillInKept: (names) => ` “${names}” was filled in and stays.`,
};
