import type { returns as source } from "../zh-CN/returns";
import { s } from "./plural";

/** Returning everything to its submitters. */
export const returns: typeof source = {
  returnAll: "Return all",
  returnTitle: "Return everything to its submitters",
  returnIntro: "Makes a marked copy of each file (with notes, and a column for explanations), a notice to each unit that has something to put right, and a letter to each recommender (.docx and .xlsx). The files stay as they are; ID and telephone numbers are masked.",
  returnOffice: "Signed by (office)",
  returnDeadline: "Answer until",
  returnBlank: "Both may be left blank, to be filled in by hand.",
  returnZip: "Download as a zip",
  returnNoZip: "Excel on a Mac or iPad saves no files from the pane: open it in Excel on the web, or use --xlsx and --notices of the command line.",
  returnFolder: "Write into a folder…",
  phaseReturn: (part, whole) => (whole > 0 ? `Making what goes back, ${part} of ${whole}` : "Getting ready"),
  returned: (copies, letters) => `${copies} marked cop${copies === 1 ? "y" : "ies"} and ${letters} letter${s(letters)} made.`,
  returnedMore: (n) => `${n} more note${s(n)} in the text file beside them.`,
};
