import { MAX_SHEET_NAME } from "./limits";

/** Why Excel takes no such name of a sheet, whatever the others are called. */
export type SheetNameFault = "empty" | "long" | "character" | "control" | "quote" | "reserved";

/** What is wrong with a sheet's name by itself; undefined: nothing. That it is free, ignoring case, is for whoever knows the others. */
export function sheetNameFault(name: string): SheetNameFault | undefined {
  if (name === "") return "empty";
  if (name.length > MAX_SHEET_NAME) return "long";
  if (/[\\/?*:[\]]/.test(name)) return "character";
  if (/^'|'$/.test(name)) return "quote";
  if (name.toLowerCase() === "history") return "reserved";
  return /[\u0000-\u001f\ufffe\uffff]/.test(name) ? "control" : undefined;
}

/** A text without what a sheet's name may not have, `instead` in its place and for blanks; it may be empty, and too long. */
export const withoutRefused = (text: string, instead: string): string =>
  text.replace(/[\\/?*:[\]\p{Cc}]+/gu, instead).replace(/\s+/gu, instead).replace(/^[\s']+|[\s']+$/gu, "");
