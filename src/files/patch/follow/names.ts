import type { PatchedBook } from "../book/book";
import { followFormula } from "../formula/change";

/** Defined names follow; a filter's hidden name whose area is gone goes with it. */
export function followNames(book: PatchedBook): void {
  const pending = book.changes.slice(book.namesEpoch);
  book.namesEpoch = book.changes.length;
  const names = book.root.child("definedNames");
  for (const name of names?.all("definedName") ?? []) {
    const before = name.text;
    const after = followFormula(pending, before, null);
    if (after === before) continue;
    const builtIn = (name.get("name") ?? "").startsWith("_xlnm.");
    if (builtIn && after.includes("#REF!")) {
      const kept = after.split(",").filter((part) => !part.includes("#REF!")).join(",");
      if (kept && !name.get("name")!.endsWith("_FilterDatabase")) name.text = kept;
      else names!.remove(name);
    } else name.text = after;
  }
  if (names && !names.children.length) book.root.remove(names);
}
