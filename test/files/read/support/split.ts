import { inflateRawSync } from "node:zlib";
import type { Inflater } from "../../../../src/files/zip";

/** An inflater whose chunks have the given sizes, again and again: every boundary can fall anywhere. */
export const splitting = (sizes: number[]): Inflater => function* (compressed) {
  const whole = new Uint8Array(inflateRawSync(compressed));
  for (let at = 0, i = 0; at < whole.length; i++) {
    const size = sizes[i % sizes.length];
    // A copy that is spoilt afterwards: nobody may keep a view of a chunk.
    const chunk = whole.slice(at, at + size);
    yield chunk;
    chunk.fill(0x3c);
    at += size;
  }
};
