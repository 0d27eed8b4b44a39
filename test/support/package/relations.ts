import { posix } from "node:path";
import type { Element } from "./element";
import { children, get, type Parts, relationId } from "./parts";

export interface Relation { id: string; kind: string; target: string; external: boolean }
/** Relations by the part that has them ("" is the package), by id. */
export type Relations = Map<string, Map<string, Relation>>;

const wanted: Record<string, RegExp> = {
  worksheet: /spreadsheetml\.worksheet\+xml$/, styles: /spreadsheetml\.styles\+xml$/, sharedStrings: /spreadsheetml\.sharedStrings\+xml$/, theme: /officedocument\.theme\+xml$/,
  table: /spreadsheetml\.table\+xml$/, comments: /spreadsheetml\.comments\+xml$/, calcChain: /spreadsheetml\.calcChain\+xml$/, customXmlProps: /customXmlProperties\+xml$/, drawing: /officedocument\.drawing\+xml$/,
};

/** Whose words for kinds of relations mean something to Excel; another's are of another program. */
const known = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\//;

/** One spelling of a part's name for all: without percent escapes, in one case. */
export function spelled(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** Says each attribute that is none of those; the two lists of a package have nothing else. */
function plainly(e: Element, known: readonly string[], say: (name: string) => void): void {
  for (const { name, namespace } of e.attributes) if (namespace === null && !known.includes(name)) say(name);
}

/** Content types by part: every part has one, none is for a part that is not there. */
export function contentTypes({ xml, bytes, say }: Parts): (part: string) => string | undefined {
  const part = "[Content_Types].xml";
  const [defaults, overrides] = [new Map<string, string>(), new Map<string, string>()];
  const names = new Set([...bytes.keys()].map(spelled));
  const root = xml.get(part);
  if (!root) say("types", part, "is not there");
  else plainly(root, [], (name) => say("types", part, `<${root.nodeName}> has no attribute ${name}`));
  for (const e of children(root)) {
    plainly(e, ["Extension", "PartName", "ContentType"], (name) => say("types", part, `<${e.nodeName}> has no attribute ${name}`));
    const type = get(e, "ContentType");
    const isDefault = e.localName === "Default";
    const said = get(e, isDefault ? "Extension" : "PartName") ?? "";
    const key = isDefault ? said.toLowerCase() : spelled(said);
    const list = isDefault ? defaults : overrides;
    if (!type || !/^[^\s/]+\/[^\s/]+$/.test(type.split(";")[0]) || !key || (e.localName !== "Default" && e.localName !== "Override")) say("types", part, `<${e.nodeName}> says nothing of “${key}”`);
    if (list.has(key)) say("types", part, `${key} twice`);
    list.set(key, type ?? "");
    if (!isDefault && !names.has(key.slice(1))) say("types", part, `${key} is not there`);
  }
  const typeOf = (name: string) => overrides.get(`/${spelled(name)}`) ?? defaults.get(name.toLowerCase().split(".").at(-1)!);
  for (const name of bytes.keys()) if (name !== part && !typeOf(name)) say("types", name, "has no content type");
  return typeOf;
}

/** All relations of the package: ids unique, targets there and of the right type, every part reached, every r:id known. */
export function relationsOf(parts: Parts, typeOf: (part: string) => string | undefined): Relations {
  const { xml, bytes, say } = parts;
  const found: Relations = new Map();
  const reached = new Set<string>();
  const names = new Map([...bytes.keys()].map((name) => [spelled(name), name]));
  for (const [name, root] of xml) {
    const match = /^(|.*\/)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match) continue;
    const base = match[1] + match[2];
    const owner = names.get(spelled(base)) ?? base;
    if (base !== "" && !bytes.has(owner)) say("relations", name, "belongs to a part that is not there");
    const own = new Map<string, Relation>();
    if (root.localName !== "Relationships" || root.namespaceURI !== "http://schemas.openxmlformats.org/package/2006/relationships" || children(root).some(({ localName }) => localName !== "Relationship")) say("relations", name, "holds something else than relations");
    for (const e of [root, ...children(root)]) plainly(e, e === root ? [] : ["Id", "Type", "Target", "TargetMode"], (attribute) => say("relations", name, `<${e.nodeName}> has no attribute ${attribute}`));
    for (const e of children(root)) {
      const [id, type, raw] = [get(e, "Id") ?? "", get(e, "Type") ?? "", get(e, "Target")];
      if (!/^[A-Za-z_][\w.-]*$/.test(id) || own.has(id)) say("relations", name, `Id “${id}” is none, or stands twice`);
      if (!type || raw === undefined) say("relations", name, `${id} has no type or target`);
      if (raw?.includes("\\")) say("relations", name, `${id}: target with a backslash`);
      const external = get(e, "TargetMode") === "External";
      let target = raw ?? "";
      if (!external && !target.startsWith("#")) {
        target = posix.resolve("/", posix.dirname(base || "x"), target.replace(/\\/g, "/")).slice(1);
        const there = names.get(spelled(target));
        if (!there) say("relations", name, `${id} leads to ${target}, which is not there`);
        else {
          reached.add((target = there));
          const kind = type.split("/").at(-1)!;
          const pattern = Object.hasOwn(wanted, kind) ? wanted[kind] : undefined;
          if (pattern && !pattern.test(typeOf(target) ?? "")) say("types", target, `is ${typeOf(target)}`);
        }
      } else if (external && target.length > 2083) say("relations", name, `${id}: target of ${target.length} characters`);
      own.set(id, { id, kind: known.test(type) ? type.split("/").at(-1)! : type, target, external });
    }
    found.set(owner, own);
  }
  for (const name of bytes.keys()) if (name !== "[Content_Types].xml" && !name.endsWith(".rels") && !reached.has(name)) say("relations", name, "no relation leads to this part");
  for (const [name, root] of xml) {
    if (name.endsWith(".rels")) continue;
    for (const { id, by } of referredTo(root)) if (!found.get(name)?.has(id)) say("relations", name, `<${by}> refers to ${id}, which is no relation of the part`);
  }
  return found;
}

interface Reference { id: string; by: string }
const references = new WeakMap<Element, Reference[]>();
const ways = ["id", "embed", "link", "pict"];

/** The relations that a part refers to; a part that many packages have is looked through once. */
function referredTo(root: Element): Reference[] {
  const before = references.get(root);
  if (before) return before;
  const found: Reference[] = [];
  const visit = (e: Element): void => {
    if (e.attributes.some(({ namespace }) => namespace !== null)) for (const local of ways) {
      const id = relationId(e, local);
      if (id) found.push({ id, by: e.nodeName });
    }
    for (const piece of e.content) if (typeof piece !== "string") visit(piece);
  };
  visit(root);
  references.set(root, found);
  return found;
}
