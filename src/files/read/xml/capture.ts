import { damagedXml } from "./damaged";
import { decodeUtf8 } from "./decode";
import type { Tag } from "./tag";

const MAX = 4 * 1024 * 1024;

/** The raw text of one element, collected across the parser's windows. One at a time. */
export class Capture {
  private data: Uint8Array = new Uint8Array(0);
  private from = -1;
  private to = 0;
  private pieces: Uint8Array[] = [];
  private size = 0;

  begin(tag: Tag): void {
    this.pieces = [];
    this.size = 0;
    this.from = tag.start;
  }

  /** The element's text as written, its end tag included; call it while the element closes. */
  end(): string {
    if (this.from < 0) return "";
    this.keep(this.to);
    this.from = -1;
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) { whole.set(piece, at); at += piece.length; }
    this.pieces = [];
    return decodeUtf8(whole, 0, whole.length);
  }

  /** The parser's window is now this one. */
  window(data: Uint8Array): void { this.data = data; }

  /** An element closes at this offset. */
  reach(end: number): void { this.to = end; }

  /** The window moves on: its first `done` bytes are gone. */
  slide(done: number): void {
    if (this.from < 0) return;
    this.keep(done);
    this.from = 0;
  }

  private keep(to: number): void {
    const piece = this.data.slice(this.from, to);
    this.size += piece.length;
    if (this.size > MAX) throw damagedXml("格式规则过长");
    this.pieces.push(piece);
  }
}
