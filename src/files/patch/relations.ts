import { resolveTarget } from "../read/package/path";
import { element, type XmlElement } from "./xml/element";

export interface Relation { id: string; type: string; target: string; external: boolean }

/** A relations part as a list; edits go to its XML. */
export class Relations {
  private readonly root: XmlElement;
  /** Part the relations belong to. */
  readonly part: string;

  constructor(root: XmlElement, part: string) {
    this.root = root;
    this.part = part;
  }

  list(): Relation[] {
    return this.root.all("Relationship").map((e) => ({
      id: e.get("Id") ?? "",
      type: e.get("Type") ?? "",
      target: e.get("Target") ?? "",
      external: e.get("TargetMode") === "External",
    }));
  }

  /** Full name of the part a relation leads to; "" for one outside the package. */
  partOf(relation: Relation): string {
    return resolveTarget(this.part, relation.target) ?? "";
  }

  /** Relations whose type ends in "/kind", such as "worksheet"; the flavours differ only before that. */
  ofKind(kind: string): (Relation & { part: string })[] {
    return this.list()
      .filter((r) => r.type.endsWith(`/${kind}`) && !r.external)
      .map((r) => ({ ...r, part: this.partOf(r) }));
  }

  /** Names of all parts it leads to. */
  targets(): string[] {
    return this.list().filter((r) => !r.external).map((r) => this.partOf(r));
  }

  /** Adds a relation and gives its id, one that was free. */
  add(type: string, target: string, external = false): string {
    const taken = new Set(this.list().map((r) => r.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    this.root.append(element(`${this.root.prefix}Relationship`, { Id: `rId${n}`, Type: type, Target: target, TargetMode: external ? "External" : undefined }));
    return `rId${n}`;
  }

  remove(id: string): void {
    const found = this.root.all("Relationship").find((e) => e.get("Id") === id);
    if (found) this.root.remove(found);
  }
}
