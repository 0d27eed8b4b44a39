import type { WorkbookCells } from "../../sheet/cells";
import { patchWorkbook, type PatchOptions } from "../patch";
import { readNames, readWorkbook } from "../read";
import { Refusal } from "../refusal";
import { newBudget, openZip } from "../zip";
import { joinKeys, sheetKeys } from "./fingerprint";

/*
 * What tells an output of ours from a workbook a person works in. Every workbook the command line writes gets a hidden name with
 * what it is and what stood in it. The name survives other programs; it is taken at its word only as long as the values are those
 * we wrote: a marked copy that a submitter corrected and sent back, or a form completed by hand, is that person's workbook again.
 * Marks, answers and notes of the add-in in a workbook carry no such name: whoever used the pane keeps a workbook of his own.
 */

/** marked: a copy with marks; findings: the findings of a workbook that could not be marked; form; checklist: the reviewer's; new: to be filled in; notice: a letter to a submitter; report: one about a unit. */
export type StampKind = "marked" | "findings" | "form" | "checklist" | "new" | "notice" | "report";

export interface Stamp {
  kind: StampKind;
  /** What exactly: the form's id, pack and role of a workbook to fill in; "" otherwise. */
  of: string;
  /** Key of all that stood in it. */
  all: string;
  /** Key of the sheets that were the submitter's. */
  given: string;
  /** Names of the sheets that were not. */
  ours: string[];
}

const stampName = "_基地核验_输出";
const version = "1";
const kinds: readonly string[] = ["marked", "findings", "form", "checklist", "new", "notice", "report"] satisfies StampKind[];
export const isStampKind = (kind: string): kind is StampKind => kinds.includes(kind);

/** The workbook another was made from, and the names of the sheets in which nobody can have written since; absent: none is known. */
export interface StampSource {
  cells: WorkbookCells;
  untouched?: ReadonlySet<string>;
}

/**
 * The same workbook with a stamp of what it is.
 * @param from the workbook it was made from: sheets whose values are still the same are the submitter's
 */
export function stamped(bytes: Uint8Array, kind: StampKind, of = "", from?: StampSource, packing: PatchOptions = {}): Uint8Array {
  const before = from ? sheetKeys(from.cells) : new Map<string, string>();
  const known = new Set([...before.keys()].filter((name) => from?.untouched?.has(name)));
  const keys = new Map([...before].filter(([name]) => known.has(name)));
  // What nobody wrote in need not be read again.
  for (const [name, key] of sheetKeys(readWorkbook(bytes, "", { ...packing, without: known }))) keys.set(name, key);
  const ours = [...keys.keys()].filter((name) => before.get(name) !== keys.get(name));
  const given = [...keys.keys()].filter((name) => !ours.includes(name));
  const text = [version, kind, encodeURIComponent(of), joinKeys(keys, keys.keys()), joinKeys(keys, given), ours.join("/")].join(";");
  return patchWorkbook(bytes, { edit: [], add: [], names: [{ name: stampName, refersTo: quoted(text), hidden: true }] }, packing);
}

/** The stamp of a workbook; null for any other file. Whether it still holds is for {@link isAsWritten} and {@link addsNothing} to say. */
export function readStamp(bytes: Uint8Array, packing: PatchOptions = {}): Stamp | null {
  try {
    const found = readNames(openZip(bytes), newBudget({}, packing)).find(({ name, sheet }) => name === stampName && sheet === undefined);
    return found ? parsed(unquoted(found.refersTo)) : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** True while nobody has changed a value since we wrote the workbook: it may be written anew. */
export function isAsWritten({ all }: Stamp, cells: WorkbookCells): boolean {
  const keys = sheetKeys(cells);
  return joinKeys(keys, keys.keys()) === all;
}

/** True while the workbook holds nothing of a submitter but what the workbook it was made from holds: remarks in our lists are no data. */
export function addsNothing({ given, ours }: Stamp, cells: WorkbookCells): boolean {
  const keys = sheetKeys(cells);
  return joinKeys(keys, [...keys.keys()].filter((name) => !ours.includes(name))) === given;
}

function parsed(text: string): Stamp | null {
  const [written, kind, of, all, given, ...ours] = text.split(";");
  if (written !== version || !kinds.includes(kind) || ours.length === 0) return null;
  // No sheet's name holds a slash.
  return { kind: kind as StampKind, of: decodeURIComponent(of), all, given, ours: ours.join(";").split("/") };
}

/** A text as a formula; Excel takes 255 characters between quotes. */
function quoted(text: string): string {
  const pieces = text.match(/[^]{1,200}/gu) ?? [""];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

const unquoted = (formula: string): string => [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece]) => piece.replace(/""/g, '"')).join("");
