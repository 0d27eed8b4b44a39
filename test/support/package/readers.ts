import { createHash } from "node:crypto";
import { type CellObject, read } from "@e965/xlsx";
import { readWorkbook } from "../../../src/files/read";
import { NO_RESULT } from "../../../src/sheet/cells";
import { cellsOf } from "../../files/read/support/cells";
import type { Parts } from "./parts";
import { plainPackage } from "./plain";

/** A sheet, and the parts that decide what is read in it: its own, the workbook's, styles and strings. */
export interface SheetContent { name: string; content: (Uint8Array | undefined)[] }

/** Sheets both readers have read alike, by a hash of their parts: tests write the same sheets again and again. */
const alike = new Set<string>();

function keyOf({ name, content }: SheetContent): string {
  const hash = createHash("sha256").update(name);
  for (const part of content) hash.update(`\0${part?.length ?? ""}\0`).update(part ?? "");
  return hash.digest("base64");
}

/** Our reader and another one see the same cells, but for what each is known to see its own way. The other one reads a plain copy: it is no witness of comments and spellings. */
export function checkReaders(parts: Parts, bytes: Uint8Array, contents: readonly SheetContent[]): void {
  const keys = new Map(contents.map((one) => [one.name, keyOf(one)]));
  const sheets = [...keys].filter(([, key]) => !alike.has(key)).map(([name]) => name);
  if (keys.size > 0 && sheets.length === 0) return;
  const ours = readWorkbook(bytes, "a.xlsx", { sheets });
  const theirs = read(plainPackage(parts, bytes), { dense: false, cellStyles: false, sheets });
  for (const sheet of ours.sheets) {
    let same = true;
    const say = (text: string): void => {
      same = false;
      parts.say("readers", sheet.name, text);
    };
    const cells = cellsOf(ours, sheet);
    if (!theirs.SheetNames.includes(sheet.name)) say("the second reader has no such sheet");
    const other = (theirs.Sheets[sheet.name] ?? {}) as Record<string, CellObject>;
    for (const at of new Set([...Object.keys(cells), ...Object.keys(other).filter((key) => !key.startsWith("!"))])) {
      const [mine, seen] = [cells[at], other[at]];
      const a = mine === undefined ? undefined : typeof mine === "object" && "date" in mine ? mine.date : typeof mine === "object" ? mine.error : mine;
      const b = seen === undefined || seen.t === "z" ? undefined : seen.t === "e" ? seen.w : seen.v;
      // Ours reads a number with the words its format shows.
      const shown = typeof a === "string" && typeof b === "number" && seen.w === a;
      if (!shown && !isSame(a, b)) say(`${at}: ${JSON.stringify(a)} by ours, ${JSON.stringify(b)} by the other`);
    }
    const key = keys.get(sheet.name);
    if (same && key !== undefined) alike.add(key);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= Math.abs(a) * 1e-12)) return true;
  // The other one makes one character of a kept carriage return and the line feed after it.
  if (typeof a === "string" && typeof b === "string" && a.replace(/\r\n/g, "\n") === b) return true;
  // An empty text, and a formula nobody calculated yet, is a cell to one and none to the other.
  return (a === undefined && b === "") || ((b === undefined || b === "") && (a === "" || a === NO_RESULT));
}
