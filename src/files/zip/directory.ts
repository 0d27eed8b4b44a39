import { damaged } from "./damaged";
import type { DirectoryPlace } from "./end";

/** One record of the central directory (APPNOTE 4.3.12), zip64 sizes resolved. */
export interface DirectoryRecord {
  rawName: Uint8Array;
  flags: number;
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  offset: number;
  central: Uint8Array;
}

/** Reads all records. Throws Refusal "zip-damaged" when they do not fill the directory exactly. */
export function readDirectory(bytes: Uint8Array, view: DataView, place: DirectoryPlace): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const end = place.offset + place.size;
  let at = place.offset;
  for (let i = 0; i < place.count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged("目录记录不对");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged("目录记录超出目录");
    const wide = { size: view.getUint32(at + 24, true), compressed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    widen(view, nameEnd, extraEnd, wide);
    records.push({
      rawName: bytes.subarray(at + 46, nameEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedSize: wide.compressed,
      size: wide.size,
      offset: wide.offset,
      central: bytes.subarray(at, next),
    });
    at = next;
  }
  if (at !== end) throw damaged("目录长度与条目数不符");
  return records;
}

/** Fills 0xFFFFFFFF members from the zip64 extra field (APPNOTE 4.5.3), in its fixed order. */
export function widen(view: DataView, from: number, to: number, wide: { size: number; compressed: number; offset: number }): void {
  const keys = (["size", "compressed", "offset"] as const).filter((key) => wide[key] === 0xffffffff);
  if (keys.length === 0) return;
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const key of keys) {
        if (field + 8 > Math.min(to, at + 4 + length)) throw damaged("zip64 附加字段不完整");
        wide[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
      return;
    }
    at += 4 + length;
  }
  throw damaged("缺少 zip64 附加字段");
}
