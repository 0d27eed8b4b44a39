import { damagedXml } from "../xml/damaged";
import { decodeUtf8 } from "../xml/decode";
import type { XmlHandler, XmlPush } from "../xml/push";
import type { Tag } from "../xml/tag";
import { unescapeText } from "./escape";
import { RunCollector } from "./runs";
import type { StringTable } from "./table";

/**
 * Reads the shared string table: plain and rich text; phonetic runs (rPh) are how a name is read aloud, not what
 * it is, and are left out.
 */
export class SharedStrings implements XmlHandler {
  private readonly path: string[] = [];
  private readonly runs: RunCollector;

  constructor(private readonly table: StringTable, asWritten = false) {
    this.runs = new RunCollector(asWritten);
  }

  open(local: string, tag: Tag, parser: XmlPush): void {
    const depth = this.path.push(local);
    if (depth === 1) {
      if (local !== "sst") throw damagedXml("共享字符串表不对");
      // "<si>" can only be leapt over when it has no prefix.
      parser.fast = tag.nameEnd - tag.start === 4;
    } else if (depth === 2) {
      this.runs.begin();
      parser.fast = false;
    } else if (local === "t") {
      const parent = this.path[depth - 2];
      parser.collect = (parent === "si" && depth === 3) || (parent === "r" && depth === 4);
    } else if (depth === 3 && local === "r") this.runs.beginRun();
    else if (depth === 5 && this.path[3] === "rPr") this.runs.property(local, tag);
    this.plain ||= depth === 1 && parser.fast;
  }

  close(local: string, parser: XmlPush): void {
    const depth = this.path.length;
    if (local === "t" && parser.collect) this.runs.text(unescapeText(parser.text.toString()));
    else if (depth === 2) {
      if (local === "si") {
        const { text, remark } = this.runs.end();
        this.table.interpreted ||= this.runs.interpreted;
        this.table.push(text, remark);
      }
      parser.fast = this.plain;
    }
    this.path.pop();
  }

  private plain = false;

  /** Takes runs of `<si><t>text</t></si>` without references or line ends, the usual shape, in one go. */
  leap(data: Uint8Array, at: number, end: number): number {
    for (let p = at; ; ) {
      if (p + 16 > end || data[p] !== 60 || data[p + 1] !== 115 || data[p + 2] !== 105 || data[p + 3] !== 62
        || data[p + 4] !== 60 || data[p + 5] !== 116 || data[p + 6] !== 62) return p;
      const start = p + 7;
      let i = start;
      let escaped = false;
      for (; i < end; i++) {
        const byte = data[i];
        if (byte === 60) break;
        if (byte === 38 || byte === 13) return p;
        if (byte === 95 && data[i + 1] === 120) escaped = true;
      }
      if (i + 9 > end || data[i + 1] !== 47 || data[i + 2] !== 116 || data[i + 3] !== 62 || data[i + 4] !== 60
        || data[i + 5] !== 47 || data[i + 6] !== 115 || data[i + 7] !== 105 || data[i + 8] !== 62) return p;
      const text = decodeUtf8(data, start, i);
      this.table.push(escaped ? unescapeText(text) : text);
      p = i + 9;
    }
  }
}
