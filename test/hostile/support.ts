import assert from "node:assert/strict";
import { nodePlatform } from "../../src/cli/node-platform";
import type { WorkbookCells } from "../../src/sheet/cells";
import { readWorkbook, readWorkbookPaced, type ReadOptions } from "../../src/files/read";
import { Refusal, type RefusalCode } from "../../src/files/refusal";
import { webPlatform } from "../../src/files/zip";
import { within } from "../support/processor-time";

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

/** Reads within `ms` milliseconds of processor time. */
export const readWithin = (ms: number, bytes: Uint8Array): WorkbookCells => within(ms, () => readWorkbook(bytes, "报送表.xlsx"));

/** Concatenates byte arrays. */
export const join = (...parts: (Uint8Array | string)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
