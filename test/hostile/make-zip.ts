import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/files/zip";

/** One entry of a zip file built byte by byte, with every lie a test needs. */
export interface RawEntry {
  name: string;
  data: Uint8Array;
  /** Instead of deflating `data`. */
  raw?: { method: number; compressed: Uint8Array; size: number; crc: number };
  /** What the local header says differently. */
  local?: { name?: string; method?: number; size?: number; crc?: number };
  descriptor?: boolean;
  descriptorCrc?: number;
  zip64?: boolean;
  flags?: number;
}

const bytes = (...numbers: [value: number, width: 2 | 4 | 8][]): Buffer => Buffer.concat(numbers.map(([value, width]) => {
  const field = Buffer.alloc(width);
  if (width === 2) field.writeUInt16LE(value);
  else if (width === 4) field.writeUInt32LE(value >>> 0);
  else field.writeBigUInt64LE(BigInt(value));
  return field;
}));

/** The file. */
export function makeZip(entries: RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const compressed = Buffer.from(entry.raw?.compressed ?? deflateRawSync(entry.data));
    const method = entry.raw?.method ?? 8;
    const size = entry.raw?.size ?? entry.data.length;
    const crc = entry.raw ? entry.raw.crc : crc32(entry.data);
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.local?.name ?? entry.name);
    const wide = entry.zip64 === true;
    const extra = wide ? bytes([1, 2], [16, 2], [size, 8], [compressed.length, 8]) : Buffer.alloc(0);
    const sizes = (crcValue: number, sizeValue: number): Buffer =>
      wide ? bytes([crcValue, 4], [0xffffffff, 4], [0xffffffff, 4]) : bytes([crcValue, 4], [compressed.length, 4], [sizeValue, 4]);
    const localSizes = entry.descriptor ? bytes([0, 4], [0, 4], [0, 4]) : sizes(entry.local?.crc ?? crc, entry.local?.size ?? size);
    const tail = entry.descriptor ? bytes([0x08074b50, 4], [entry.descriptorCrc ?? crc, 4], [compressed.length, 4], [size, 4]) : Buffer.alloc(0);
    const local = Buffer.concat([bytes([0x04034b50, 4], [20, 2], [flags, 2], [entry.local?.method ?? method, 2], [0, 4]), localSizes, bytes([localName.length, 2], [extra.length, 2]), localName, extra, compressed, tail]);
    locals.push(local);
    central.push(Buffer.concat([bytes([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 4]), sizes(crc, size), bytes([name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name, extra]));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = bytes([0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
