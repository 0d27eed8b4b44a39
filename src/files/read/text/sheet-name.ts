/** Longest name of a sheet (Excel specifications and limits). */
const longest = 31;

/** A name for the sheet of a file that has none: the file's, without folder, ending and what Excel allows in no sheet's name. */
export function sheetNameOf(file: string, taken: ReadonlySet<string> = new Set()): string {
  const stem = file.replace(/^.*[\\/]/u, "").replace(/\.[^.]*$/u, "");
  return freeSheetName(stem, taken);
}

/** A text as a sheet's name that none of the others has, of which `taken` has the lower case: Excel knows no other. */
export function freeSheetName(text: string, taken: ReadonlySet<string>): string {
  const bare = text.replace(/[[\]:*?/\\\p{Cc}]+/gu, " ").replace(/\s+/gu, " ").trim().replace(/^'+|'+$/gu, "");
  const base = [...(bare || "表")];
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : ` (${n})`;
    let stem = base;
    while (stem.join("").length + tail.length > longest) stem = stem.slice(0, -1);
    const name = stem.join("").trimEnd() + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
