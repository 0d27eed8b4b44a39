import { inExcel, type ExcelSession } from "./run";
import { memoryNamespace as namespace, memoryTag, textOf, xmlOf } from "../sheet/memory-part";

/** What was remembered in the workbook (packs, date, column choices), or null. A part that cannot be read counts as none; of several the last counts. */
export async function loadMemory(): Promise<unknown> {
  return inExcel(async (session) => {
    for (const { xml } of (await readParts(session)).reverse()) {
      const text = textOf(xml, memoryTag);
      try {
        if (text !== undefined) return JSON.parse(text) as unknown;
      } catch {
        // Another one may be whole.
      }
    }
    return null;
  });
}

/**
 * Remembers a JSON value in the workbook; null forgets. Nothing is written when it is remembered already. One action changes
 * what is remembered, so that a fault leaves the old or the new.
 */
export async function saveMemory(value: unknown): Promise<void> {
  const text = value === null ? null : xmlOf(namespace, memoryTag, JSON.stringify(value));
  const stands = (parts: readonly { xml: string }[]): boolean => (text === null ? parts.length === 0 : parts.length === 1 && parts[0].xml === text);
  await inExcel(async (session) => {
    const parts = await readParts(session);
    if (stands(parts)) return;
    const last = parts.at(-1);
    if (text !== null && last) last.part.setXml(text);
    else if (text !== null) session.workbook.customXmlParts.add(text);
    for (const { part } of text === null ? parts : parts.slice(0, -1)) part.delete();
    await session.sync();
  }).catch(async (error: unknown) => {
    // The answer may be lost, and all of it done.
    if (!(await inExcel(async (session) => stands(await readParts(session))).catch(() => false))) throw error;
  });
}

async function readParts({ workbook, sync }: ExcelSession): Promise<{ part: Excel.CustomXmlPart; xml: string }[]> {
  const parts = workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length > 0) await sync();
  return parts.items.map((part, i) => ({ part, xml: texts[i].value }));
}
