import type { HostState } from "../host-state";
import { checkInterrupted } from "../interruptions";
import { typeOf } from "../objects/all";
import { notImplemented } from "../office/host-error";
import type { QueryInfo } from "./messages";
import type { OfficeObject } from "../office/office-object";

/** What to load of an object: property names, each with what to load below it; empty: all its values. */
type QueryTree = Map<string, QueryTree>;

const pascal = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

function parse(query: QueryInfo): QueryTree {
  const root: QueryTree = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = root;
    for (const part of path.split(/[/.]/)) {
      const name = pascal(part.trim());
      if (name === "" || name === "Items") continue;
      if (!at.has(name)) at.set(name, new Map());
      at = at.get(name)!;
    }
  }
  return root;
}

/** Values always sent for an object: identity and, when tracked, its reference. */
export function identityOf(object: OfficeObject): Record<string, unknown> {
  const value = typeOf(object).identity?.(object.self) ?? {};
  return object.referenceId ? { ...value, _ReferenceId: object.referenceId } : value;
}

function values(object: OfficeObject, selection: QueryTree, host: HostState): Record<string, unknown> {
  const { self } = object;
  const type = typeOf(object);
  const out = identityOf(object);
  const all = selection.size === 0 || selection.has("*") || selection.has("$all");
  const names = new Set(selection.keys());
  if (all) for (const name of Object.keys(type.get ?? {})) if (!name.startsWith("_")) names.add(name);
  for (const name of names) {
    if (name === "*" || name === "$all") continue;
    checkInterrupted(host, type.name, name, "get");
    const read = type.get?.[name];
    const below = type.object?.[name];
    if (read) out[name] = read(self, host);
    else if (below) {
      const child = below(self, host);
      out[name] = child ? answer(child, selection.get(name)!, host, {}) : null;
    } else throw notImplemented(`${type.name}.${name}`);
  }
  return out;
}

function answer(object: OfficeObject, selection: QueryTree, host: HostState, query: QueryInfo): Record<string, unknown> {
  const { self } = object;
  const type = typeOf(object);
  if (!type.items) return values(object, selection, host);
  const own = new Map<string, QueryTree>();
  const ofItems = new Map<string, QueryTree>();
  for (const [name, below] of selection) (type.get?.[name] ? own : ofItems).set(name, below);
  const out = own.size > 0 ? values(object, own, host) : identityOf(object);
  const skip = query.Skip ?? 0;
  const items = type.items(self, host);
  const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  out._Items = page.map((item) => answer(item, ofItems, host, {}));
  return out;
}

/** The value of a `load`: by PascalCase property, collections as `_Items`. @throws HostError NotImplemented by name. */
export function queryObject(object: OfficeObject, query: QueryInfo, host: HostState): Record<string, unknown> {
  return answer(object, parse(query), host, query);
}
