import { Refusal } from "../../refusal";
import { findEntry, inflateEntry, newBudget, type Budget, type ZipPackage } from "../../zip";
import type { CustomXml, DefinedName, WorkbookProtection } from "../detail";
import { findWorkbook, type WorkbookParts } from "../package/workbook";
import { readRelationships } from "../package/relationships";
import { XmlPush } from "../xml/push";
import { Utf8Source } from "../xml/encoding";
import { decodeUtf8 } from "../xml/decode";
import { spaces } from "../xml/spaces";
import { child, childrenOf, isOn, readTree } from "../xml/tree";

const rootOf = (parts: WorkbookParts) => readTree(inflateEntry(parts.entry, undefined, parts.budget), spaces.sheet, parts.budget.caps);

/** Defined names of the workbook, hidden ones and those of single sheets included. */
export function readNames(zip: ZipPackage, budget: Budget = newBudget()): DefinedName[] {
  return namesOf(findWorkbook(zip, budget));
}

/** As `readNames`, for a workbook already found. */
export function namesOf(parts: WorkbookParts): DefinedName[] {
  return childrenOf(child(rootOf(parts), "definedNames"), "definedName").map((node): DefinedName => {
    const sheet = node.attrs.localSheetId === undefined ? undefined : parts.names[Number(node.attrs.localSheetId)];
    return { name: node.attrs.name ?? "", refersTo: node.text.replace(/^=/, ""), hidden: isOn(node.attrs.hidden), ...(sheet === undefined ? {} : { sheet }) };
  });
}

/** Protection of the workbook's structure; null: none. */
export function readProtection(zip: ZipPackage, budget: Budget = newBudget()): WorkbookProtection | null {
  const node = child(rootOf(findWorkbook(zip, budget)), "workbookProtection");
  if (!node) return null;
  const { lockStructure, lockWindows, workbookPassword, workbookHashValue } = node.attrs;
  return { structure: isOn(lockStructure), windows: isOn(lockWindows), password: workbookPassword !== undefined || workbookHashValue !== undefined };
}

/** The sheets that hold no cells: charts, dialogs, macros. */
export function readOtherSheets(zip: ZipPackage, budget: Budget = newBudget()): { name: string; visible: boolean }[] {
  const parts = findWorkbook(zip, budget);
  const all = childrenOf(child(rootOf(parts), "sheets"), "sheet");
  const shown = (name: string): boolean => (all.find(({ attrs }) => attrs.name === name)?.attrs.state ?? "visible") === "visible";
  return parts.names.filter((_, index) => !parts.sheets.some((sheet) => sheet.index === index)).map((name) => ({ name, visible: shown(name) }));
}

/** Name of the sheet in front when the workbook opens. */
export function readActiveSheet(zip: ZipPackage, budget: Budget = newBudget()): string {
  const parts = findWorkbook(zip, budget);
  const view = childrenOf(child(rootOf(parts), "bookViews"), "workbookView")[0];
  const name = parts.names[Number(view?.attrs.activeTab ?? 0)];
  return (parts.sheets.find((sheet) => sheet.name === name) ?? parts.sheets.find((sheet) => sheet.visibility === "visible") ?? parts.sheets[0]).name;
}

/** Custom XML parts that the workbook or the package points to. One that is not well-formed is left out: it is not ours. */
export function readCustomXml(zip: ZipPackage, budget: Budget = newBudget()): CustomXml[] {
  return customXmlOf(findWorkbook(zip, budget));
}

/** As `readCustomXml`, for a workbook already found. @param largest parts of more bytes are left out unread */
export function customXmlOf(parts: WorkbookParts, largest = Infinity): CustomXml[] {
  const { zip, budget } = parts;
  const relations = [...parts.relations.values(), ...readRelationships(zip, "", budget).values()];
  const found: CustomXml[] = [];
  for (const part of new Set(relations.filter((one) => one.type === "customXml" && !one.external).map((one) => one.target))) {
    const entry = findEntry(zip, part);
    if (!entry || entry.size > largest) continue;
    try {
      found.push({ part: entry.name, ...rootNamespace(inflateEntry(entry, undefined, budget), budget) });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === "bomb") throw error;
    }
  }
  return found;
}

function rootNamespace(bytes: Uint8Array, budget: Budget): { namespace: string; text: string } {
  const source = new Utf8Source();
  const head = source.push(bytes);
  const tail = source.end();
  const text = decodeUtf8(head, 0, head.length) + decodeUtf8(tail, 0, tail.length);
  let namespace: string | undefined;
  const parser = new XmlPush({
    open(_local, tag, reader) {
      if (namespace !== undefined) return;
      const name = decodeUtf8(tag.data, tag.start + 1, tag.nameEnd);
      namespace = reader.uri(name.includes(":") ? name.slice(0, name.indexOf(":")) : "") ?? "";
    },
    close() { /* only the root matters */ },
  }, spaces.any, budget.caps);
  parser.write(bytes);
  parser.end();
  return { namespace: namespace ?? "", text };
}
