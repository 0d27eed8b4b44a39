import { damagedXml } from "./damaged";
import { decodeUtf8 } from "./decode";
import { referenceAt } from "./reference";

const SPACE = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/**
 * The start tag being read: offsets of its attributes into the parser's window, valid only inside `open`.
 * A value becomes a string when it is asked for.
 */
export class Tag {
  data: Uint8Array = new Uint8Array(0);
  /** Offsets of "<" and behind ">". */
  start = 0;
  end = 0;
  nameEnd = 0;
  empty = false;
  count = 0;
  /** Per attribute: start and end of the name, start and end of the value. */
  private places = new Int32Array(64);

  /**
   * Reads the start tag at `start`; false when its ">" has not come yet. Throws Refusal "xml-damaged".
   */
  read(data: Uint8Array, start: number, end: number): boolean {
    this.data = data;
    this.start = start;
    this.count = 0;
    let at = start + 1;
    while (at < end && !SPACE(data[at]) && data[at] !== 62 && data[at] !== 47) at++;
    this.nameEnd = at;
    for (;;) {
      const before = at;
      while (at < end && SPACE(data[at])) at++;
      if (at >= end) return false;
      const byte = data[at];
      if (byte === 62) return this.finish(at + 1, false);
      if (byte === 47) {
        if (at + 1 >= end) return false;
        if (data[at + 1] !== 62) throw damagedXml("标签写法不对");
        return this.finish(at + 2, true);
      }
      if (at === before) throw damagedXml("属性之间缺少空格");
      const nameStart = at;
      while (at < end && data[at] !== 61 && !SPACE(data[at]) && data[at] !== 62 && data[at] !== 60) at++;
      const nameEnd = at;
      while (at < end && SPACE(data[at])) at++;
      if (at >= end) return false;
      if (data[at] !== 61 || nameEnd === nameStart) throw damagedXml("属性写法不对");
      at++;
      while (at < end && SPACE(data[at])) at++;
      if (at >= end) return false;
      const quote = data[at];
      if (quote !== 34 && quote !== 39) throw damagedXml("属性值缺少引号");
      const valueStart = ++at;
      while (at < end && data[at] !== quote) {
        if (data[at] === 60) throw damagedXml("属性值里有 <");
        at++;
      }
      if (at >= end) return false;
      this.add(nameStart, nameEnd, valueStart, at);
      at++;
    }
  }

  private finish(end: number, empty: boolean): boolean {
    if (this.nameEnd === this.start + 1) throw damagedXml("标签没有名称");
    this.end = end;
    this.empty = empty;
    return true;
  }

  private add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.count * 4;
    for (let k = 0; k < at; k += 4) {
      if (this.places[k + 1] - this.places[k] === nameEnd - nameStart && this.same(this.places[k], nameStart, nameEnd)) throw damagedXml("属性重复");
    }
    if (at === this.places.length) {
      if (this.count >= 1024) throw damagedXml("属性过多");
      const wider = new Int32Array(at * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places[at] = nameStart;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = valueStart;
    this.places[at + 3] = valueEnd;
    this.count++;
  }

  private same(a: number, b: number, bEnd: number): boolean {
    while (b < bEnd && this.data[a] === this.data[b]) { a++; b++; }
    return b === bEnd;
  }

  /** Whether the attribute's name begins with "xmlns". */
  declares(i: number): boolean {
    const { data, places } = this;
    const at = places[i * 4];
    return data[at] === 120 && data[at + 1] === 109 && data[at + 2] === 108 && data[at + 3] === 110 && data[at + 4] === 115;
  }

  /** Index of the attribute spelled so (with its prefix, if any), or -1. */
  indexOf(name: string): number {
    for (let i = 0; i < this.count; i++) {
      const start = this.places[i * 4];
      if (this.places[i * 4 + 1] - start !== name.length) continue;
      let k = 0;
      while (k < name.length && this.data[start + k] === name.charCodeAt(k)) k++;
      if (k === name.length) return i;
    }
    return -1;
  }

  /** Value of an attribute without prefix; undefined when it is absent. */
  attr(name: string): string | undefined {
    const i = this.indexOf(name);
    return i < 0 ? undefined : this.value(i);
  }

  /**
   * Value of the attribute with this local name in one of the namespaces: r:id, whatever r is called. `uri`: what a prefix means here.
   * A prefix that is declared nowhere counts: some writers leave it out.
   */
  within(namespaces: ReadonlySet<string>, local: string, uri: (prefix: string) => string | undefined): string | undefined {
    let loose: number | undefined;
    for (let i = 0; i < this.count; i++) {
      const name = this.name(i);
      if (!name.endsWith(`:${local}`)) continue;
      const space = uri(name.slice(0, -local.length - 1));
      if (space === undefined) loose = i;
      else if (namespaces.has(space)) return this.value(i);
    }
    return loose === undefined ? undefined : this.value(loose);
  }

  /** A boolean attribute (xsd:boolean); `absent` when it is not there. */
  flag(name: string, absent = false): boolean {
    const value = this.attr(name);
    return value === undefined ? absent : value === "1" || value === "true" || value === "on";
  }

  name(i: number): string {
    return decodeUtf8(this.data, this.places[i * 4], this.places[i * 4 + 1]);
  }

  /** Value with references resolved; white space becomes blanks (XML 1.0, 3.3.3). */
  value(i: number): string {
    const start = this.places[i * 4 + 2];
    const end = this.places[i * 4 + 3];
    let text = "";
    let from = start;
    let blank = false;
    for (let at = start; at < end; at++) {
      blank ||= this.data[at] < 32;
      if (this.data[at] !== 38) continue;
      const semicolon = this.data.indexOf(59, at);
      if (semicolon < 0 || semicolon >= end) throw damagedXml("属性值里的 & 没有结束");
      text += plain(this.data, from, at, blank) + String.fromCodePoint(referenceAt(this.data, at, semicolon));
      from = semicolon + 1;
      at = semicolon;
    }
    return text + plain(this.data, from, end, blank);
  }

  /** All attributes, prefixes as written. */
  all(): Record<string, string> {
    const result: Record<string, string> = Object.create(null);
    for (let i = 0; i < this.count; i++) result[this.name(i)] = this.value(i);
    return result;
  }
}

function plain(data: Uint8Array, start: number, end: number, blank: boolean): string {
  const text = decodeUtf8(data, start, end);
  return blank ? text.replace(/\r\n|[\r\n\t]/g, " ") : text;
}
