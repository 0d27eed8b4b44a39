import type { Draw } from "./draw";

/** Values no writer means, and some that few do. */
const odd = [
  "", " ", "0", "-1", "1", "2", "007", "+3", "1.5", "1e3", "1e999", "NaN", "Infinity", "4294967296", "2147483648", "900000000", "99999999999999999999", "1048576", "1048577", "16385",
  "A1", "a1", "$A$1", "A0", "A1048577", "XFD1048576", "XFE1", "ZZZZZZ99", "A1:B2", "B2:A1", "A:A", "1:1", "A1:XFD1048576", "A1:", ":", "A1 B2", "A1,B2", "#REF!", "'数据 表'!A1", "数据!$A$1:$B$2", "[1]Sheet!A1", "SUM(", "SUM(A1:A9)", "\"", "IF(\"",
  "true", "false", "s", "str", "inlineStr", "b", "e", "d", "n", "zz", "shared", "array", "rId1", "rId999", "../x", "/xl/workbook.xml", "xl/worksheets/sheet1.xml", "http://example.org/", "#", "%00", "%41", "__proto__", "constructor",
  "2019-09-01", "#N/A", "甲", "\u{1f600}", "\ufffd", "_x000D_", "&#10;", "&#13;", "&#x0;", "&#xD800;", "&#x110000;", "&unknown;", "&amp;amp;", "&lt;c&gt;", "]]&gt;", "长".repeat(33_000), "1".repeat(400),
];

const tag = /<(\/?)([^\s<>/!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g;
interface Tag { start: number; end: number; close: boolean; name: string; attributes: string; alone: boolean }

const tagsOf = (xml: string): Tag[] => [...xml.matchAll(tag)].map((match) => ({ start: match.index, end: match.index + match[0].length, close: match[1] !== "", name: match[2], attributes: match[3], alone: match[4] !== "" }));

/** From the start of an element to behind its end. */
interface Span { start: number; end: number; open: Tag }

/** An element that is drawn, the root only where there is no other. */
function elementOf(xml: string, draw: Draw): Span | undefined {
  const tags = tagsOf(xml);
  const opens = tags.flatMap((one, at) => (one.close ? [] : [at]));
  if (opens.length === 0) return undefined;
  const at = opens.length > 1 ? opens[1 + draw.below(opens.length - 1)] : opens[0];
  return spanOf(tags, at);
}

function spanOf(tags: readonly Tag[], at: number): Span | undefined {
  const open = tags[at];
  if (open.alone) return { start: open.start, end: open.end, open };
  let depth = 0;
  for (let i = at; i < tags.length; i++) {
    if (tags[i].alone) continue;
    depth += tags[i].close ? -1 : 1;
    if (depth === 0) return { start: open.start, end: tags[i].end, open };
  }
  return undefined;
}

const replaced = (xml: string, start: number, end: number, by: string): string => xml.slice(0, start) + by + xml.slice(end);

/** Changes the tag of an element that is drawn. */
function withTag(xml: string, draw: Draw, change: (attributes: string, tag: Tag) => string): string {
  const span = elementOf(xml, draw);
  if (!span) return xml;
  const { open } = span;
  return replaced(xml, open.start, open.end, `<${open.name}${change(open.attributes, open)}${open.alone ? "/" : ""}>`);
}

const pair = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

function withAttribute(xml: string, draw: Draw, change: (whole: string, name: string, value: string) => string): string {
  // An element with attributes is looked for a few times; most have some.
  for (let tries = 0; tries < 6; tries++) {
    const span = elementOf(xml, draw);
    const pairs = span ? [...span.open.attributes.matchAll(pair)] : [];
    if (!span || pairs.length === 0) continue;
    const [whole, name, value] = draw.of(pairs);
    const from = span.open.start + 1 + span.open.name.length + span.open.attributes.indexOf(whole);
    return replaced(xml, from, from + whole.length, change(whole, name, value.slice(1, -1)));
  }
  return xml;
}

const attributeText = (text: string): string => text.replace(/"/g, "&quot;");

/** One change to an XML text. */
export interface XmlChange { name: string; change(xml: string, draw: Draw): string }

const two = (xml: string, draw: Draw): [Span, Span] | undefined => {
  const [one, other] = [elementOf(xml, draw), elementOf(xml, draw)];
  if (!one || !other) return undefined;
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return first.end <= second.start ? [first, second] : undefined;
};

export const xmlChanges: readonly XmlChange[] = [
  { name: "element dropped", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? replaced(xml, span.start, span.end, "") : xml; } },
  { name: "element doubled", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? replaced(xml, span.end, span.end, xml.slice(span.start, span.end)) : xml; } },
  {
    name: "elements swapped",
    change(xml, draw) {
      const found = two(xml, draw);
      return found ? xml.slice(0, found[0].start) + xml.slice(found[1].start, found[1].end) + xml.slice(found[0].end, found[1].start) + xml.slice(found[0].start, found[0].end) + xml.slice(found[1].end) : xml;
    },
  },
  { name: "element moved elsewhere", change: (xml, draw) => { const found = two(xml, draw); return found ? replaced(replaced(xml, found[1].end, found[1].end, xml.slice(found[0].start, found[0].end)), found[0].start, found[0].end, "") : xml; } },
  { name: "element emptied", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? replaced(xml, span.start, span.end, `<${span.open.name}${span.open.attributes}/>`) : xml; } },
  { name: "element renamed", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? xml.slice(0, span.start) + xml.slice(span.start, span.end).replaceAll(span.open.name, draw.of(["c", "row", "x:y", "v", "sheetData", "f", "is"])) + xml.slice(span.end) : xml; } },
  { name: "attribute dropped", change: (xml, draw) => withAttribute(xml, draw, () => "") },
  { name: "attribute doubled", change: (xml, draw) => withAttribute(xml, draw, (whole) => whole + whole) },
  { name: "attribute odd", change: (xml, draw) => withAttribute(xml, draw, (_, name) => ` ${name}="${attributeText(draw.of(odd))}"`) },
  { name: "attribute of another", change: (xml, draw) => { let other = "1"; withAttribute(xml, draw, (whole, _, value) => { other = value; return whole; }); return withAttribute(xml, draw, (_, name) => ` ${name}="${attributeText(other)}"`); } },
  { name: "attribute in other quotes and spaces", change: (xml, draw) => withAttribute(xml, draw, (_, name, value) => `\r\n\t${name} = '${value.replace(/'/g, "&apos;")}'`) },
  { name: "attribute added", change: (xml, draw) => withTag(xml, draw, (attributes) => `${attributes.trimEnd()} ${draw.of(["r", "s", "t", "hidden", "xml:space", "x:y", "ref", "sqref", "count"])}="${attributeText(draw.of(odd))}"`) },
  { name: "number changed", change: (xml, draw) => withAttribute(xml, draw, (whole, name, value) => (/^\d+$/.test(value) ? ` ${name}="${Number(value) + draw.of([-2, -1, 1, 2, 1000, 70_000])}"` : whole)) },
  { name: "address changed", change: (xml, draw) => withAttribute(xml, draw, (whole, name, value) => (/^[A-Z]+\d+/.test(value) ? ` ${name}="${value.replace(/\d+/, (row) => String(Number(row) + draw.of([-1, 1, 3])))}"` : whole)) },
  {
    name: "text odd",
    change(xml, draw) {
      const texts = [...xml.matchAll(/>([^<]+)</g)];
      if (texts.length === 0) return xml;
      const text = draw.of(texts);
      return replaced(xml, text.index + 1, text.index + 1 + text[1].length, draw.of(odd));
    },
  },
  { name: "text in CDATA", change: (xml, draw) => { const texts = [...xml.matchAll(/>([^<>&]+)</g)]; if (texts.length === 0) return xml; const text = draw.of(texts); return replaced(xml, text.index + 1, text.index + 1 + text[1].length, `<![CDATA[${text[1]}]]>`); } },
  { name: "something between", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? replaced(xml, span.end, span.end, draw.of(["<!-- <c r=\"A1\"> -->", "<?x <v>?>", "\r\n\t ", "&#32;", "文字", "<!---->", "<x/>", "<x:y xmlns:x=\"urn:x\"><row/></x:y>", "<![CDATA[<row>]]>"])) : xml; } },
  { name: "wrapped in a choice", change: (xml, draw) => { const span = elementOf(xml, draw); return span ? replaced(xml, span.start, span.end, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:q="urn:q"><mc:Choice Requires="q"><q:z/></mc:Choice><mc:Fallback>${xml.slice(span.start, span.end)}</mc:Fallback></mc:AlternateContent>`) : xml; } },
  { name: "nested deep", change: (xml, draw) => { const span = elementOf(xml, draw); const depth = draw.of([70, 300, 1200]); return span ? replaced(xml, span.end, span.end, "<x>".repeat(depth) + "</x>".repeat(depth)) : xml; } },
  { name: "many", change: (xml, draw) => { const span = elementOf(xml, draw); const text = span ? xml.slice(span.start, span.end) : ""; return span && text.length < 2000 ? replaced(xml, span.end, span.end, text.repeat(draw.of([20, 120]))) : xml; } },
  { name: "DOCTYPE", change: (xml) => xml.replace(/^(?:<\?xml[^>]*\?>)?/, (head) => `${head}<!DOCTYPE x [<!ENTITY a "aaaa">]>`) },
  { name: "cut short", change: (xml, draw) => xml.slice(0, draw.below(xml.length)) },
  { name: "a tag dropped", change: (xml, draw) => { const tags = tagsOf(xml); if (tags.length === 0) return xml; const one = draw.of(tags); return replaced(xml, one.start, one.end, ""); } },
  { name: "a sign put in", change: (xml, draw) => { const at = draw.below(xml.length); return replaced(xml, at, at + draw.below(2), draw.of(["<", ">", "&", "\"", "'", "/", "\u0000", "\ufffe", "=", "甲", "]]>"])); } },
  { name: "names with a prefix", change: (xml) => xml.replace(/<(\/?)(?![?!])(?![\w.]+:)/g, "<$1q:").replace(/ xmlns=/, " xmlns:q=") },
  { name: "strict", change: (xml) => xml.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships") },
  { name: "lines", change: (xml) => xml.replace(/></g, ">\r\n  <") },
];

/** Ways to write a text as bytes, the true one most often. */
export function encoded(xml: string, draw: Draw): { bytes: Uint8Array; name: string } {
  const kind = draw.below(24);
  const utf16 = xml.replace(/encoding="[^"]*"/, "encoding=\"UTF-16\"");
  if (kind === 0) return { bytes: Buffer.from(`\ufeff${xml}`), name: "BOM" };
  if (kind === 1) return { bytes: Buffer.from(`\ufeff${utf16}`, "utf16le"), name: "UTF-16" };
  if (kind === 2) return { bytes: Buffer.from(`\ufeff${utf16}`, "utf16le").swap16(), name: "UTF-16 the other way" };
  if (kind === 3) return { bytes: Buffer.from(xml.replace(/encoding="[^"]*"/, "encoding=\"GBK\"")), name: "said to be GBK" };
  if (kind === 4) return { bytes: Buffer.from(xml, "latin1"), name: "Latin-1" };
  if (kind === 5) { const bytes = Buffer.from(xml); if (bytes.length > 0) bytes[draw.below(bytes.length)] = 0x80 + draw.below(128); return { bytes, name: "a byte that is none" }; }
  return { bytes: Buffer.from(xml), name: "" };
}
