import { XmlElement, type XmlNode } from "./element";
import { refuse } from "../../write/refuse";

/** Deepest nesting read; office parts stay far below. */
const deepest = 256;

/** A parsed part: what stands before and after the root element is kept. */
export interface XmlDocument { before: string; root: XmlElement; after: string }

export const documentText = (document: XmlDocument): string => document.before + document.root.toString() + document.after;

const openTag = /<([^\s/>=<"']+)((?:\s+[^\s=/<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses a whole part without losing a character. No DTD: a DOCTYPE is refused.
 * @param where how the part is called in the refusal
 * @throws PatchRefusal (`package`) when it is not well-formed
 */
export function parseXml(text: string, where: string): XmlDocument {
  const broken = (): never => refuse("package", `文件内部的“${where}”不是有效的 XML，请用 Excel 打开后另存为 .xlsx 再试。`);
  // No XML holds it, and the rows of a sheet are put where it marks their place.
  if (text.includes("\u0000")) broken();
  let at = 0;
  let root: XmlElement | null = null;
  let rootStart = 0;
  let top: XmlElement | null = null;
  let depth = 0;
  const add = (node: XmlNode) => {
    if (!top) return;
    top.nodes.push(node);
    if (node instanceof XmlElement) node.parent = top;
  };
  while (at < text.length) {
    const open = text.indexOf("<", at);
    const textEnd = open < 0 ? text.length : open;
    if (textEnd > at) {
      const raw = text.slice(at, textEnd);
      if (top) add({ raw });
      else if (/[^\s\ufeff]/.test(raw)) broken();
    }
    if (open < 0) break;
    const next = text[open + 1];
    if (next === "!" || next === "?") {
      const [mark, close] = next === "?" ? ["<?", "?>"] : text.startsWith("<!--", open) ? ["<!--", "-->"] : text.startsWith("<![CDATA[", open) && top ? ["<![CDATA[", "]]>"] : broken();
      const end = text.indexOf(close, open + mark.length);
      if (end < 0) broken();
      at = end + close.length;
      add({ raw: text.slice(open, at) });
    } else if (next === "/") {
      const end = text.indexOf(">", open);
      if (end < 0 || !top || text.slice(open + 2, end).trimEnd() !== top.name) return broken();
      at = top.end = end + 1;
      top = top.parent;
      depth--;
    } else {
      openTag.lastIndex = open;
      const match = openTag.exec(text);
      if (!match || (root && !top)) return broken();
      at = openTag.lastIndex;
      const made: XmlElement = new XmlElement(match[1], readAttributes(match[2], broken), text, open, at);
      if (!root) [root, rootStart] = [made, open];
      add(made);
      if (!match[3]) {
        top = made;
        if (++depth > deepest) broken();
      }
    }
  }
  if (!root || top) return broken();
  return { before: text.slice(0, rootStart), root, after: text.slice(root.end) };
}

function readAttributes(text: string, broken: () => never): Map<string, string> {
  const found = new Map<string, string>();
  if (text === "") return found;
  for (const match of text.matchAll(attribute)) {
    if (found.has(match[1])) broken();
    // Kept in double quotes: a double quote inside single quotes becomes a reference.
    found.set(match[1], match[2] ?? match[3].replace(/"/g, "&quot;"));
  }
  return found;
}
