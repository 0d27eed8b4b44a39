import { damaged } from "./damaged";

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

/** Where the central directory lies. */
export interface DirectoryPlace { offset: number; size: number; count: number }

/** Finds the end record (APPNOTE 4.3.16) and, if it says so, the zip64 one (4.3.14). Throws Refusal "zip-damaged". */
export function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  const disks = view.getUint16(end + 4, true) | view.getUint16(end + 6, true);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let limit = end;
  if (disks !== 0 && disks !== 0xffff) throw damaged("分卷压缩");
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const at = end - 20;
    if (at < 0 || view.getUint32(at, true) !== LOCATOR64) throw damaged("缺少 zip64 定位记录");
    limit = Number(view.getBigUint64(at + 8, true));
    if (limit + 56 > at || view.getUint32(limit, true) !== END64) throw damaged("zip64 结尾记录不对");
    count = Number(view.getBigUint64(limit + 32, true));
    size = Number(view.getBigUint64(limit + 40, true));
    offset = Number(view.getBigUint64(limit + 48, true));
  }
  if (offset + size > limit) throw damaged("目录位置不对");
  return { offset, size, count };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged("没有找到结尾记录，文件可能没有传完整");
}
