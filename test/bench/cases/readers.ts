import { readFileSync } from "node:fs";
import type { Case } from "../case";

/** Merely reading a file, with this reader and with others. */
export const readers: Record<string, Case> = {
  inflate: async (file) => {
    const zlib = await import("node:zlib");
    const { openZip } = await import("../../../src/files");
    const entries = [...openZip(readFileSync(file)).entries.values()];
    return () => void entries.map((entry) => zlib.inflateRawSync(entry.compressed).length);
  },
  scan: async (file) => {
    const zlib = await import("node:zlib");
    const { openZip } = await import("../../../src/files");
    const entries = [...openZip(readFileSync(file)).entries.values()];
    return () => ({ tags: entries.reduce((tags, entry) => tags + count(zlib.inflateRawSync(entry.compressed)), 0) });
  },
  ours: async (file) => {
    const { readWorkbookPaced } = await import("../../../src/files");
    const { nodePlatform } = await import("../../../src/cli/node-platform");
    const bytes = readFileSync(file);
    return async () => void (await readWorkbookPaced(bytes, "register.xlsx", { platform: nodePlatform, slice: Infinity }));
  },
  "ours, at one go": async (file) => {
    const { readWorkbook } = await import("../../../src/files");
    const bytes = readFileSync(file);
    return () => void readWorkbook(bytes, "register.xlsx");
  },
  "ours, DecompressionStream": async (file) => {
    const { readWorkbookPaced } = await import("../../../src/files");
    const bytes = readFileSync(file);
    return async () => void (await readWorkbookPaced(bytes, "register.xlsx", { slice: Infinity }));
  },
  hucre: async (file) => {
    const { readXlsx } = await import("hucre/xlsx");
    const bytes = new Uint8Array(readFileSync(file));
    return async () => void (await readXlsx(bytes));
  },
  "read-excel-file": async (file) => {
    const { default: read } = await import("read-excel-file/node");
    const bytes = readFileSync(file);
    return async () => void (await read(bytes));
  },
  "@e965/xlsx": async (file) => {
    const { read } = await import("@e965/xlsx");
    const bytes = readFileSync(file);
    return () => void read(bytes, { dense: true });
  },
};

/** The least a scanner in JavaScript can do: look at every byte once. */
function count(bytes: Uint8Array): number {
  let tags = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 60) tags++;
  return tags;
}
