import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { defaultCaps, inflate, type PatchOptions } from "../files";

const MiB = 1024 * 1024;
/** A part that inflates to more than one of these is expanded piece by piece, by the built-in inflater: nobody holds it as a whole. */
const largest = 512 * MiB;
const { ratio, ratioFrom } = defaultCaps;
/** Bytes handed on at a time, so that the limits of reading are looked at in between. */
const piece = MiB;
/** Bytes compressed at a time: each such block is a part of the stream that begins anew, which costs its first 32 KB. */
const block = 8 * MiB;
/** A tenth larger than at 6, and three times as fast. */
const level = 4;

/** Node's zlib at one go, several times faster than JavaScript. Data it will not take is left to the built-in inflater, so that what is refused, and why, is the same everywhere. */
export const nodeZlib: PatchOptions = {
  crc32: (bytes, seed) => crc32(bytes, seed),
  *inflater(compressed) {
    const whole = inflated(compressed);
    if (!whole) return yield* inflate(compressed);
    yield* inPieces(whole);
  },
  *deflater(blocks) {
    let held: Uint8Array[] = [];
    let length = 0;
    for (const one of blocks) {
      held.push(one);
      if ((length += one.length) < block) continue;
      yield plain(deflateRawSync(Buffer.concat(held), { level, finishFlush: constants.Z_SYNC_FLUSH }));
      held = [];
      length = 0;
    }
    yield plain(deflateRawSync(Buffer.concat(held), { level }));
  },
};

/** Bytes of inflated parts kept at most. */
const kept = 256 * MiB;

/** The same for one workbook that is read several times: a part is inflated once. To be let go of with the workbook. */
export function rememberingZlib(): PatchOptions {
  const known = new WeakMap<ArrayBufferLike, Map<string, Uint8Array>>();
  let held = 0;
  return {
    ...nodeZlib,
    *inflater(compressed) {
      const { buffer, byteOffset, length } = compressed;
      const parts = known.get(buffer) ?? new Map<string, Uint8Array>();
      known.set(buffer, parts);
      const place = `${byteOffset} ${length}`;
      const whole = parts.get(place) ?? inflated(compressed);
      if (!whole) return yield* inflate(compressed);
      if (!parts.has(place) && held + whole.length <= kept) {
        parts.set(place, whole);
        held += whole.length;
      }
      yield* inPieces(whole);
    },
  };
}

function* inPieces(whole: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += piece) yield whole.subarray(at, at + piece);
}

/** Most that is inflated without putting pieces together; what is not used of it costs nothing but addresses. */
const largestPiece = 32 * MiB;

function inflated(compressed: Uint8Array): Uint8Array | undefined {
  try {
    return plain(inflateRawSync(compressed, { chunkSize: Math.min(Math.max(compressed.length * 8, 4 * 1024), largestPiece), maxOutputLength: Math.min(largest, ratioFrom + compressed.length * ratio) }));
  } catch {
    return undefined;
  }
}

/** A Buffer is an array of another kind to compiled code, which would start over at each change. */
const plain = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);
