import { Refusal } from "../../refusal";
import { Capture } from "./capture";
import { damagedXml } from "./damaged";
import { checkDeclaration, Utf8Source } from "./encoding";
import { NameTable, Space, type XmlName } from "./names";
import { OnceOnly } from "./once";
import { referenceAt } from "./reference";
import { Tag } from "./tag";
import { TextBuffer } from "./text";

/** Receives the elements of the namespaces asked for; foreign ones, with all they hold, never arrive. */
export interface XmlHandler {
  /** Set `parser.collect` here to have the element's text in `parser.text` at its `close`. */
  open(local: string, tag: Tag, parser: XmlPush): void;
  close(local: string, parser: XmlPush): void;
  /** May consume whole elements at `at` (a "<") by itself while `parser.fast` is set; returns where it stopped, `at` if it did nothing. */
  leap?(data: Uint8Array, at: number, end: number): number;
}

export interface XmlLimits { depth: number; textBytes: number }

/** What an open element is to the reader. */
const Role = { plain: 0, alternate: 1, branch: 2, skip: 3 } as const;
const Mode = { markup: 0, comment: 1, instruction: 2, cdata: 3 } as const;
const MAX_TAG = 4 * 1024 * 1024;
const ENDS = [[], [45, 45, 62], [63, 62], [93, 93, 62]];

/**
 * A streaming XML reader over bytes. No DTD: any DOCTYPE is refused. Markup compatibility (ECMA-376 part 3) is
 * resolved: of an AlternateContent only the branch that is understood arrives.
 * Throws Refusal: "doctype", "xml-damaged", "xml-depth", "encoding", "too-big".
 */
export class XmlPush {
  /** Collect text for the element just opened. */
  collect = false;
  /** Let the handler leap over whole elements. */
  fast = false;
  readonly text: TextBuffer;
  readonly tag = new Tag();
  /** Copies elements as they are written: `capture.begin(tag)` in `open`, `capture.end()` in `close`. */
  readonly capture = new Capture();
  private readonly source = new Utf8Source();
  private readonly once = new OnceOnly();
  private readonly names: NameTable;
  private readonly stack: { name: XmlName; role: number; chosen: boolean }[] = [];
  private rest: Uint8Array = new Uint8Array(0);
  private mode: number = Mode.markup;
  /** Depth of the foreign element being skipped, and whether its parent was collecting text. */
  private skipping = -1;
  private held = false;
  private begun = false;
  private rooted = false;

  constructor(private readonly handler: XmlHandler, namespaces: ReadonlySet<string>, private readonly limits: XmlLimits) {
    this.names = new NameTable(namespaces);
    this.text = new TextBuffer(limits.textBytes);
  }

  /** Depth of the element just opened or about to be closed; the root is 1. */
  get depth(): number { return this.stack.length; }

  /** URI that a prefix stands for at this point of the document. */
  uri(prefix: string): string | undefined { return this.names.uri(prefix); }

  write(chunk: Uint8Array): void { if (chunk.length > 0) this.feed(this.source.push(chunk)); }

  /** Ends the document. A document cut short is refused: half a sheet must never look like a whole one. */
  end(): void {
    this.feed(this.source.end());
    if (!this.rooted || this.stack.length > 0 || this.mode !== Mode.markup || this.rest.indexOf(60) >= 0) throw damagedXml("内容不完整");
  }

  private feed(chunk: Uint8Array): void {
    let data = chunk;
    if (this.rest.length > 0) {
      data = new Uint8Array(this.rest.length + chunk.length);
      data.set(this.rest);
      data.set(chunk, this.rest.length);
    }
    this.capture.window(data);
    const done = this.parse(data);
    this.capture.slide(done);
    if (data.length - done > MAX_TAG) throw damagedXml("标签过长");
    this.rest = data.slice(done);
  }

  /** Reads as many tokens as are whole; returns where the first unfinished one begins. */
  private parse(data: Uint8Array): number {
    const end = data.length;
    let at = 0;
    while (at < end) {
      let next: number;
      if (this.mode !== Mode.markup) next = this.section(data, at, end);
      else if (data[at] !== 60) next = this.collect ? this.characters(data, at, end) : toMarkup(data, at, end);
      else {
        next = this.fast && this.skipping < 0 && this.handler.leap ? this.handler.leap(data, at, end) : at;
        if (next === at) next = this.markup(data, at, end);
      }
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  private markup(data: Uint8Array, at: number, end: number): number {
    if (at + 1 >= end) return -1;
    const byte = data[at + 1];
    if (byte === 47) return this.closeTag(data, at, end);
    if (byte === 33) return this.declaration(data, at, end);
    if (byte === 63) return this.instruction(data, at, end);
    this.begun = true;
    if (!this.tag.read(data, at, end)) return -1;
    this.openTag(data);
    return this.tag.end;
  }

  private openTag(data: Uint8Array): void {
    const { tag, names, stack } = this;
    if (stack.length >= this.limits.depth) throw new Refusal("xml-depth", `文件内部嵌套超过 ${this.limits.depth} 层，不是正常的工作簿，未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。`);
    if (stack.length === 0 && this.rooted) throw damagedXml("有两个根元素");
    this.rooted = true;
    const depth = stack.length + 1;
    for (let i = 0; i < tag.count; i++) if (tag.declares(i)) this.declare(i, depth);
    const name = names.find(data, tag.start + 1, tag.nameEnd);
    const entry = { name, role: this.roleOf(name) as number, chosen: false };
    stack.push(entry);
    if (entry.role === Role.skip && this.skipping < 0) {
      this.skipping = depth;
      this.held = this.collect;
      this.collect = false;
    }
    if (this.skipping < 0 && entry.role === Role.plain) {
      this.collect = false;
      this.text.clear();
      this.once.open(name.local);
      this.handler.open(name.local, tag, this);
    }
    if (tag.empty) this.closeTop(tag.end);
  }

  private declare(i: number, depth: number): void {
    const name = this.tag.name(i);
    if (name === "xmlns") this.names.declare("", this.tag.value(i), depth);
    else if (name.startsWith("xmlns:")) this.names.declare(name.slice(6), this.tag.value(i), depth);
  }

  private roleOf(name: XmlName): number {
    const space = this.names.spaceOf(name);
    if (space === Space.main) return Role.plain;
    const parent = this.stack[this.stack.length - 1];
    if (parent === undefined) throw damagedXml("根元素不属于工作簿格式");
    if (space !== Space.compatibility) return Role.skip;
    if (name.local === "AlternateContent") return Role.alternate;
    if (parent.role !== Role.alternate || parent.chosen) return Role.skip;
    const chosen = name.local === "Fallback" || (name.local === "Choice" && this.names.understands(this.tag.attr("Requires") ?? ""));
    if (!chosen) return Role.skip;
    parent.chosen = true;
    return Role.branch;
  }

  private closeTag(data: Uint8Array, at: number, end: number): number {
    const close = data.indexOf(62, at);
    if (close < 0 || close >= end) return -1;
    const top = this.stack[this.stack.length - 1];
    let nameEnd = close;
    while (nameEnd > at && (data[nameEnd - 1] === 32 || (data[nameEnd - 1] >= 9 && data[nameEnd - 1] <= 13))) nameEnd--;
    if (!top || top.name !== this.names.find(data, at + 2, nameEnd)) throw damagedXml("首尾标签不匹配");
    this.closeTop(close + 1);
    return close + 1;
  }

  private closeTop(end: number): void {
    const top = this.stack[this.stack.length - 1];
    this.capture.reach(end);
    if (this.skipping < 0) {
      if (top.role === Role.plain) {
        this.handler.close(top.name.local, this);
        this.once.close();
      }
      this.collect = false;
    } else if (this.skipping === this.stack.length) {
      this.skipping = -1;
      this.collect = this.held;
    }
    this.names.leave(this.stack.length);
    this.stack.pop();
  }

  private declaration(data: Uint8Array, at: number, end: number): number {
    for (const [opening, mode] of [["<!--", Mode.comment], ["<![CDATA[", Mode.cdata]] as const) {
      let i = 2;
      while (i < opening.length && at + i < end && data[at + i] === opening.charCodeAt(i)) i++;
      if (i === opening.length) { this.mode = mode; return at + i; }
      if (at + i >= end) return -1;
    }
    throw new Refusal("doctype", "文件内部含有 DOCTYPE 声明，正常的工作簿没有，可能是恶意文件，未读取。请向报送单位核实，或在 Excel、WPS 中重新另存为 .xlsx。");
  }

  private instruction(data: Uint8Array, at: number, end: number): number {
    if (this.begun) { this.mode = Mode.instruction; return at + 2; }
    const close = find(data, at + 2, end, ENDS[Mode.instruction]);
    if (close < 0) return end - at > 4096 ? ((this.mode = Mode.instruction), at + 2) : -1;
    this.begun = true;
    checkDeclaration(String.fromCharCode(...data.subarray(at, Math.min(close, at + 1024))));
    return close + 2;
  }

  /** Inside a comment, an instruction or a CDATA section. */
  private section(data: Uint8Array, at: number, end: number): number {
    const closing = ENDS[this.mode];
    const close = find(data, at, end, closing);
    // The last bytes may be the beginning of the end: they wait for the next chunk.
    const stop = close >= 0 ? close : Math.max(at, end - closing.length + 1);
    if (this.mode === Mode.cdata && this.collect) this.text.append(data, at, stop);
    if (close >= 0) { this.mode = Mode.markup; return close + closing.length; }
    return stop > at ? stop : -1;
  }

  private characters(data: Uint8Array, at: number, end: number): number {
    let stop = at;
    while (stop < end && data[stop] !== 60 && data[stop] !== 38) stop++;
    this.text.append(data, at, stop);
    if (stop >= end || data[stop] === 60) return stop;
    const semicolon = data.indexOf(59, stop);
    if (semicolon < 0 || semicolon - stop > 12) {
      if (end - stop > 12) throw damagedXml("& 没有结束");
      return stop > at ? stop : -1;
    }
    this.text.appendCode(referenceAt(data, stop, semicolon));
    return semicolon + 1;
  }
}

function toMarkup(data: Uint8Array, at: number, end: number): number {
  const next = data.indexOf(60, at);
  return next < 0 ? end : next;
}

function find(data: Uint8Array, at: number, end: number, what: readonly number[]): number {
  for (let i = data.indexOf(what[0], at); i >= 0 && i + what.length <= end; i = data.indexOf(what[0], i + 1)) {
    if (what.every((byte, k) => data[i + k] === byte)) return i;
  }
  return -1;
}
