import { buildTable, ROOT_BITS, TABLE_SIZE } from "./huffman";

/**
 * Turns raw deflate bytes into chunks, in order. A chunk is only valid until the next one is asked for.
 * Errors of the data are thrown as they are; the caller turns them into a refusal.
 */
export type Inflater = (compressed: Uint8Array) => Iterable<Uint8Array>;

const WINDOW = 32 * 1024;
/** Most bytes of one chunk: what may come out before a cap is looked at, however hard the data is packed. */
const CHUNK = 64 * 1024;
const ROOT_MASK = (1 << ROOT_BITS) - 1;

const lengthBase = Uint16Array.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258);
const lengthExtra = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0);
const distanceBase = Uint16Array.of(1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577);
const distanceExtra = Uint8Array.of(0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13);
const codeOrder = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

/**
 * Inflates (RFC 1951) into one window that is used again: no more memory than the window, however long the data, and never
 * more than 64 KB between two looks at the caps. A general library hands out what a whole piece of input
 * becomes, which a bomb makes a thousandfold. Throws Error when the data is no deflate stream, cut short, or followed by more.
 */
export function* inflate(compressed: Uint8Array): Generator<Uint8Array> {
  const run = new Inflation(compressed);
  for (;;) {
    const length = run.fill();
    if (length > 0) yield run.out.subarray(WINDOW, WINDOW + length);
    if (run.done) break;
    run.slide(length);
  }
  if (run.unread() > 0) throw new Error("data after the end");
}

class Inflation {
  /** The last 32 KB of what came before, then the chunk; room at the end for the longest match. */
  readonly out = new Uint8Array(WINDOW + CHUNK + 258);
  done = false;
  private at = 0;
  private hold = 0;
  private bits = 0;
  /** Bytes of history that matches may reach. */
  private history = 0;
  private last = false;
  /** Bytes left of a stored block; -1: in a Huffman block; -2: between blocks. */
  private stored = -2;
  private readonly literals = new Int32Array(TABLE_SIZE);
  private readonly distances = new Int32Array(TABLE_SIZE);
  private readonly lengths = new Uint8Array(320);

  constructor(private readonly data: Uint8Array) {}

  /** Fills the chunk as far as it goes; returns its length. */
  fill(): number {
    let to = WINDOW;
    while (!this.done && to < WINDOW + CHUNK) {
      if (this.stored === -2) this.block();
      else if (this.stored === -1) to = this.codes(to);
      else to = this.copy(to);
    }
    return to - WINDOW;
  }

  /** Makes the end of the chunk the history of the next. */
  slide(length: number): void {
    this.out.copyWithin(0, length, WINDOW + length);
    this.history = Math.min(WINDOW, this.history + length);
  }

  /** Whole bytes of input not used. */
  unread(): number {
    return this.data.length - this.at + (this.bits >> 3);
  }

  private take(count: number): number {
    while (this.bits < count) {
      if (this.at >= this.data.length) throw new Error("data cut short");
      this.hold |= this.data[this.at++] << this.bits;
      this.bits += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.bits -= count;
    return value;
  }

  private block(): void {
    if (this.last) { this.done = true; return; }
    this.last = this.take(1) === 1;
    const type = this.take(2);
    if (type === 3) throw new Error("unknown block");
    this.stored = -1;
    if (type === 0) {
      this.take(this.bits & 7);
      const length = this.take(16);
      if ((length ^ this.take(16)) !== 0xffff) throw new Error("stored block damaged");
      this.stored = length;
    } else if (type === 1) this.fixed();
    else this.dynamic();
  }

  private copy(to: number): number {
    const { out } = this;
    let count = Math.min(this.stored, WINDOW + CHUNK - to);
    this.stored -= count;
    for (; count > 0 && this.bits > 0; count--) out[to++] = this.take(8);
    if (this.at + count > this.data.length) throw new Error("data cut short");
    out.set(this.data.subarray(this.at, this.at + count), to);
    this.at += count;
    if (this.stored === 0) this.stored = -2;
    return to + count;
  }

  private fixed(): void {
    const { lengths } = this;
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
    buildTable(lengths, 0, 288, this.literals);
    lengths.fill(5, 0, 32);
    buildTable(lengths, 0, 32, this.distances);
  }

  private dynamic(): void {
    const { lengths } = this;
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const codes = this.take(4) + 4;
    if (literals > 286 || distances > 30) throw new Error("too many codes");
    lengths.fill(0, 0, 19);
    for (let i = 0; i < codes; i++) lengths[codeOrder[i]] = this.take(3);
    buildTable(lengths, 0, 19, this.literals);
    for (let i = 0; i < literals + distances; ) {
      const symbol = this.symbol(this.literals);
      if (symbol < 16) { lengths[i++] = symbol; continue; }
      if (symbol === 16 && i === 0) throw new Error("nothing to repeat");
      const repeated = symbol === 16 ? lengths[i - 1] : 0;
      const count = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (i + count > literals + distances) throw new Error("repeat too long");
      lengths.fill(repeated, i, i + count);
      i += count;
    }
    if (lengths[256] === 0) throw new Error("no end of block");
    buildTable(lengths, 0, literals, this.literals);
    buildTable(lengths, literals, distances, this.distances);
  }

  /** One symbol, bit by bit where the input ends. */
  private symbol(table: Int32Array): number {
    for (;;) {
      let entry = table[this.hold & ROOT_MASK];
      if (entry < 0) entry = table[((entry >> 8) & 0x7fffff) + ((this.hold >> ROOT_BITS) & ((1 << ((entry >> 4) & 15)) - 1))];
      const length = entry & 15;
      if (length > 0 && length <= this.bits) {
        this.hold >>>= length;
        this.bits -= length;
        return entry >> 4;
      }
      if (this.bits >= 15) throw new Error("unknown code");
      if (this.at >= this.data.length) throw new Error("data cut short");
      this.hold |= this.data[this.at++] << this.bits;
      this.bits += 8;
    }
  }

  /** Decodes until the chunk is full or the block ends; the state lives in locals meanwhile. */
  private codes(start: number): number {
    const { data, out, literals, distances } = this;
    const limit = WINDOW + CHUNK;
    const floor = WINDOW - this.history;
    // One turn takes at most eight bytes, so no check inside.
    const safe = data.length - 8;
    let { at, hold, bits } = this;
    let to = start;
    while (to < limit && at < safe) {
      // Two bytes at a time, so that at most 30 bits are held: the sign bit stays free.
      if (bits < 15) { hold |= (data[at] | (data[at + 1] << 8)) << bits; at += 2; bits += 16; }
      let entry = literals[hold & ROOT_MASK];
      if (entry < 0) entry = literals[((entry >> 8) & 0x7fffff) + ((hold >> ROOT_BITS) & ((1 << ((entry >> 4) & 15)) - 1))];
      if (entry === 0) throw new Error("unknown code");
      hold >>= entry & 15;
      bits -= entry & 15;
      let symbol = entry >> 4;
      if (symbol < 256) { out[to++] = symbol; continue; }
      if (symbol === 256) { this.stored = -2; break; }
      symbol -= 257;
      if (symbol > 28) throw new Error("unknown length");
      if (bits < 15) { hold |= (data[at] | (data[at + 1] << 8)) << bits; at += 2; bits += 16; }
      let extra = lengthExtra[symbol];
      const length = lengthBase[symbol] + (hold & ((1 << extra) - 1));
      hold >>= extra;
      bits -= extra;
      if (bits < 15) { hold |= (data[at] | (data[at + 1] << 8)) << bits; at += 2; bits += 16; }
      entry = distances[hold & ROOT_MASK];
      if (entry < 0) entry = distances[((entry >> 8) & 0x7fffff) + ((hold >> ROOT_BITS) & ((1 << ((entry >> 4) & 15)) - 1))];
      if (entry === 0) throw new Error("unknown code");
      hold >>= entry & 15;
      bits -= entry & 15;
      symbol = entry >> 4;
      if (symbol > 29) throw new Error("unknown distance");
      if (bits < 15) { hold |= (data[at] | (data[at + 1] << 8)) << bits; at += 2; bits += 16; }
      extra = distanceExtra[symbol];
      const distance = distanceBase[symbol] + (hold & ((1 << extra) - 1));
      hold >>= extra;
      bits -= extra;
      let from = to - distance;
      if (from < floor) throw new Error("distance too far");
      const end = to + length;
      while (to < end) out[to++] = out[from++];
    }
    this.at = at;
    this.hold = hold;
    this.bits = bits;
    // A match may run up to 257 bytes past the limit; they belong to this chunk all the same.
    return this.stored === -2 || to >= limit ? to : this.tail(to, limit, floor);
  }

  /** The last few bytes of input, with every read checked. */
  private tail(start: number, limit: number, floor: number): number {
    const { out } = this;
    let to = start;
    while (to < limit) {
      const symbol = this.symbol(this.literals);
      if (symbol < 256) { out[to++] = symbol; continue; }
      if (symbol === 256) { this.stored = -2; break; }
      if (symbol > 285) throw new Error("unknown length");
      const length = lengthBase[symbol - 257] + this.take(lengthExtra[symbol - 257]);
      const code = this.symbol(this.distances);
      if (code > 29) throw new Error("unknown distance");
      let from = to - distanceBase[code] - this.take(distanceExtra[code]);
      if (from < floor) throw new Error("distance too far");
      for (const end = to + length; to < end; ) out[to++] = out[from++];
    }
    return to;
  }
}
