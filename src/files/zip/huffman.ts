/** Bits looked up at once; longer codes go on in a second table. */
export const ROOT_BITS = 10;
/** Room for the longest table: 2^10 roots and second tables for 286 symbols of up to 15 bits. */
export const TABLE_SIZE = 2048;

const counts = new Uint16Array(16);
const offsets = new Uint16Array(16);
const sorted = new Uint16Array(288);
/** All 15-bit numbers with their bits in the opposite order. */
let mirrored: Uint16Array | undefined;

function mirror(): Uint16Array {
  const table = new Uint16Array(1 << 15);
  for (let n = 1; n < table.length; n++) table[n] = (table[n >> 1] >> 1) | ((n & 1) << 14);
  return table;
}

/**
 * Fills `table` so that the next bits of a deflate stream (least significant first) give an entry: symbol << 4 | length.
 * A root entry with bit 31 set points on: second table << 8 | its bits << 4 | ROOT_BITS. An entry of 0 is no code.
 * Throws when the lengths describe no Huffman code (RFC 1951, 3.2.2); a single code may stand alone (3.2.7).
 */
export function buildTable(lengths: Uint8Array, from: number, count: number, table: Int32Array): void {
  counts.fill(0);
  for (let i = 0; i < count; i++) counts[lengths[from + i]]++;
  let left = 1;
  for (let length = 1; length < 16; length++) {
    left = left * 2 - counts[length];
    if (left < 0) throw new Error("over-subscribed code");
  }
  const used = count - counts[0];
  if (left > 0 && used > 1) throw new Error("incomplete code");
  // A complete code fills its table by itself.
  if (left > 0) table.fill(0);
  const reversed15 = (mirrored ??= mirror());
  offsets[1] = 0;
  for (let length = 1; length < 15; length++) offsets[length + 1] = offsets[length] + counts[length];
  for (let i = 0; i < count; i++) if (lengths[from + i] > 0) sorted[offsets[lengths[from + i]]++] = i;

  let code = 0;
  let next = 1 << ROOT_BITS;
  let subEnd = -1;
  let subBase = 0;
  let subBits = 0;
  for (let k = 0, length = 1; k < used; k++, code++) {
    while (k >= offsets[length]) { length++; code <<= 1; }
    const reversed = reversed15[code] >> (15 - length);
    const entry = (sorted[k] << 4) | length;
    if (length <= ROOT_BITS) {
      for (let at = reversed; at < 1 << ROOT_BITS; at += 1 << length) table[at] = entry;
      continue;
    }
    const root = reversed & ((1 << ROOT_BITS) - 1);
    if (root !== subEnd) {
      // How many more bits the codes with this root need: enough to hold all that remain.
      subEnd = root;
      subBits = length - ROOT_BITS;
      for (let room = (1 << subBits) - (offsets[length] - k); room > 0 && subBits + ROOT_BITS < 15; ) {
        subBits++;
        room = room * 2 - counts[subBits + ROOT_BITS];
      }
      subBase = next;
      next += 1 << subBits;
      if (next > table.length) throw new Error("code too large");
      table[root] = (1 << 31) | (subBase << 8) | (subBits << 4) | ROOT_BITS;
    }
    for (let at = reversed >> ROOT_BITS; at < 1 << subBits; at += 1 << (length - ROOT_BITS)) table[subBase + at] = entry;
  }
}
