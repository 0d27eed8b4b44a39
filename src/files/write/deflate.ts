import { Deflate } from "fflate";
import { concat } from "./bytes";
import { crc32, type Checksum } from "../zip";
import type { Steps } from "./steps";

/** A part ready for the archive. */
export interface PackedPart {
  /** Raw deflate data (zip method 8). */
  data: Uint8Array;
  crc: number;
  /** Bytes before compression. */
  size: number;
}

/** Turns blocks of bytes into raw deflate data, such as by Node's zlib. */
export type Deflater = (blocks: Iterable<Uint8Array>) => Iterable<Uint8Array>;

const slice = 1 << 17;

/** Compresses pieces as one stream, by default with fflate at level 6. The same content gives the same bytes however it was cut into pieces. */
export function* deflateSteps(pieces: Iterable<Uint8Array>, by: { deflater?: Deflater; crc32?: Checksum } = {}): Steps<PackedPart> {
  const { deflater = deflateWithFflate, crc32: checksum = crc32 } = by;
  const out: Uint8Array[] = [];
  const sum = { crc: 0, size: 0 };
  for (const chunk of deflater(blocks(pieces, sum, checksum))) {
    if (chunk.length) out.push(chunk);
    yield;
  }
  return { data: concat(out), ...sum };
}

function* deflateWithFflate(blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let out: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => out.push(chunk));
  for (const block of blocks) {
    deflate.push(block);
    yield concat(out);
    out = [];
  }
  deflate.push(new Uint8Array(0), true);
  yield concat(out);
}

/** Regroups pieces to a fixed length, because what a compressor gives depends on how it is fed, and sums them up. */
function* blocks(pieces: Iterable<Uint8Array>, sum: { crc: number; size: number }, checksum: Checksum): Generator<Uint8Array> {
  let block = new Uint8Array(slice);
  let filled = 0;
  for (const piece of pieces) {
    sum.crc = checksum(piece, sum.crc);
    sum.size += piece.length;
    for (let at = 0; at < piece.length; ) {
      const take = Math.min(slice - filled, piece.length - at);
      block.set(piece.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled === slice) {
        yield block;
        block = new Uint8Array(slice);
        filled = 0;
      }
    }
  }
  if (filled) yield block.subarray(0, filled);
}
