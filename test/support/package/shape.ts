import type { Element } from "./element";
import { children, type Parts } from "./parts";
import table from "./shapes.json";

/** What an attribute may be. */
const kinds: Record<string, RegExp> = {
  b: /^\s*(?:true|false|0|1)\s*$/, u: /^\s*\+?\d{1,10}\s*$/, i: /^\s*[+-]?\d{1,10}\s*$/, d: /^\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)\s*$/, x: /^[0-9A-Fa-f]{8}$/, s: /^/,
};
for (const [name, words] of Object.entries(table.words)) kinds[name] = new RegExp(`^(?:${words.split(" ").join("|")})$`);

interface Child { at: number; many: boolean; shape: string | undefined }
/** An element: its attributes, its children in their sequence (`free`: in any), and which of both must be there. */
interface Shape { attributes: Map<string, RegExp>; needed: string[]; children: Map<string, Child>; free: boolean; filled: string[] }

/** `name:kind!` for attributes, `name=Shape*!` for children; `!` must be there, `*` may stand more than once, `~` before them: in any order. */
function shapeOf([attributes, content]: string[]): Shape {
  const shape: Shape = { attributes: new Map(), needed: [], children: new Map(), free: content.startsWith("~"), filled: [] };
  for (const [, name, kind, needed] of attributes.matchAll(/(\S+):(\w+)(!?)/g)) {
    shape.attributes.set(name, kinds[kind]);
    if (needed) shape.needed.push(name);
  }
  for (const [, name, kind, many, needed] of content.matchAll(/([\w.]+)(?:=(\w+))?(\*?)(!?)/g)) {
    shape.children.set(name, { at: shape.children.size, many: many !== "", shape: kind });
    if (needed) shape.filled.push(name);
  }
  return shape;
}

const shapes = new Map(Object.entries(table.shapes).map(([name, said]) => [name, shapeOf(said)]));
const roots: Record<string, string> = table.roots;
/** Lists that the schema lets be empty and Excel repairs. */
const filled = new Set(["rowBreaks", "colBreaks", "tableParts"]);

const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";
const relationships = /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships$/;

/** Namespaces by prefix, and those that a reader may leave out. */
interface Scope { prefixes: ReadonlyMap<string, string>; ignored: ReadonlySet<string> }

function scopeOf(e: Element, outer: Scope): Scope {
  let { prefixes, ignored } = outer;
  for (const { name, namespace, value } of e.attributes) if (namespace === xmlns) prefixes = new Map([...prefixes, [name.slice(6), value]]);
  const more = e.getAttributeNS(compatibility, "Ignorable");
  if (more) ignored = new Set([...ignored, ...more.trim().split(/\s+/).map((prefix) => prefixes.get(prefix) ?? "")]);
  return prefixes === outer.prefixes && ignored === outer.ignored ? outer : { prefixes, ignored };
}

/**
 * A part's elements as the schema has them (shapes.json, from ECMA-376 part 1): attributes that it knows, with values of their kind, and children in its sequence, as
 * often as it says; what else stands there is declared to be ignorable.
 */
export function checkShape(parts: Parts, part: string, root: Element): void {
  const say = (kind: string, text: string): void => parts.say(kind, part, text);
  const walk = (e: Element, shape: Shape, outer: Scope): void => {
    const scope = e.attributes.length > 0 ? scopeOf(e, outer) : outer;
    for (const { name, local, namespace, value } of e.attributes) {
      if (namespace === xmlns || namespace === compatibility || namespace === xml || scope.ignored.has(namespace ?? "")) continue;
      const kind = shape.attributes.get(namespace === null ? name : relationships.test(namespace) ? `r:${local}` : "?");
      if (!kind) say("shape", `<${e.nodeName}> has no attribute ${name}`);
      else if (!kind.test(value)) say("shape", `<${e.nodeName}> ${name}: ${value.slice(0, 40)}`);
    }
    for (const name of shape.needed) {
      if (!e.attributes.some(({ name: own, local, namespace }) => (namespace === null ? own : `r:${local}`) === name)) say("shape", `<${e.nodeName}> has no ${name}`);
    }
    content(e, shape, scope);
  };
  const content = (e: Element, shape: Shape, scope: Scope): void => {
    // An extension holds what its own address says.
    if (shape.children.has("any")) return;
    let [last, before, any] = [-1, "", false];
    const seen = new Set<string>();
    for (const child of children(e)) {
      any = true;
      if (child.namespaceURI !== e.namespaceURI) {
        if (child.namespaceURI !== compatibility && !scopeOf(child, scope).ignored.has(child.namespaceURI ?? "")) say("order", `<${e.nodeName}> has no <${child.nodeName}>`);
        continue;
      }
      const found = shape.children.get(child.localName);
      if (!found) {
        say("order", `<${e.nodeName}> has no <${child.nodeName}>`);
        continue;
      }
      if (!shape.free && (found.at < last || (found.at === last && !found.many))) say("order", `<${child.nodeName}> stands after <${before}>`);
      [last, before] = [Math.max(last, found.at), child.nodeName];
      seen.add(child.localName);
      const inner = found.shape === undefined ? undefined : shapes.get(found.shape);
      if (inner) walk(child, inner, scope);
    }
    for (const name of shape.filled) if (!seen.has(name)) say("order", `<${e.nodeName}> has no <${name}>`);
    if (shape.children.size > 0 && e.content.some((piece) => typeof piece === "string" && /\S/.test(piece))) say("shape", `<${e.nodeName}> holds text`);
    if (!any && filled.has(e.localName)) say("order", `<${e.nodeName}> is empty`);
  };
  const shape = shapes.get(roots[root.localName]);
  if (shape) walk(root, shape, { prefixes: new Map(), ignored: new Set() });
}
