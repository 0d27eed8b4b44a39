import { escapeText } from "../xml/text";

const special = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;
const oddTag = /<[^<>]*(?:\s=|=\s|=')/;
const tag = /<[^\s<>/!?]+(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))+\s*\/?>/g;
const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Rows in the one spelling that is looked for when they move: no comments, texts escaped and not in CDATA, attributes as name="value". */
export function plainRows(xml: string): string {
  const texts = xml.includes("<!") || xml.includes("<?") ? xml.replace(special, (_, text: string | undefined) => (text === undefined ? "" : escapeText(text))) : xml;
  if (!oddTag.test(texts)) return texts;
  return texts.replace(tag, (whole) => whole.replace(attribute, (_, name: string, double: string | undefined, single: string) => ` ${name}="${double ?? single.replace(/"/g, "&quot;")}"`));
}
