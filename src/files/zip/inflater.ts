import { Inflate } from "fflate";

/**
 * Turns raw deflate bytes into chunks, in order. A chunk is only valid until the next one is asked for.
 * Errors of the data are thrown as they are; the caller turns them into a refusal.
 */
export type Inflater = (compressed: Uint8Array) => Iterable<Uint8Array>;

/** Compressed bytes per step: at 1024 : 1, the worst deflate can do, one step makes 16 MB before a cap is looked at. */
const STEP = 16 * 1024;

/** The inflater that runs everywhere. An exception inside `ondata` would be lost, so nothing is decided there. */
export function* inflateWithFflate(compressed: Uint8Array): Generator<Uint8Array> {
  let out: Uint8Array | undefined;
  const stream = new Inflate((chunk) => { out = chunk; });
  for (let at = 0; at < compressed.length; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    if (out && out.length > 0) yield out;
    out = undefined;
  }
}
