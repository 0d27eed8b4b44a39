import { Refusal } from "../../refusal";

/** Turns a document's bytes into UTF-8 without byte order mark, chunk by chunk. UTF-8 passes through uncopied. */
export class Utf8Source {
  private head: Uint8Array | null = new Uint8Array(0);
  private utf16: TextDecoder | null = null;

  /** Bytes ready so far; empty until the encoding is known (four bytes). */
  push(chunk: Uint8Array): Uint8Array {
    if (this.head === null) return this.convert(chunk, true);
    const joined = new Uint8Array(this.head.length + chunk.length);
    joined.set(this.head);
    joined.set(chunk, this.head.length);
    if (joined.length < 4) {
      this.head = joined;
      return joined.subarray(0, 0);
    }
    return this.begin(joined);
  }

  /** What is left at the end of the document. */
  end(): Uint8Array {
    const last = this.head === null ? new Uint8Array(0) : this.begin(this.head);
    return this.utf16 ? this.convert(last, false) : last;
  }

  private begin(bytes: Uint8Array): Uint8Array {
    this.head = null;
    const [a, b, c, d] = bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) this.utf16 = new TextDecoder("utf-16le", { fatal: true });
    else if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) this.utf16 = new TextDecoder("utf-16be", { fatal: true });
    else if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
    return this.convert(bytes, true);
  }

  private convert(bytes: Uint8Array, stream: boolean): Uint8Array {
    if (!this.utf16) return bytes;
    try {
      return new TextEncoder().encode(this.utf16.decode(bytes, { stream }));
    } catch {
      throw new Refusal("encoding", "文件内的文字编码损坏（UTF-16），未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。");
    }
  }
}

/** Refuses an XML declaration that names an encoding other than UTF-8, UTF-16 (by then converted) or ASCII. */
export function checkDeclaration(text: string): void {
  const named = /\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (named === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i.test(named)) return;
  throw new Refusal("encoding", `文件内部使用了不支持的文字编码“${named.slice(0, 20)}”，未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。`);
}
