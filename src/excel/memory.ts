import { inExcel } from "./run";
import { memoryNamespace as namespace, memoryTag, textOf, xmlOf } from "../sheet/memory-part";

/** What was remembered in the workbook (packs, date, column choices), or null. A part that cannot be read counts as none. */
export async function loadMemory(): Promise<unknown> {
  return inExcel(async ({ workbook, sync }) => {
    const part = workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
    part.load("id");
    await sync();
    if (part.isNullObject) return null;
    const xml = part.getXml();
    await sync();
    const text = textOf(xml.value, memoryTag);
    try {
      return text === undefined ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  });
}

/** Remembers a JSON value in the workbook; null forgets. Nothing is written when it is remembered already. */
export async function saveMemory(value: unknown): Promise<void> {
  const text = value === null ? null : xmlOf(namespace, memoryTag, JSON.stringify(value));
  await inExcel(async ({ workbook, sync }) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length > 0) await sync();
    if (text !== null && texts.length === 1 && texts[0].value === text) return;
    for (const part of parts.items) part.delete();
    if (text !== null) workbook.customXmlParts.add(text);
    await sync();
  });
}
