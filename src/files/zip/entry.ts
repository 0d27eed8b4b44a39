import { partKey } from "./name";

/** One file of the package. All byte arrays are views into the file's own bytes: nothing is copied. */
export interface ZipEntry {
  /** Name with "/" between folders and no leading "/"; the key in `ZipPackage.entries`. */
  name: string;
  /** 0: stored, 8: deflate; others are refused when the entry is inflated. */
  method: number;
  /** General purpose flags of the central directory: bit 3 a data descriptor follows, bit 11 the name is UTF-8. */
  flags: number;
  crc32: number;
  /** Bytes of `compressed`. */
  compressedSize: number;
  /** As declared by the directory: a hint, never trusted. */
  size: number;
  /** The data as it lies in the file. */
  compressed: Uint8Array;
  /** Local header, name, extra, data and data descriptor (if any), ready to be copied as they are. */
  local: Uint8Array;
  /** The entry's record in the central directory; bytes 42–45 hold the offset of `local`. */
  central: Uint8Array;
  /** Offset of `local` in the file. */
  offset: number;
}

/** An opened zip file: its directory, checked. */
export interface ZipPackage {
  bytes: Uint8Array;
  /** In the order of the central directory. */
  entries: Map<string, ZipEntry>;
}

/** The entry of that name, however it is spelled. */
export function findEntry(zip: ZipPackage, name: string): ZipEntry | undefined {
  const exact = zip.entries.get(name);
  if (exact) return exact;
  let keys = byKey.get(zip);
  if (!keys) byKey.set(zip, (keys = new Map([...zip.entries.values()].map((entry) => [partKey(entry.name), entry]))));
  return keys.get(partKey(name));
}

const byKey = new WeakMap<ZipPackage, Map<string, ZipEntry>>();
