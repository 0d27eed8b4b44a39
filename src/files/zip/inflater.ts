import { Inflate } from "fflate";

/**
 * Turns raw deflate bytes into chunks, in order. A chunk is only valid until the next one is asked for.
 * Errors of the data are thrown as they are; the caller turns them into a refusal.
 */
export type Inflater = (compressed: Uint8Array) => Iterable<Uint8Array>;

/** Compressed bytes per step: at 1032 : 1, the most deflate can do, one step makes 4 MB before a cap is looked at. */
const step = 4 * 1024;

/** The inflater that runs everywhere. An exception inside the library's callback would be lost, so nothing is decided there. */
export function* inflate(compressed: Uint8Array): Generator<Uint8Array> {
  if (compressed.length === 0) throw new Error("no data");
  let out: Uint8Array | undefined;
  const stream = new Inflate((chunk) => {
    out = chunk;
  });
  for (let at = 0; at < compressed.length; at += step) {
    stream.push(compressed.subarray(at, at + step), at + step >= compressed.length);
    if (out && out.length > 0) yield out;
    out = undefined;
  }
}
