import assert from "node:assert/strict";
import { Refusal, type RefusalCode } from "../../src/files/refusal";
import { readWorkbook, type ReadOptions } from "../../src/files/read";
import type { WorkbookCells } from "../../src/core/cells";

/** The refusal of a file; fails if it is read. The sentence must be Chinese and say what to do. */
export function refusal(bytes: Uint8Array, code: RefusalCode, file = "报送表.xlsx", options?: ReadOptions): Refusal {
  try {
    readWorkbook(bytes, file, options);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code, error.message);
    assert.equal(error.place.file, file);
    assert.match(error.message, /^[^a-z]*[\u4e00-\u9fff].*请.*。$/su);
    return error;
  }
  assert.fail("read without refusal");
}

/** Reads within `ms` milliseconds of processor time (the clock on the wall is shared with others). */
export function readWithin(ms: number, bytes: Uint8Array): WorkbookCells {
  const began = process.cpuUsage();
  const book = readWorkbook(bytes, "报送表.xlsx");
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  assert.ok(took < ms, `${took} ms`);
  return book;
}

/** Concatenates byte arrays. */
export const join = (...parts: (Uint8Array | string)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
