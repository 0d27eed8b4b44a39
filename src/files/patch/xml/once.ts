import { refuse } from "../../write/refuse";
import type { XmlElement } from "./element";
import { repeatable, sequences } from "./order";

/** Sections that Excel itself puts into a choice; none of them is ever written by us. */
const chosen: ReadonlySet<string> = new Set(["drawing", "legacyDrawing", "picture", "oleObjects", "controls"]);

/**
 * Refuses a part with two sections of a kind that there is one of, or with one that stands in a choice between two contents: a change would reach
 * one of them, and which one a program reads nobody knows. @throws PatchRefusal (`package`)
 */
export function checkOnce(root: XmlElement, part: string): void {
  const again = (what: string): never => refuse("package", `文件内部的“${part}”里${what}，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
  for (const parent of [root, ...root.children]) {
    const order = sequences.get(parent.local);
    if (!order) continue;
    const seen = new Set<string>();
    for (const { local, children } of parent.children) {
      if (local === "AlternateContent") {
        const one = children.flatMap((branch) => branch.children).find((e) => order.includes(e.local) && !chosen.has(e.local));
        if (one) again(`“${one.local}”放在了可选的内容里`);
      }
      if (!order.includes(local) || repeatable.has(local)) continue;
      if (seen.has(local)) again(`有两处“${local}”`);
      seen.add(local);
    }
  }
}
