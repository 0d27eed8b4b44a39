const streams: ReadonlyMap<string, OleKind> = new Map([
  ["EncryptedPackage", "encrypted"], ["Workbook", "xls"], ["Book", "xls"],
  ["WordDocument", "word"], ["PowerPoint Document", "powerpoint"],
] as const);

type OleKind = "encrypted" | "xls" | "word" | "powerpoint" | "ole";

/** What an OLE compound file holds, by the names of its streams. */
export function oleKind(bytes: Uint8Array): OleKind {
  let found: OleKind = "ole";
  for (const name of oleStreams(bytes)) {
    const kind = streams.get(name);
    if (kind === "encrypted") return kind;
    if (kind) found = kind;
  }
  return found;
}

/**
 * Names of the streams of an OLE compound file. Directory entries are 128 bytes and aligned to 128 (MS-CFB 2.6.1), so they are
 * found without following sector chains, which may be broken.
 */
export function* oleStreams(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (bytes[at + 66] !== 2 || length < 4 || length > 64 || length % 2 === 1) continue;
    let name = "";
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    yield name;
  }
}
