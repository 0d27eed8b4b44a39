import type { ZipEntry, ZipPackage } from "../zip";
import { concat, encode } from "./bytes";
import type { PackedPart } from "./deflate";

/** What becomes of the entries: absent = copied as it is, null = left out. Names not in the archive are appended. */
export type ArchiveChanges = Map<string, PackedPart | null>;

// 1980-01-01: new parts carry no clock, so that the same input gives the same bytes.
const fixedDate = 0x0021;

/** A new archive: unchanged entries byte for byte (headers, data, descriptors, order), changed ones made anew in their place. */
export function rewriteArchive(zip: ZipPackage | null, changes: ArchiveChanges): Uint8Array {
  const body: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array) => {
    body.push(piece);
    at += piece.length;
  };
  const records = new Map<string, Uint8Array>();
  const make = (name: string, part: PackedPart) => {
    const { local, central } = headers(name, part, at);
    put(local);
    put(part.data);
    records.set(name, central);
  };
  const entries = zip ? [...zip.entries.values()] : [];
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    if (change) make(entry.name, change);
    else {
      records.set(entry.name, moved(entry, at));
      put(entry.local);
    }
  }
  const order = entries.map((entry) => entry.name);
  for (const [name, change] of changes) {
    if (!change || records.has(name)) continue;
    make(name, change);
    order.push(name);
  }
  const start = at;
  const listed = order.filter((name) => records.has(name));
  for (const name of listed) put(records.get(name)!);
  put(endRecord(listed.length, start, at - start));
  return concat(body);
}

/** The central record of an entry that now starts at `offset`. */
function moved(entry: ZipEntry, offset: number): Uint8Array {
  const record = entry.central.slice();
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) !== 0xffffffff) view.setUint32(42, offset, true);
  else {
    // The offset lies in the zip64 field (APPNOTE 4.5.3), after the sizes that are marked likewise.
    let field = 46 + view.getUint16(28, true);
    while (view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
    const before = [20, 24].filter((size) => view.getUint32(size, true) === 0xffffffff).length;
    view.setBigUint64(field + 4 + 8 * before, BigInt(offset), true);
  }
  return record;
}

/** Local header and central record of a deflated part (APPNOTE 4.3.7, 4.3.12). */
function headers(name: string, part: PackedPart, offset: number): { local: Uint8Array; central: Uint8Array } {
  const label = encode(name);
  const shared = (view: DataView, at: number) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, label.length === name.length ? 0 : 0x0800, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 8, fixedDate, true);
    view.setUint32(at + 10, part.crc, true);
    view.setUint32(at + 14, part.data.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, label.length, true);
  };
  const local = new Uint8Array(30 + label.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  shared(localView, 4);
  local.set(label, 30);
  const central = new Uint8Array(46 + label.length);
  const centralView = new DataView(central.buffer);
  centralView.setUint32(0, 0x02014b50, true);
  centralView.setUint16(4, 20, true);
  shared(centralView, 6);
  centralView.setUint32(42, offset, true);
  central.set(label, 46);
  return { local, central };
}

function endRecord(count: number, start: number, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return new Uint8Array(view.buffer);
}
