import { Refusal } from "../../refusal";
import { decodeUtf8 } from "./decode";

/** Text of the element being read, as UTF-8 bytes; one buffer is used again for every element. */
export class TextBuffer {
  bytes = new Uint8Array(256);
  length = 0;
  private afterCr = false;

  constructor(private readonly cap: number) {}

  clear(): void {
    this.length = 0;
    this.afterCr = false;
  }

  /** Appends characters as they stand in the file; line ends become LF (XML 1.0, 2.11). */
  append(data: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let n = this.length;
    for (let i = start; i < end; i++) {
      const byte = data[i];
      if (byte === 10 && this.afterCr) { this.afterCr = false; continue; }
      this.afterCr = byte === 13;
      bytes[n++] = byte === 13 ? 10 : byte;
    }
    this.length = n;
  }

  /** Appends one code point as it is: a referenced CR stays a CR. */
  appendCode(code: number): void {
    this.reserve(4);
    this.afterCr = false;
    const put = (byte: number) => { this.bytes[this.length++] = byte; };
    if (code < 0x80) return put(code);
    if (code < 0x800) put(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) put(0xe0 | (code >> 12));
      else { put(0xf0 | (code >> 18)); put(0x80 | ((code >> 12) & 63)); }
      put(0x80 | ((code >> 6) & 63));
    }
    put(0x80 | (code & 63));
  }

  toString(): string {
    return decodeUtf8(this.bytes, 0, this.length);
  }

  private reserve(more: number): void {
    const need = this.length + more;
    if (need > this.cap) throw new Refusal("too-big", `有一个单元格的文字超过 ${Math.round(this.cap / 1024)} KB，未读取。请缩短该单元格的内容后再试。`);
    if (need <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(need, this.bytes.length * 2));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
