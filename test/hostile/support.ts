import assert from "node:assert/strict";
import { nodePlatform } from "../../src/cli/node-platform";
import type { WorkbookCells } from "../../src/sheet/cells";
import { readWorkbook, readWorkbookPaced, type ReadOptions } from "../../src/files/read";
import { Refusal, type RefusalCode } from "../../src/files/refusal";
import { webPlatform } from "../../src/files/zip";

/** Every way a file is read: at one go, and with the inflaters of the browser and of Node. */
const platforms = [webPlatform()!, nodePlatform];

/** What reading came to, whichever way: the workbook, or the refusal with its words and place. */
async function outcome(read: () => WorkbookCells | Promise<WorkbookCells>): Promise<WorkbookCells | Refusal> {
  try {
    return await read();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return error;
  }
}

/** Reads a file in every way, which must come to the same. */
export async function readEveryWay(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<WorkbookCells | Refusal> {
  const found = await outcome(() => readWorkbook(bytes, file, options));
  for (const platform of platforms) {
    const again = await outcome(() => readWorkbookPaced(bytes, file, { ...options, platform, slice: Infinity }));
    if (!(found instanceof Refusal)) assert.deepEqual(again, found);
    else assert.deepEqual(again instanceof Refusal ? [again.code, again.message, again.place] : again, [found.code, found.message, found.place]);
  }
  return found;
}

/** The refusal of a file; fails if it is read. The sentence must be Chinese and say what to do. */
export async function refusal(bytes: Uint8Array, code: RefusalCode, file = "报送表.xlsx", options?: ReadOptions): Promise<Refusal> {
  const found = await readEveryWay(bytes, file, options);
  assert.ok(found instanceof Refusal, "read without refusal");
  assert.equal(found.code, code, found.message);
  assert.equal(found.place.file, file);
  assert.match(found.message, /^[^a-z]*[\u4e00-\u9fff].*请.*。$/su);
  return found;
}

/**
 * Reads within `ms` milliseconds of processor time (the clock on the wall is shared with others). Also that time grows on a busy machine,
 * but not each time: what is slow by itself is slow in all tries.
 */
export function readWithin(ms: number, bytes: Uint8Array): WorkbookCells {
  const times: number[] = [];
  for (;;) {
    const began = process.cpuUsage();
    const book = readWorkbook(bytes, "报送表.xlsx");
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
    if (times.at(-1)! < ms) return book;
    assert.ok(times.length < 5, `${times.join(", ")} ms`);
  }
}

/** Concatenates byte arrays. */
export const join = (...parts: (Uint8Array | string)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
