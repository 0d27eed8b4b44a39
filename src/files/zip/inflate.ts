import { Refusal } from "../refusal";
import { newBudget, spend, type Budget } from "./budget";
import { crc32 } from "./crc32";
import { damaged } from "./damaged";
import type { ZipEntry } from "./entry";
import { inflate, type Inflater } from "./inflater";

/** Stored data is handed on in pieces too, so that a reader can pause. */
const PIECE = 64 * 1024;

/**
 * The entry's bytes, chunk by chunk, as they inflate; a chunk is valid until the next is asked for, and may be empty.
 * Real bytes are counted against `cap`, the ratio and the file's budget while inflating; the declared size must
 * come out exactly, and the CRC-32 with it. Throws Refusal: "bomb", "too-big", "zip-damaged", "zip-method".
 */
export function* entryChunks(entry: ZipEntry, budget: Budget, cap: number, inflater = budget.inflater): Generator<Uint8Array> {
  const checksum = budget.crc32 ?? crc32;
  let out = 0;
  let sum = 0;
  for (const chunk of refusing(entry, source(entry, inflater ?? inflate))) {
    out += chunk.length;
    spend(budget, entry.name, chunk.length, out, entry.compressedSize, cap);
    sum = checksum(chunk, sum);
    yield chunk;
  }
  if (out !== entry.size) throw damaged(`部件“${entry.name}”的实际大小与记载不符`);
  // One flipped bit in a literal is another digit in a cell, and nothing else would show it.
  if (sum !== entry.crc32) throw damaged(`部件“${entry.name}”校验不符`);
}

/** The chunks of a part that is never held as a whole: a worksheet, the shared strings. */
export function streamedChunks(entry: ZipEntry, budget: Budget): Generator<Uint8Array> {
  return entryChunks(entry, budget, budget.caps.streamBytes, budget.streamed ?? budget.inflater);
}

/** Streams an entry to `onChunk`; caps as `entryChunks`, the streamed-part cap by default. */
export function inflateChunks(entry: ZipEntry, onChunk: (chunk: Uint8Array) => void, budget: Budget = newBudget(), cap = budget.caps.streamBytes): void {
  for (const chunk of entryChunks(entry, budget, cap)) onChunk(chunk);
}

/** The whole entry. `cap`: at most so many bytes. */
export function inflateEntry(entry: ZipEntry, cap?: number, budget: Budget = newBudget()): Uint8Array {
  let bytes = new Uint8Array(Math.min(Math.max(entry.size, 64), entry.compressedSize * 20 + 64));
  let length = 0;
  for (const chunk of entryChunks(entry, budget, cap ?? budget.caps.partBytes)) {
    if (length + chunk.length > bytes.length) {
      const wider = new Uint8Array(Math.max(bytes.length * 2, length + chunk.length));
      wider.set(bytes.subarray(0, length));
      bytes = wider;
    }
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}

function source(entry: ZipEntry, inflater: Inflater): Iterable<Uint8Array> {
  if (entry.method === 0) return pieces(entry.compressed);
  if (entry.method === 8) return inflater(entry.compressed);
  throw new Refusal("zip-method", `部件“${entry.name}”的压缩方式（${entry.method}）不受支持，未读取。请用 Excel 或 WPS 另存为 .xlsx 后再试。`, { part: entry.name });
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Turns errors of the inflater into refusals; those of whoever takes the chunks do not pass here. */
function* refusing(entry: ZipEntry, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  try {
    for (;;) {
      let step: IteratorResult<Uint8Array>;
      try {
        step = iterator.next();
      } catch {
        throw damaged(`部件“${entry.name}”无法解压`);
      }
      if (step.done) return;
      yield step.value;
    }
  } finally {
    // Also when a cap is hit: a stream of the platform goes on by itself until it is told to stop.
    iterator.return?.();
  }
}
