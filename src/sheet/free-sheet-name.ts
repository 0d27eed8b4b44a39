import { MAX_SHEET_NAME } from "./limits";
import { sheetNameFault, withoutRefused } from "./sheet-name";

/** A text as a sheet's name that none of the others has, of which `taken` has the lower case: Excel knows no other. 教师, else 教师 (2) … */
export function freeSheetName(text: string, taken: ReadonlySet<string>): string {
  const base = [...(withoutRefused(text, " ") || "表")];
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : ` (${n})`;
    let stem = base;
    while (stem.join("").length + tail.length > MAX_SHEET_NAME) stem = stem.slice(0, -1);
    const name = stem.join("").replace(/[\s']+$/u, "") + tail;
    if (!taken.has(name.toLowerCase()) && sheetNameFault(name) !== "reserved") return name;
  }
}
