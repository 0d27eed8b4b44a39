const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-8 bytes of a text. */
export const encode = (text: string): Uint8Array => encoder.encode(text);

/** Text of UTF-8 bytes; a byte order mark stays, as U+FEFF. */
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** The same for bytes that are written again: null where some are no UTF-8, which no text could give back. */
export function decodeWhole(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** All pieces in one array. */
export function concat(pieces: Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Where `needle` first occurs at or after `from`, or -1. */
export function indexOfBytes(bytes: Uint8Array, needle: Uint8Array, from = 0): number {
  const last = bytes.length - needle.length;
  search: for (let i = bytes.indexOf(needle[0], from); i >= 0 && i <= last; i = bytes.indexOf(needle[0], i + 1)) {
    for (let k = 1; k < needle.length; k++) if (bytes[i + k] !== needle[k]) continue search;
    return i;
  }
  return -1;
}
