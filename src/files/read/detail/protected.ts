import { inflateEntry, newBudget, type Budget, type ZipPackage } from "../../zip";
import { indexOfBytes } from "../../write/bytes";
import { findWorkbook } from "../package/workbook";
import { decodeUtf8 } from "../xml/decode";

const encoder = new TextEncoder();
/** Behind the cells of a sheet comes whether it is protected; what a cell says of that is before. */
const [cellsEnd, protection] = ["sheetData>", "sheetProtection"].map((text) => encoder.encode(text));
/** Its element is shorter. */
const longest = 1_000;

/** Names of the sheets that are protected: looked for behind their cells only, without reading these. */
export function readProtectedSheets(zip: ZipPackage, names: ReadonlySet<string>, budget: Budget = newBudget()): Set<string> {
  const found = new Set<string>();
  for (const { name, entry } of findWorkbook(zip, budget).sheets) {
    if (!names.has(name)) continue;
    const bytes = inflateEntry(entry, undefined, budget);
    const at = indexOfBytes(bytes, protection, behindCells(bytes));
    if (at >= 0 && /^[^>]*?\ssheet\s*=\s*["'](?:1|true|on)["']/.test(decodeUtf8(bytes, at, Math.min(bytes.length, at + longest)))) found.add(name);
  }
  return found;
}

/** Where the cells of a sheet end: at the closing tag, which may be the first or, after one without attributes, the second of its kind. */
function behindCells(bytes: Uint8Array): number {
  const first = indexOfBytes(bytes, cellsEnd);
  return Math.max(0, first, first < 0 ? 0 : indexOfBytes(bytes, cellsEnd, first + 1));
}
