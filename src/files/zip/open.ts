import { Refusal } from "../refusal";
import { defaultCaps, type ReadCaps } from "./caps";
import { damaged } from "./damaged";
import { readDirectory } from "./directory";
import { findDirectory } from "./end";
import type { ZipEntry, ZipPackage } from "./entry";
import { locate } from "./local";
import { entryName, partKey } from "./name";

/**
 * Opens a zip file by its central directory, which is the authority; nothing is inflated.
 * Throws Refusal: "zip-damaged" (structure contradicts itself, overlapping or duplicate entries), "zip-name",
 * "encrypted" (zip password), "bomb" (more than `caps.entries`).
 */
export function openZip(given: Uint8Array, caps: Pick<ReadCaps, "entries"> = defaultCaps): ZipPackage {
  // Node's Buffer is a Uint8Array whose slice() shares memory: a plain view keeps "copy" meaning copy.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.count > caps.entries) {
    throw new Refusal("bomb", `文件内含 ${place.count} 个部件，超过上限 ${caps.entries} 个，未读取。请确认这是正常的工作簿，并在 Excel 或 WPS 中另存为 .xlsx 后再试。`);
  }
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  for (const record of readDirectory(bytes, view, place)) {
    const name = entryName(record.rawName);
    const key = partKey(name);
    if (folded.has(key)) throw damaged(`部件“${name}”重复`);
    folded.add(key);
    if (record.flags & 0x41) throw new Refusal("encrypted", "压缩包设有密码，无法读取。请取消密码，在 Excel 或 WPS 中另存为 .xlsx 后再试。");
    const { dataStart, dataEnd, end } = locate(bytes, view, record, place.offset);
    entries.set(name, {
      name,
      method: record.method,
      flags: record.flags,
      crc32: record.crc32,
      compressedSize: record.compressedSize,
      size: record.size,
      compressed: bytes.subarray(dataStart, dataEnd),
      local: bytes.subarray(record.offset, end),
      central: record.central,
      offset: record.offset,
    });
  }
  refuseOverlap([...entries.values()]);
  return { bytes, entries };
}

/** Entries that share bytes are how a small file claims to be a huge one. */
function refuseOverlap(entries: ZipEntry[]): void {
  const sorted = entries.sort((a, b) => a.offset - b.offset);
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i].offset < sorted[i - 1].offset + sorted[i - 1].local.length) throw damaged("部件数据互相重叠");
  }
}
