import { freeSheetName } from "../../../sheet/free-sheet-name";

/** A name for the sheet of a file that has none: the file's, without folder, ending and what Excel allows in no sheet's name. */
export function sheetNameOf(file: string, taken: ReadonlySet<string> = new Set()): string {
  const stem = file.replace(/^.*[\\/]/u, "").replace(/\.[^.]*$/u, "");
  return freeSheetName(stem, taken);
}
