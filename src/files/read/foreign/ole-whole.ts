/**
 * Whether an OLE compound file is all there: every sector its allocation table leads to lies within the file (MS-CFB 2.3). A file cut
 * short still opens, with the sheets at its end missing. What is too odd to be judged counts as whole: the reader will say.
 */
export function isWholeOle(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return false;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return true;
  const size = 1 << shift;
  const tables = Math.min(view.getUint32(44, true), 109);
  let last = -1;
  for (let i = 0; i < tables; i++) {
    const sector = view.getUint32(76 + 4 * i, true);
    const at = (sector + 1) * size;
    if (at + size > bytes.length) return false;
    for (let k = 0; k < size / 4; k++) {
      // A sector that leads to another is used, and so is the other; single ones do not tell: some writers end the unused so.
      const next = view.getUint32(at + 4 * k, true);
      if (next < 0xfffffffa) last = Math.max(last, (i * size) / 4 + k, next);
    }
  }
  // Some writers leave the last sector shorter than it should be.
  return (last + 1) * size < bytes.length;
}
