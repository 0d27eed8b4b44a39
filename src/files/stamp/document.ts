import { contentKey } from "../../sheet/content-key";
import { atOnce } from "../../sheet/at-once";
import { escapeText } from "../patch/xml/text";
import type { PatchOptions } from "../patch";
import { Refusal } from "../refusal";
import { rewriteArchive, type ArchiveChanges } from "../write/archive";
import { decode, encode } from "../write/bytes";
import { deflateSteps } from "../write/deflate";
import { findEntry, inflateEntry, newBudget, openZip } from "../zip";
import { isStampKind, type StampKind } from "./stamp";

/*
 * What tells a letter of ours: a keyword of the document with what it is and a key of its text. The keyword survives Word; the key tells whether
 * somebody has worked in it since.
 */

const [text, properties] = ["word/document.xml", "docProps/core.xml"];
const stampName = "_基地核验_输出";
const stampText = new RegExp(`${stampName};1;([a-z]+);([^<;]+)`, "u");

/** The same document with its stamp, and without what a clock put into it: the same text gives the same bytes. */
export function stampedDocument(bytes: Uint8Array, kind: StampKind, packing: PatchOptions = {}): Uint8Array {
  const zip = openZip(bytes);
  const budget = newBudget({}, packing);
  const changes: ArchiveChanges = new Map();
  for (const [name, entry] of [...zip.entries].sort(([a], [b]) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml"))) {
    const content = inflateEntry(entry, undefined, budget);
    const part = entry.name === properties ? encode(withKeyword(decode(content), kind, contentKey(inflateEntry(findEntry(zip, text)!, undefined, budget)))) : content;
    changes.set(name === entry.name ? name : entry.name, atOnce(deflateSteps([part], packing)));
  }
  return rewriteArchive(null, changes);
}

function withKeyword(xml: string, kind: StampKind, key: string): string {
  const keyword = `<cp:keywords>${escapeText(`${stampName};1;${kind};${key}`)}</cp:keywords>`;
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, "").replace(/<cp:keywords>[^<]*<\/cp:keywords>|<cp:keywords\/>/gu, "").replace(/<\/cp:coreProperties>\s*$/u, `${keyword}</cp:coreProperties>`);
}

/** As what a document carries our stamp, and whether it still says what we wrote; null for any other file. */
export function readDocumentStamp(bytes: Uint8Array): { kind: StampKind; asWritten: boolean } | null {
  try {
    const zip = openZip(bytes);
    const [said, body] = [findEntry(zip, properties), findEntry(zip, text)];
    if (!said || !body) return null;
    const [, kind, key] = stampText.exec(decode(inflateEntry(said))) ?? [];
    return kind !== undefined && isStampKind(kind) ? { kind, asWritten: contentKey(inflateEntry(body)) === key } : null;
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}
