import { damagedXml } from "./damaged";
import { parseXml } from "./parse";
import type { XmlLimits } from "./push";

/** An element of a small part, in memory. Only for parts with a bounded number of elements (styles, theme, workbook). */
export interface XmlTreeNode {
  name: string;
  attrs: Record<string, string>;
  children: XmlTreeNode[];
  text: string;
}

const MAX_NODES = 2_000_000;

/** Reads a part as a tree; foreign elements are left out. Throws as `XmlPush`. */
export function readTree(bytes: Uint8Array, namespaces: ReadonlySet<string>, limits: XmlLimits): XmlTreeNode {
  const root: XmlTreeNode = { name: "", attrs: {}, children: [], text: "" };
  const stack = [root];
  let count = 0;
  parseXml(bytes, {
    open(name, tag, parser) {
      if (++count > MAX_NODES) throw damagedXml("元素过多");
      const node: XmlTreeNode = { name, attrs: tag.all(), children: [], text: "" };
      stack[stack.length - 1].children.push(node);
      stack.push(node);
      parser.collect = true;
    },
    close(_name, parser) {
      const node = stack.pop()!;
      if (node.children.length === 0) node.text = parser.text.toString();
    },
  }, namespaces, limits);
  return root.children[0];
}

/** First child of that name. */
export function child(node: XmlTreeNode | undefined, name: string): XmlTreeNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(node: XmlTreeNode | undefined, name: string): XmlTreeNode[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** An xsd:boolean attribute; `absent` when it is not there. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}
