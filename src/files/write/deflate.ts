import { Deflate } from "fflate";
import { concat } from "./bytes";
import { crc32 } from "../zip";
import type { Steps } from "./steps";

/** A part ready for the archive. */
export interface PackedPart {
  /** Raw deflate data (zip method 8). */
  data: Uint8Array;
  crc: number;
  /** Bytes before compression. */
  size: number;
}

const slice = 1 << 17;

/** Compresses pieces as one stream, level 6. The same content gives the same bytes however it was cut into pieces. */
export function* deflateSteps(pieces: Iterable<Uint8Array>): Steps<PackedPart> {
  const out: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => out.push(chunk));
  // Blocks follow the pushes, so pieces are regrouped to a fixed length before they are pushed.
  let block = new Uint8Array(slice);
  let filled = 0;
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    for (let at = 0; at < piece.length; ) {
      const take = Math.min(slice - filled, piece.length - at);
      block.set(piece.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled === slice) {
        deflate.push(block);
        block = new Uint8Array(slice);
        filled = 0;
        yield;
      }
    }
  }
  deflate.push(block.subarray(0, filled), true);
  return { data: concat(out), crc, size };
}
