import { damaged } from "./damaged";
import { widen, type DirectoryRecord } from "./directory";

/** Where an entry's data and whole local record lie. */
interface LocalPlace { dataStart: number; dataEnd: number; end: number }

/**
 * Checks the local header against the directory, which is the authority: another name, method, size or
 * checksum there means that two readers would see two files. Throws Refusal "zip-damaged".
 */
export function locate(bytes: Uint8Array, view: DataView, record: DirectoryRecord, limit: number): LocalPlace {
  const at = record.offset;
  if (at + 30 > limit || view.getUint32(at, true) !== 0x04034b50) throw damaged("部件位置不对");
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const dataStart = nameEnd + view.getUint16(at + 28, true);
  const dataEnd = dataStart + record.compressedSize;
  if (dataEnd > limit) throw damaged("部件数据不完整");
  if (!same(bytes.subarray(at + 30, nameEnd), record.rawName)) throw damaged("部件名前后不一致");
  if (view.getUint16(at + 8, true) !== record.method) throw damaged("部件压缩方式前后不一致");

  const later = (view.getUint16(at + 6, true) & 8) !== 0;
  const crc = view.getUint32(at + 14, true);
  const sizes = { size: view.getUint32(at + 22, true), compressed: view.getUint32(at + 18, true), offset: 0 };
  // With a data descriptor the header may leave all three at 0 (or mark zip64 without the field).
  const empty = later && crc === 0 && isUnset(sizes.size) && isUnset(sizes.compressed);
  if (!empty) {
    widen(view, nameEnd, dataStart, sizes);
    if (crc !== record.crc32 || sizes.size !== record.size || sizes.compressed !== record.compressedSize) {
      throw damaged("部件大小或校验值前后不一致");
    }
  }
  return { dataStart, dataEnd, end: later ? dataEnd + descriptorLength(view, dataEnd, limit, record) : dataEnd };
}

const isUnset = (size: number): boolean => size === 0 || size === 0xffffffff;

/** Length of the data descriptor (APPNOTE 4.3.9): signature optional, sizes of 4 or 8 bytes. */
function descriptorLength(view: DataView, at: number, limit: number, record: DirectoryRecord): number {
  for (const signed of [4, 0]) {
    for (const width of [4, 8]) {
      const length = signed + 4 + 2 * width;
      if (at + length > limit) continue;
      if (signed && view.getUint32(at, true) !== 0x08074b50) continue;
      const sizeAt = (index: number) => {
        const place = at + signed + 4 + index * width;
        return width === 4 ? view.getUint32(place, true) : Number(view.getBigUint64(place, true));
      };
      if (view.getUint32(at + signed, true) === record.crc32 && sizeAt(0) === record.compressedSize && sizeAt(1) === record.size) return length;
    }
  }
  throw damaged("部件的数据描述与目录不一致");
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
