import { checksum } from "./checksum";
import { textOf, xmlOf } from "../sheet/memory-part";
import { inExcel, type ExcelSession } from "./run";

/*
 * Long texts that the workbook carries, such as packs of one's own. An index part says which there are; each text lies in
 * pieces, one custom XML part and one namespace a piece, because a request to Excel on the web may hold 5 MB.
 */
const index = "urn:base-review:kept:1";
const pieceMark = ":";
const pieceOf = (sum: string, i: number): string => `${index}${pieceMark}${sum}:${i}`;
/** Characters a piece: three bytes each at most, five where escaped. */
const PIECE = 250_000;

/** A text kept in the workbook. */
export interface StoredText {
  id: string;
  title: string;
  /** Null when pieces are gone or are not what was written. */
  text: string | null;
}

interface IndexEntry {
  id: string;
  title: string;
  sum: string;
  pieces: number;
}

/** The texts the workbook carries, in the order they were kept. An index that cannot be read counts as none. */
export async function loadStoredTexts(): Promise<StoredText[]> {
  return inExcel(async (session) => {
    const kept: StoredText[] = [];
    for (const { id, title, sum, pieces } of await readIndex(session)) {
      const parts: (string | undefined)[] = [];
      // One piece a request: the answer is limited as the request is.
      for (let i = 0; i < pieces; i++) parts.push(textOf((await readPart(session, pieceOf(sum, i))) ?? "", "piece"));
      const text = parts.some((part) => part === undefined) ? null : parts.join("");
      kept.push({ id, title, text: text !== null && checksum(text) === sum ? text : null });
    }
    return kept;
  });
}

/**
 * Makes the workbook carry these texts and no others. New pieces are written before the index names them and old ones go
 * after it has ceased to: the index alone says which texts there are, so that what is cut short leaves the old ones or the new.
 */
export async function saveStoredTexts(texts: readonly { id: string; title: string; text: string }[]): Promise<void> {
  const after = texts.map(({ id, title, text }): IndexEntry & { parts: string[] } => {
    const parts = piecesOf(safe(text));
    return { id, title, sum: checksum(safe(text)), pieces: parts.length, parts };
  });
  try {
    await inExcel((session) => save(session, after));
  } catch (error) {
    // The answer may be lost, and all of it done.
    const done = await inExcel(async (session) => {
      const index = await readIndex(session);
      await tidyTexts(session);
      return JSON.stringify(index) === JSON.stringify(plainIndex(after));
    }).catch(() => false);
    if (!done) throw error;
  }
}

async function save(session: ExcelSession, after: readonly (IndexEntry & { parts: string[] })[]): Promise<void> {
  const { workbook, sync } = session;
  const there = new Set((await readIndex(session)).map(({ sum }) => sum));
  for (const { sum, parts } of after.filter((entry) => !there.has(entry.sum))) {
    for (const [i, part] of parts.entries()) {
      workbook.customXmlParts.add(xmlOf(pieceOf(sum, i), "piece", part));
      await sync();
    }
  }
  await replaceIndex(session, after);
  await tidyTexts(session);
}

/** Takes away pieces that the index does not name, or has twice: what a write left that was cut off. Two syncs, where there are any three. */
export async function tidyTexts(session: ExcelSession): Promise<void> {
  const { customXmlParts } = session.workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  await session.sync();
  const pieces = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(`${index}${pieceMark}`));
  if (pieces.length === 0) return;
  const named = new Set((await readIndex(session)).flatMap(({ sum, pieces: count }) => Array.from({ length: count }, (_, i) => pieceOf(sum, i))));
  const left = pieces.filter(({ namespaceUri }) => !named.delete(namespaceUri));
  for (const part of left) part.delete();
  if (left.length > 0) await session.finish();
}

const plainIndex = (entries: readonly IndexEntry[]): IndexEntry[] => entries.map(({ id, title, sum, pieces }) => ({ id, title, sum, pieces }));

/** The index changes in one action, so that a fault leaves the old or the new. */
async function replaceIndex({ workbook, sync }: ExcelSession, entries: readonly IndexEntry[]): Promise<void> {
  const plain = plainIndex(entries);
  const text = xmlOf(index, "index", JSON.stringify(plain));
  const parts = workbook.customXmlParts.getByNamespace(index);
  parts.load("items/id");
  await sync();
  const last = parts.items.at(-1);
  if (plain.length > 0 && last) last.setXml(text);
  else if (plain.length > 0) workbook.customXmlParts.add(text);
  for (const part of plain.length > 0 ? parts.items.slice(0, -1) : parts.items) part.delete();
  await sync();
}

async function readIndex(session: ExcelSession): Promise<IndexEntry[]> {
  try {
    const found: unknown = JSON.parse(textOf((await readPart(session, index)) ?? "", "index") ?? "[]");
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isEntry(given: unknown): given is IndexEntry {
  const { id, title, sum, pieces } = (given ?? {}) as Partial<Record<keyof IndexEntry, unknown>>;
  return [id, title, sum].every((one) => typeof one === "string") && Number.isInteger(pieces) && (pieces as number) > 0 && (pieces as number) < 100;
}

/** The last part of a namespace: a fault may leave an older one before it. */
async function readPart({ workbook, sync }: ExcelSession, namespace: string): Promise<string | undefined> {
  const parts = workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await sync();
  const part = parts.items.at(-1);
  if (!part) return undefined;
  const xml = part.getXml();
  await sync();
  return xml.value;
}

/** What XML cannot hold is no text we keep: control characters, halves of pairs, and ends of line that XML would change. */
function safe(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
}

/** Pieces of a text, none of which ends within a character of two units. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || pieces.length === 0; ) {
    let end = Math.min(text.length, at + PIECE);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1])) end--;
    pieces.push(text.slice(at, end));
    at = end;
    if (text.length === 0) break;
  }
  return pieces;
}
