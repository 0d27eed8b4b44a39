import { oleKind } from "./ole";
import { seeText } from "./text";

/** What a file is, told by its first bytes, never by its name. */
export type FileKind =
  | "empty" | "zip" | "xls" | "encrypted" | "word" | "powerpoint" | "ole"
  | "html" | "mhtml" | "xml-spreadsheet" | "rtf" | "pdf" | "image" | "archive"
  | "text-utf8" | "text-utf16" | "text-gbk" | "unknown";

const signatures: readonly [FileKind, readonly number[]][] = [
  ["zip", [0x50, 0x4b, 3, 4]], ["zip", [0x50, 0x4b, 5, 6]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]], ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]], ["image", [0xff, 0xd8, 0xff]], ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x42, 0x4d]], ["image", [0x49, 0x49, 0x2a, 0]], ["image", [0x4d, 0x4d, 0, 0x2a]], ["image", [0x52, 0x49, 0x46, 0x46]],
  ["archive", [0x52, 0x61, 0x72, 0x21]], ["archive", [0x37, 0x7a, 0xbc, 0xaf]], ["archive", [0x1f, 0x8b]],
  // A BIFF2–BIFF4 sheet begins with its BOF record, without OLE around it.
  ["xls", [0x09, 0, 4, 0]], ["xls", [0x09, 2, 6, 0]], ["xls", [0x09, 4, 6, 0]], ["xls", [0x09, 8]],
];

/** A file as it is seen before it is read: its kind, and where it is text, all of it, so that nobody decodes it again. */
interface FileSeen {
  kind: FileKind;
  text: string;
}

const signed = (bytes: Uint8Array): FileKind | undefined => signatures.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];

/** Whether a file is a zip file, told by its first bytes alone. */
export const isZip = (bytes: Uint8Array): boolean => signed(bytes) === "zip";

/** Kind of a file. A zip file is told apart further by its entries: see `packageKind`. */
export const fileKind = (bytes: Uint8Array): FileKind => seeFile(bytes).kind;

/** Kind of a file, with the text of one that is text. */
export function seeFile(bytes: Uint8Array): FileSeen {
  if (bytes.length === 0) return { kind: "empty", text: "" };
  const found = signed(bytes);
  if (found === "ole") return { kind: oleKind(bytes), text: "" };
  // "BM" also begins a text: a bitmap repeats its own length.
  const bitmap = bytes[0] === 0x42 && bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) !== bytes.length;
  return found && !(found === "image" && bitmap) ? { kind: found, text: "" } : seeText(bytes);
}
