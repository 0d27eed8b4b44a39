import { Refusal } from "../../refusal";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const units: number[] = [];

/** UTF-8 bytes as a string. Short texts, the usual cell, are decoded here: calling TextDecoder costs more. Throws Refusal "encoding". */
export function decodeUtf8(data: Uint8Array, start: number, end: number): string {
  if (end - start > 48) return decodeLong(data, start, end);
  let n = 0;
  for (let i = start; i < end; ) {
    const a = data[i];
    if (a < 0x80) { units[n++] = a; i++; continue; }
    // Three bytes: nearly all Chinese text. Anything else, and anything malformed, goes the slow way.
    if (a < 0xe1 || a > 0xef || a === 0xed || i + 2 >= end || (data[i + 1] & 0xc0) !== 0x80 || (data[i + 2] & 0xc0) !== 0x80) {
      return decodeLong(data, start, end);
    }
    units[n++] = ((a & 15) << 12) | ((data[i + 1] & 63) << 6) | (data[i + 2] & 63);
    i += 3;
  }
  units.length = n;
  return String.fromCharCode.apply(null, units);
}

function decodeLong(data: Uint8Array, start: number, end: number): string {
  try {
    return decoder.decode(data.subarray(start, end));
  } catch {
    throw new Refusal("encoding", "文件内的文字编码损坏（不是有效的 UTF-8），未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。");
  }
}
