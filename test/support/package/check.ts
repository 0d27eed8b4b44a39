import { checkBook } from "./book";
import { type CellCheck, checkSpaces, textOf } from "./cells";
import { checkNotes } from "./notes";
import { type Fault, kids, get, number, openParts, type Parts } from "./parts";
import { checkReaders, type SheetContent } from "./readers";
import { contentTypes, relationsOf } from "./relations";
import { checkSheet } from "./sheet";
import { checkShape } from "./shape";
import { checkStyles } from "./styles";
import { checkTables, type TableNames } from "./tables";

/** Faults after which two readers need not see the same. */
const unreadable = new Set(["zip", "xml", "types", "relations", "book", "cells", "strings"]);

/**
 * What another program would refuse, "repair" or read otherwise in a package. Read with a mature parser and a second reader, never with ours alone.
 * @param readers compare the cells with those of the second reader too
 */
export function checkPackage(bytes: Uint8Array, readers = true): Fault[] {
  const faults: Fault[] = [];
  const parts = openParts(bytes, (kind, part, text) => void faults.push({ kind, part, text }));
  const sheets = faults.some(({ kind }) => kind === "zip") ? [] : checkParts(parts);
  // What is broken already would only be read as broken.
  if (readers && !faults.some(({ kind }) => unreadable.has(kind))) checkReaders(parts, bytes, sheets);
  return faults;
}

/** @returns the sheets, with all that decides what a reader sees in each */
function checkParts(parts: Parts): SheetContent[] {
  const relations = relationsOf(parts, contentTypes(parts));
  const office = [...(relations.get("")?.values() ?? [])].find(({ kind }) => kind === "officeDocument");
  const root = office && parts.xml.get(office.target);
  if (!office || !root) {
    parts.say("book", "", "there is no workbook");
    return [];
  }
  checkRoot(parts, office.target, "workbook");
  const own = relations.get(office.target);
  const sheets = checkBook(parts, office.target, root, own);
  const only = (kind: string): string | undefined => {
    const found = [...(own?.values() ?? [])].filter((relation) => relation.kind === kind);
    if (found.length > 1) parts.say("relations", office.target, `${found.length} parts of ${kind}`);
    return found[0]?.target;
  };
  const { formats, highlights } = checkStyles(parts, only("styles"));
  const [stringsPart, chainPart] = [only("sharedStrings"), only("calcChain")];
  checkRoot(parts, stringsPart, "sst");
  checkRoot(parts, only("styles"), "styleSheet");
  for (const part of [stringsPart, chainPart]) if (part !== undefined && parts.xml.has(part)) checkShape(parts, part, parts.xml.get(part)!);
  const items = stringsPart === undefined ? [] : kids(parts.xml.get(stringsPart), "si");
  for (const item of items) checkSpaces(parts, stringsPart!, item);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const tables: TableNames = { ids: new Set(), names: new Set(kids(kids(root, "definedNames")[0], "definedName").flatMap((e) => (get(e, "localSheetId") === undefined ? [(get(e, "name") ?? "").toLowerCase()] : []))) };
  const formulas = new Map<string, Set<string>>();
  let selected = 0;
  for (const { part, isWorksheet, id } of sheets) {
    const sheet = isWorksheet ? parts.xml.get(part) : undefined;
    if (!sheet) continue;
    checkRoot(parts, part, "worksheet");
    const check: CellCheck & { highlights: number } = { part, strings: items.map(textOf), formats, highlights, sheets: names, texts: new Map(), formulas: new Set() };
    const merges = checkSheet(parts, sheet, check);
    checkTables(parts, sheet, part, relations.get(part), merges, check.texts, highlights, tables);
    checkNotes(parts, sheet, part, relations.get(part));
    formulas.set(id, check.formulas);
    if (kids(kids(sheet, "sheetViews")[0], "sheetView").some((view) => /^(1|true)$/.test(get(view, "tabSelected") ?? ""))) selected++;
  }
  if (selected > 1) parts.say("view", office.target, `${selected} sheets are selected together`);
  checkStringCount(parts, stringsPart, items.length);
  checkChain(parts, chainPart, formulas);
  const shared = [office.target, only("styles"), stringsPart].map((part) => (part === undefined ? undefined : parts.bytes.get(part)));
  return sheets.filter(({ isWorksheet, part }) => isWorksheet && parts.bytes.has(part)).map(({ name, part }) => ({ name, content: [parts.bytes.get(part), ...shared] }));
}

const mainSpaces = new Set(["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"]);

/** A part begins with its element in one of the two namespaces. */
function checkRoot(parts: Parts, part: string | undefined, name: string): void {
  const root = part === undefined ? undefined : parts.xml.get(part);
  if (root && (root.localName !== name || !mainSpaces.has(root.namespaceURI ?? ""))) parts.say("book", part!, `<${root.nodeName}> is no ${name}`);
}

/** Too few strings said would end the reading of them; how often they are used is only a hint, which writing cells lets grow old. */
function checkStringCount(parts: Parts, part: string | undefined, items: number): void {
  const root = part === undefined ? undefined : parts.xml.get(part);
  const said = root && number(root, "uniqueCount");
  if (said !== undefined && said !== items) parts.say("count", part!, `uniqueCount ${said}, has ${items}`);
}

function checkChain(parts: Parts, part: string | undefined, formulas: ReadonlyMap<string, ReadonlySet<string>>): void {
  let sheet = "";
  for (const e of kids(part === undefined ? undefined : parts.xml.get(part), "c")) {
    sheet = get(e, "i") ?? sheet;
    if (!formulas.get(sheet)?.has(get(e, "r") ?? "")) parts.say("calculation", part!, `${get(e, "r")} of sheet ${sheet} has no formula`);
  }
}

export type { Fault };
