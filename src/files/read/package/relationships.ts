import { findEntry, inflateEntry, type Budget, type ZipPackage } from "../../zip";
import { damagedXml } from "../xml/damaged";
import { parseXml } from "../xml/parse";
import { spaces } from "../xml/spaces";
import { relationshipsOf, resolveTarget } from "./path";

/** A relationship to another part of the package, or (external) to an address. */
export interface Relationship {
  id: string;
  /** Last step of the type URI: "worksheet", "sharedStrings" …; the same in strict and transitional files. */
  type: string;
  /** Part name as the package spells it, or the address when `external`. */
  target: string;
  external: boolean;
}

/** Relationships of a part ("" for the package), by id; empty when it has none. */
export function readRelationships(zip: ZipPackage, part: string, budget: Budget): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  const entry = findEntry(zip, relationshipsOf(part));
  if (!entry) return found;
  parseXml(inflateEntry(entry, undefined, budget), {
    open(local, tag) {
      if (local !== "Relationship") return;
      const external = tag.attr("TargetMode") === "External";
      const raw = tag.attr("Target") ?? "";
      const path = external ? raw : resolveTarget(part, raw);
      const target = external || path === undefined ? path : (findEntry(zip, path)?.name ?? path);
      const id = tag.attr("Id") ?? "";
      const type = (tag.attr("Type") ?? "").replace(/^.*\//, "");
      if (target === undefined) return;
      const other = found.get(id);
      if (other && (other.type !== type || other.target !== target)) throw damagedXml(`关系“${id.slice(0, 40)}”指向两处`);
      found.set(id, { id, type, target, external });
    },
    close() { /* attributes say all */ },
  }, spaces.relationships, budget.caps);
  return found;
}
