/**
 * Tells equal files from different ones: length and two independent 32-bit hashes of all bytes (FNV-1a and a
 * multiply-rotate). Not a signature: crypto.subtle is absent on plain-http intranets, and nobody gains by a collision.
 */
export function contentKey(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i], 0x01000193);
    b = Math.imul(b + bytes[i], 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  return `${bytes.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
