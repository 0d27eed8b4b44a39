import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";
import { Element } from "./element";
import { parse, textOf } from "./parts";

const folder = path.resolve(__dirname, "../../../../shared/ooxml-xsd");

/** The transitional schemas of ECMA-376 lie beside the project, where somebody put them. */
export const schemasAreThere = existsSync(path.join(folder, "sml.xsd"));

/** The schemas that a part's root element can be of; they bring the others along. */
const roots = ["sml", "dml-main", "dml-chart", "dml-spreadsheetDrawing", "wml", "opc-contentTypes", "opc-relationships", "opc-coreProperties", "shared-documentPropertiesExtended", "shared-documentPropertiesCustom", "shared-customXmlDataProperties"];

interface Schemas { files: { fileName: string; contents: string }[]; all: string; spaces: Set<string> }
let known: Schemas | undefined;

function schemas(): Schemas {
  if (known) return known;
  const files = readdirSync(folder).filter((name) => name.endsWith(".xsd")).map((fileName) => ({ fileName, contents: readFileSync(path.join(folder, fileName), "utf8") }));
  const spaceOf = (root: string): string => /targetNamespace\s*=\s*"([^"]+)"/.exec(files.find(({ fileName }) => fileName === `${root}.xsd`)!.contents)![1];
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${roots.map((root) => `<xs:import namespace="${spaceOf(root)}" schemaLocation="${root}.xsd"/>`).join("")}</xs:schema>`;
  return (known = { files, all, spaces: new Set(roots.map(spaceOf)) });
}

const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const xmlns = "http://www.w3.org/2000/xmlns/";
const xml = "http://www.w3.org/XML/1998/namespace";

/** The strict namespaces by their transitional names: the elements are the same but for a few that nobody here writes. */
const transitional = (text: string): string =>
  text.replaceAll("http://purl.oclc.org/ooxml/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/").replaceAll(/http:\/\/purl\.oclc\.org\/ooxml\/(spreadsheetml|drawingml|wordprocessingml)\/(\w+)/g, "http://schemas.openxmlformats.org/$1/2006/$2");

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/[\t\r\n]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The prefixes that an element declares. */
const declared = (e: Element): [prefix: string, space: string][] => e.attributes.flatMap(({ name, namespace, value }): [string, string][] => (namespace === xmlns ? [[name.slice(6), value]] : []));

/**
 * A part as a reader of 2006 sees it, which is what the schemas describe: without what the part itself allows to ignore, and of alternatives the last.
 * `xml:space` on texts is left out, too: Excel writes it, and the schema forgot it.
 */
function of2006(e: Element, ignored: ReadonlySet<string>, prefixes: ReadonlyMap<string, string>): string {
  const own = new Map([...prefixes, ...declared(e)]);
  const more = e.getAttributeNS(compatibility, "Ignorable")?.split(/\s+/).map((prefix) => own.get(prefix) ?? prefix) ?? [];
  const left = more.length > 0 ? new Set([...ignored, ...more]) : ignored;
  const attributes = e.attributes.filter(({ name, namespace }) => namespace !== compatibility && !left.has(namespace ?? "") && !(namespace === xml && name === "xml:space" && e.localName === "t"));
  const content = e.content.map((piece): string => {
    if (typeof piece === "string") return escaped(piece);
    if (left.has(piece.namespaceURI ?? "")) return "";
    if (piece.namespaceURI !== compatibility || piece.localName !== "AlternateContent") return of2006(piece, left, own);
    const fallback = piece.content.find((choice) => typeof choice !== "string" && choice.localName === "Fallback");
    return fallback instanceof Element ? fallback.content.map((one) => (typeof one === "string" ? escaped(one) : of2006(one, left, new Map([...own, ...declared(piece), ...declared(fallback)])))).join("") : "";
  });
  return `<${e.nodeName}${attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("")}>${content.join("")}</${e.nodeName}>`;
}

/** A part as the schemas take it; null when none of them is about it, or when it is no XML, which the checker says. */
function forSchemas(name: string, bytes: Uint8Array): string | null {
  const text = /\.(xml|rels)$/i.test(name) ? textOf(bytes) : null;
  const root = text === null ? "" : parse(text);
  if (typeof root === "string") return null;
  const plain = transitional(of2006(root, new Set(), new Map()));
  return schemas().spaces.has(transitional(root.namespaceURI ?? "")) ? plain : null;
}

/** What the schemas say against each package, "part: fault". One compilation and one run for all; a part that many have is looked at once. */
export async function schemaFaults(packages: readonly Uint8Array[]): Promise<string[][]> {
  const { files, all } = schemas();
  const numbers = new Map<string, number>();
  const parts = packages.map((bytes) => Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const text = forSchemas(name, part);
    if (text === null) return [];
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return [{ name, number: numbers.get(text)! }];
  }));
  const said = new Map<number, string[]>();
  const { errors, rawOutput } = await validateXML({
    xml: [...numbers].map(([contents, number]) => ({ fileName: `${number}.xml`, contents })), schema: [{ fileName: "all.xsd", contents: all }], preload: files, maxMemoryPages: 32_768,
  });
  for (const { rawMessage } of errors) {
    const [, number, fault] = /^(\d+)\.xml:\d+: (.*)$/s.exec(rawMessage) ?? [];
    if (number === undefined) { if (!/ (?:validates|fails to validate)$/.test(rawMessage)) throw new Error(rawMessage); } else said.set(Number(number), [...(said.get(Number(number)) ?? []), fault.replace(/\{[^}]*\}/g, "")]);
  }
  const judged = rawOutput.match(/^\d+\.xml (?:validates|fails to validate)$/gm)?.length ?? 0;
  if (judged !== numbers.size) throw new Error(`${judged} of ${numbers.size} parts were judged: ${rawOutput.slice(-400)}`);
  return parts.map((own) => own.flatMap(({ name, number }) => (said.get(number) ?? []).map((fault) => `${name}: ${fault}`)));
}
