import { damagedXml } from "./damaged";

/** What a namespace means to the reader. */
export const Space = { foreign: 0, main: 1, compatibility: 2 } as const;
export type Space = (typeof Space)[keyof typeof Space];

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** A qualified name as it stands in the file, kept once per spelling. */
export interface XmlName {
  bytes: Uint8Array;
  prefix: string;
  local: string;
  /** Cached meaning of the prefix, valid while `version` is the table's. */
  version: number;
  space: Space;
  next: XmlName | undefined;
}

/** Names and namespace declarations of one document. Names are found by their bytes: no string is made per tag. */
export class NameTable {
  private readonly known = new Map<number, XmlName>();
  private count = 0;
  private readonly scopes: { prefix: string; uri: string; depth: number }[] = [];
  private version = 0;

  /** `main`: namespaces the reader understands; "*" in it: all. No namespace at all counts as main: some writers leave it out. */
  constructor(private readonly main: ReadonlySet<string>) {}

  find(data: Uint8Array, start: number, end: number): XmlName {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + data[i]) | 0;
    let name = this.known.get(hash);
    for (; name; name = name.next) {
      if (sameBytes(name.bytes, data, start, end)) return name;
    }
    if (++this.count > 5000) throw damagedXml("元素名过多");
    const bytes = data.slice(start, end);
    const text = new TextDecoder().decode(bytes);
    const colon = text.indexOf(":");
    const made: XmlName = {
      bytes,
      prefix: colon < 0 ? "" : text.slice(0, colon),
      local: text.slice(colon + 1),
      version: -1,
      space: Space.foreign,
      next: this.known.get(hash),
    };
    this.known.set(hash, made);
    return made;
  }

  declare(prefix: string, uri: string, depth: number): void {
    this.scopes.push({ prefix, uri, depth });
    this.version++;
  }

  /** Forgets declarations of elements at `depth` or below. */
  leave(depth: number): void {
    while (this.scopes.length > 0 && this.scopes[this.scopes.length - 1].depth >= depth) {
      this.scopes.pop();
      this.version++;
    }
  }

  /** URI a prefix stands for here; undefined when it is not declared. */
  uri(prefix: string): string | undefined {
    for (let i = this.scopes.length - 1; i >= 0; i--) if (this.scopes[i].prefix === prefix) return this.scopes[i].uri;
    return prefix === "" ? "" : undefined;
  }

  spaceOf(name: XmlName): Space {
    if (name.version === this.version) return name.space;
    const uri = this.uri(name.prefix);
    if (uri === undefined) throw damagedXml(`前缀“${name.prefix}”没有声明`);
    name.version = this.version;
    name.space = uri === COMPATIBILITY ? Space.compatibility
      : uri === "" || this.main.has(uri) || this.main.has("*") ? Space.main : Space.foreign;
    return name.space;
  }

  /** Whether content that requires these prefixes (mc:Choice) is understood. */
  understands(prefixes: string): boolean {
    const list = prefixes.split(/\s+/).filter(Boolean);
    return list.length > 0 && list.every((prefix) => this.main.has(this.uri(prefix) ?? "?"));
  }
}

function sameBytes(bytes: Uint8Array, data: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== data[start + i]) return false;
  return true;
}
