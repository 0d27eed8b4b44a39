import { findWorkbook, type SheetEntry } from "../../../src/files/read/package/workbook";
import type { PatchOptions } from "../../../src/files";
import { patchWorkbook } from "../../../src/files/patch";
import { Refusal } from "../../../src/files/refusal";
import type { WorkbookPatch } from "../../../src/files/model";
import { inflateEntry, newBudget, openZip, type ZipPackage } from "../../../src/files/zip";
import { checkPackage, type Fault } from "../../support/package/check";
import type { Element } from "../../support/package/element";
import { children, kids, openParts, textOf } from "../../support/package/parts";
import { refusalOf, type Outcome } from "./outcome";
import { differences, expected, told, type Told } from "./told";

/** Sheets of a package; null: it is not read. */
function sheetsOf(zip: ZipPackage): SheetEntry[] | null {
  try {
    return findWorkbook(zip, newBudget({})).sheets;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Parts of a package that no patch is about. */
const never = /media\/|vbaProject|theme\d|docProps\/|sharedStrings|printerSettings|embeddings\//;

/** Parts that writing cells may touch, beside the sheet's own. */
const withCells = /workbook\.xml$|workbook\.xml\.rels$|\[Content_Types\]\.xml$|calcChain|styles\.xml$|_rels\/\.rels$/i;

/** Parts that are other bytes than they were although nothing of them was asked to change. */
function touched(before: Uint8Array, after: Uint8Array, patch: WorkbookPatch): string[] {
  const [a, b] = [openZip(before), openZip(after)];
  const onlyCells = patch.add.length === 0 && !patch.rename && !patch.remove && !patch.names && !patch.customXml && patch.activeSheet === undefined && patch.edit.every(({ operations }) => operations.every(({ op }) => op === "cells"));
  const sheets = onlyCells ? sheetsOf(a) : null;
  const own = (sheets ?? []).filter(({ name }) => patch.edit.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())).map(({ entry }) => entry.name);
  return [...a.entries.values()].flatMap((entry) => {
    const now = b.entries.get(entry.name);
    if (now && Buffer.compare(entry.local, now.local) === 0) return [];
    if (!now) return never.test(entry.name) ? [`${entry.name} is gone`] : [];
    if (never.test(entry.name) || (sheets && !withCells.test(entry.name) && !own.includes(entry.name))) return [`${entry.name} is other bytes`];
    return Buffer.compare(inflateEntry(entry), inflateEntry(now)) === 0 ? [`${entry.name} says the same in other bytes`] : [];
  });
}

/** What the checker says of a package; null: it is nested deeper than the checker can follow, or its second reader knows no way. */
function faultsOf(bytes: Uint8Array, readers: boolean): Fault[] | null {
  try {
    return checkPackage(bytes, readers);
  } catch (error) {
    // Its own reading is tried apart from it.
    if (error instanceof Refusal) return checkPackage(bytes, false);
    if (error instanceof RangeError || (error as Error).stack?.includes("@e965")) return null;
    throw error;
  }
}

/** Refusals that are ours by choice, or of what the checker's zip reader, which believes anything, does not look at. */
const byChoice = /^(zip-|bomb|too-big|not-workbook|encoding|encrypted|xml-depth)/;

/** Faults that no patch of even a damaged package may make. */
const ground = /^(zip|xml|types|order)$/;

const inside: Record<string, RegExp> = { worksheet: /^(?!row$|c$)/, sheetData: /^row$/, row: /^c$/, c: /^(v|f|is)$/, is: /^(t|r|rPh)$/, si: /^(t|r|rPh|phoneticPr)$/, r: /^(rPr|t)$/, rPh: /^t$/, sst: /^si$/, v: /(?!)/, f: /(?!)/, t: /(?!)/ };

const plainParts = new WeakMap<Element, boolean>();

/** Whether a part is plain XML with nothing between; the same part of many packages is looked through once. */
function isPlainPart(root: Element, name: string, bytes: Uint8Array): boolean {
  // A type of relation that nobody knows by its whole name is one to us by its end, and sometimes to the second reader.
  if (name.endsWith(".rels") && (root.nodeName.includes(":") || children(root).some((e) => !/^http:\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.oclc\.org)\/(?:[\w.-]+\/)*relationships\/[\w./-]+$/.test(e.getAttribute("Type") ?? "")))) return false;
  const known = plainParts.get(root);
  if (known !== undefined) return known;
  const text = textOf(bytes) ?? "";
  const plain = !(root.localName === "sst" && /<(?:si|t|r)\s+(?!xml:space)/.test(text)) && !/AlternateContent|CDATA|<[^<>]*(?:\s=|=\s|=')/.test(text) && hasPlainCells(root, /worksheet|sst/.test(root.localName));
  plainParts.set(root, plain);
  return plain;
}

function hasPlainCells(e: Element, inSheet: boolean): boolean {
  if (e.localName === "c" && kids(e, "v").length === 0 && e.getAttribute("t") === "b") return false;
  if (/^(si|is|r)$/.test(e.localName) && (kids(e, "t").length > 1 || children(e).length === 0 || (kids(e, "t").length > 0 && kids(e, "r").length > 0))) return false;
  const allowed = inSheet && Object.hasOwn(inside, e.localName) ? inside[e.localName] : undefined;
  return e.content.every((piece) => typeof piece === "string" || (!(allowed && !allowed.test(piece.localName)) && hasPlainCells(piece, inSheet)));
}

/** Whether the cells are written in plain XML: else the second reader, which looks for tags in the text, is no witness. */
function isPlain(bytes: Uint8Array): boolean {
  const parts = openParts(bytes, () => undefined);
  if ([...parts.bytes].some(([name, part]) => !/^[\w./[\]-]+$/.test(name) || name === name.toUpperCase() || (part[0] >= 0xfe && /\.(xml|rels)$/.test(name)))) return false;
  if (/[^\n -~]/.test(textOf(parts.bytes.get("[Content_Types].xml") ?? new Uint8Array()) ?? "")) return false;
  return [...parts.xml].every(([name, root]) => isPlainPart(root, name, parts.bytes.get(name)!));
}

/** Reads a package, patches it and reads it again. @param zlib what inflates and compresses in place of the built-in */
export function tryWorkbook(bytes: Uint8Array, patchFor: (sheets: readonly string[] | null) => WorkbookPatch, zlib: PatchOptions = {}): Outcome {
  const wrong: string[] = [];
  const plain = isPlain(bytes);
  const faults = faultsOf(bytes, plain);
  const sound = faults?.every(({ kind }) => kind === "readers") === true;
  let before: Told | undefined;
  let state = "read";
  try {
    before = told(bytes, zlib);
  } catch (error) {
    const code = refusalOf(error, wrong);
    state = `refused ${code}`;
    if (sound && plain && !byChoice.test(code)) wrong.push(`refused although sound: ${(error as Error).message}`);
  }
  // What both call readable is read alike by both.
  if (sound && before) for (const { part, text } of faults!) wrong.push(`${part} ${text}`);
  const patch = patchFor(before ? [...before.keys()] : null);
  let after: Uint8Array;
  try {
    after = patchWorkbook(bytes, patch, zlib);
  } catch (error) {
    return { state: `${state}, not patched ${refusalOf(error, wrong)}`, wrong };
  }
  wrong.push(...touched(bytes, after, patch));
  const known = new Set(faults?.map(({ kind }) => kind));
  if (faults) for (const { kind, part, text } of faultsOf(after, plain && sound) ?? []) if (!known.has(kind) && (sound || ground.test(kind))) wrong.push(`made ${kind}: ${part}: ${text}`);
  try {
    if (before) wrong.push(...differences(expected(before, patch), told(after, zlib)));
  } catch (error) {
    // Of what is left of a workbook after a removal there may be no worksheet.
    const none = error instanceof Refusal && error.code === "no-worksheet" && patch.remove;
    if (before && !none) wrong.push(`what was read is refused after the patch: ${(error as Error).message}`);
  }
  return { state: `${state}, patched`, wrong };
}
