import { resolveTarget } from "../read/package/path";
import { refuse } from "../write/refuse";
import { element, type XmlElement } from "./xml/element";

interface Relation { id: string; type: string; target: string; external: boolean }

/** A relations part as a list; edits go to its XML. */
export class Relations {
  private readonly root: XmlElement;
  /** Part the relations belong to. */
  readonly part: string;
  private readonly spelled: (part: string) => string;

  /** @param spelled the name of a part as the package spells it */
  constructor(root: XmlElement, part: string, spelled: (part: string) => string) {
    this.root = root;
    this.part = part;
    this.spelled = spelled;
    const known = new Map<string, Relation>();
    for (const one of this.list()) {
      const other = known.get(one.id);
      if (other && (other.type !== one.type || other.target !== one.target)) refuse("package", `文件内部的关系“${one.id.slice(0, 40)}”指向两处，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
      known.set(one.id, one);
    }
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
    return this.spelled(resolveTarget(this.part, relation.target) ?? "");
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

  /**
   * Spells targets as the package spells its parts: Excel finds a part under other case, escapes and detours, other programs do not.
   * True when any was spelled otherwise.
   */
  settle(): boolean {
    let any = false;
    for (const e of this.root.all("Relationship")) {
      const target = e.get("Target") ?? "";
      const resolved = e.get("TargetMode") === "External" ? undefined : resolveTarget(this.part, target);
      if (resolved === undefined || target.startsWith("#")) continue;
      const name = this.spelled(resolved);
      const up = target.split("/").filter((step) => step === "..").length;
      const plain = !/\\|(^|[^./])\/\.|(^|\/)\.(\/|$)/.test(target) && up < this.part.split("/").length;
      // A name that is no URI as it stands could only be spelled like the part by breaking the target.
      if ((resolved === name && plain) || !/^[!-~]*$/.test(name)) continue;
      e.set("Target", `/${name}`);
      any = true;
    }
    return any;
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
