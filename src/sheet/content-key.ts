/**
 * Tells equal files from different ones: length and two independent 32-bit hashes of all bytes, four at a time (FNV-1a and a
 * multiply-rotate). Not a signature: crypto.subtle is absent on plain-http intranets, and nobody gains by a collision.
 */
export function contentKey(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const add = (word: number): void => {
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  };
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) add(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
  for (; i < bytes.length; i++) add(bytes[i]);
  return `${bytes.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
