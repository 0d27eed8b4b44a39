import { escapeAttribute, escapeText, unescapeXml } from "./text";

/** Anything between tags that is not an element: text, comment, CDATA, instruction; kept as it was written. */
interface RawNode { raw: string }
export type XmlNode = XmlElement | RawNode;

export const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElement;

/** An element that remembers how it was written: what nobody changes is written back character for character. */
export class XmlElement {
  readonly name: string;
  readonly local: string;
  /** Raw (escaped) attribute values by qualified name, in order. */
  private readonly attributes: Map<string, string>;
  nodes: XmlNode[] = [];
  parent: XmlElement | null = null;
  /** Text it was parsed from; empty for new elements. */
  private readonly source: string;
  private readonly start: number;
  /** End of the start tag, end of the element, in `source`. */
  private readonly openEnd: number;
  end: number;
  private openChanged: boolean;
  private changed: boolean;

  constructor(name: string, attributes: Map<string, string>, source = "", start = 0, openEnd = 0) {
    this.name = name;
    const colon = name.indexOf(":");
    this.local = colon < 0 ? name : name.slice(colon + 1);
    this.attributes = attributes;
    this.source = source;
    this.start = start;
    this.openEnd = openEnd;
    this.end = openEnd;
    this.changed = this.openChanged = source === "";
  }

  /** Namespace prefix with its colon, or "". */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }

  /** Something in it was changed since it was parsed. */
  get isChanged(): boolean {
    return this.changed;
  }

  touch(): void {
    if (this.changed) return;
    this.changed = true;
    this.parent?.touch();
  }

  get(name: string): string | undefined {
    const raw = this.attributes.get(name);
    return raw === undefined ? undefined : unescapeXml(raw);
  }

  /** An attribute as written, references unresolved. */
  raw(name: string): string | undefined {
    return this.attributes.get(name);
  }

  attributeNames(): string[] {
    return [...this.attributes.keys()];
  }

  /** Sets an attribute; null or undefined removes it. */
  set(name: string, value: string | number | null | undefined): this {
    if (value === null || value === undefined) {
      if (!this.attributes.delete(name)) return this;
    } else {
      const raw = escapeAttribute(String(value));
      if (this.attributes.get(name) === raw) return this;
      this.attributes.set(name, raw);
    }
    this.openChanged = true;
    this.touch();
    return this;
  }

  get children(): XmlElement[] {
    return this.nodes.filter(isElement);
  }

  child(local: string): XmlElement | undefined {
    return this.nodes.find((n): n is XmlElement => isElement(n) && n.local === local);
  }

  all(local: string): XmlElement[] {
    return this.nodes.filter((n): n is XmlElement => isElement(n) && n.local === local);
  }

  /** Every element below, itself first, in document order. */
  *descendants(): Generator<XmlElement> {
    yield this;
    for (const node of this.nodes) if (isElement(node)) yield* node.descendants();
  }

  /** Text directly in it, CDATA included. */
  get text(): string {
    let text = "";
    for (const node of this.nodes) {
      if (isElement(node) || node.raw.startsWith("<!--") || node.raw.startsWith("<?")) continue;
      text += node.raw.startsWith("<![CDATA[") ? node.raw.slice(9, -3) : unescapeXml(node.raw);
    }
    return text;
  }

  set text(text: string) {
    if (this.nodes.every((n) => !isElement(n)) && this.text === text) return;
    this.nodes = text === "" ? [] : [{ raw: escapeText(text) }];
    this.touch();
  }

  append(...nodes: XmlNode[]): this {
    for (const node of nodes) this.insert(node, this.nodes.length);
    return this;
  }

  insert(node: XmlNode, index: number): void {
    if (isElement(node)) node.parent = this;
    this.nodes.splice(index, 0, node);
    this.touch();
  }

  remove(node: XmlNode): void {
    const index = this.nodes.indexOf(node);
    if (index < 0) return;
    this.nodes.splice(index, 1);
    this.touch();
  }

  /** Source span of a parsed element. */
  get sourceText(): string {
    return this.source.slice(this.start, this.end);
  }

  toString(): string {
    if (!this.changed) return this.sourceText;
    const parts: string[] = [];
    this.write(parts);
    return parts.join("");
  }

  private write(parts: string[]): void {
    if (!this.changed) {
      parts.push(this.sourceText);
      return;
    }
    const wasEmpty = this.source !== "" && this.source[this.openEnd - 2] === "/";
    // One that was written with an end tag and nothing before it keeps it.
    const empty = this.nodes.length === 0 && !(this.source !== "" && !wasEmpty && this.source.startsWith("</", this.openEnd));
    if (this.openChanged || wasEmpty !== empty) {
      parts.push("<", this.name);
      for (const [name, raw] of this.attributes) parts.push(" ", name, '="', raw, '"');
      parts.push(empty ? "/>" : ">");
    } else parts.push(this.source.slice(this.start, this.openEnd));
    if (empty) return;
    for (const node of this.nodes) {
      if (isElement(node)) node.write(parts);
      else parts.push(node.raw);
    }
    parts.push("</", this.name, ">");
  }
}

/** A new element. Attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined> = {}, ...nodes: (XmlNode | string)[]): XmlElement {
  const made = new XmlElement(name, new Map());
  for (const [key, value] of Object.entries(attributes)) made.set(key, value);
  for (const node of nodes) made.append(typeof node === "string" ? { raw: escapeText(node) } : node);
  return made;
}
