import type { batch as source } from "../zh-CN/batch";
import { s } from "./plural";

/** Many submitted files. */
export const batch: typeof source = {
  batchIntro: "Pick or drop the files you received: Excel, WPS or ODS workbooks, CSV, or application forms in Word (.docx). They are reviewed as one dataset, so quotas and duplicates see them all. Files are read on this computer only.",
  pickFiles: "Choose files",
  dropHere: "Drop to add",
  dropHint: "or drop files here",
  fileCount: (n) => `${n} file${s(n)}`,
  removeFile: (file) => `Remove “${file}”`,
  clearFiles: "Clear",
  batchEmpty: "No files yet.",
  status: { waiting: "Waiting", reading: "Reading", read: "Read", refused: "Not readable", skipped: "Left out", reviewed: "Reviewed", noTable: "No table" },
  lockFile: "This is a temporary file of Office (~$…), not a workbook. Choose the original file.",
  emptyFile: "The file is empty (0 bytes). Ask for it again.",
  duplicateFile: (other) => `Same content as “${other}”; not counted twice.`,
  repeatsByName: (file, of) => `“${file}” has the name of “${of}”, added before. Is it the corrected file, or another one?`,
  repeatsByUnit: (file, of, unit) => `“${file}” and “${of}” seem to be two versions of one report for ${unit}, and count as two. Is the later one the corrected file, or another one?`,
  repeatsMore: (asked, n) => `${asked} (${n} such files, settled together)`,
  repeatsReplace: "Corrected: replace the earlier",
  repeatsApart: "Keep both",
  repeatsReplaced: (n) => `${n} earlier file${s(n)} replaced by the corrected; nothing of their result stays.`,
  tooSlow: (seconds) => `Reading took more than ${seconds} s and was stopped. Save it again as .xlsx in Excel and retry.`,
  workerFailed: "The reader failed on this file and skipped it. Save it again as .xlsx in Excel and retry.",
  reviewFailed: "The review failed and gave no result. Try again, or ask your administrator.",
  batchTotals: (files, read, refused) => `${files} file${s(files)}: ${read} reviewed${refused > 0 ? `, ${refused} left out` : ""}`,
  noFileReviewed: "No file could be reviewed; each line says why.",
  fileClean: "no findings",
};
