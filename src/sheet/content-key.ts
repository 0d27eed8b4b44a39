/**
 * Tells equal files from different ones: length and two independent 32-bit hashes of all bytes, four at a time (FNV-1a and a
 * multiply-rotate). Not a signature: crypto.subtle is absent on plain-http intranets, and nobody gains by a collision.
 */
export function contentKey(bytes: Uint8Array): string {
  const key = new ContentKey();
  key.add(bytes);
  return key.end();
}

/** The same key of bytes that come in pieces. */
export class ContentKey {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;
  private length = 0;
  /** Bytes that wait until there are four. */
  private rest: number[] = [];

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    let i = 0;
    while (this.rest.length > 0 && this.rest.length < 4 && i < bytes.length) this.rest.push(bytes[i++]);
    if (this.rest.length === 4) {
      const [one, two, three, four] = this.rest;
      this.rest = [];
      this.word(one | (two << 8) | (three << 16) | (four << 24));
    }
    if (this.rest.length > 0) return;
    let { a, b } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; i + 4 <= bytes.length; i += 4) {
      const word = view.getInt32(i, true);
      a = Math.imul(a ^ word, 0x01000193);
      a ^= a >>> 15;
      b = Math.imul(b + word, 0x85ebca6b);
      b = (b << 13) | (b >>> 19);
    }
    this.a = a;
    this.b = b;
    for (; i < bytes.length; i++) this.rest.push(bytes[i]);
  }

  /** The key; nothing may be added afterwards. */
  end(): string {
    for (const byte of this.rest) this.word(byte);
    return `${this.length}-${(this.a >>> 0).toString(16)}-${(this.b >>> 0).toString(16)}`;
  }

  private word(word: number): void {
    this.a = Math.imul(this.a ^ word, 0x01000193);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b + word, 0x85ebca6b);
    this.b = (this.b << 13) | (this.b >>> 19);
  }
}
