import type { FormulaChange, SheetKey } from "../formula/change";
import { translateFormula } from "../../../sheet/formula/relative";
import type { XmlElement } from "../xml/element";
import { rowMap } from "./rowmap";
import { parseAreas } from "../../../sheet/a1";

/**
 * Formulas of conditional formats and validations are written for the top left cell of their areas. When its row is about to
 * be deleted, they are first rewritten for the next row that stays; else they would become #REF! for all the others.
 */
export function rebase(rule: XmlElement, change: FormulaChange, home: SheetKey): void {
  if (!change.touches(home)) return;
  const areas = parseAreas(rule.get("sqref") ?? rule.child("sqref")?.text ?? "");
  if (!areas.length) return;
  const map = rowMap(change, home);
  const base = Math.min(...areas.map((area) => area.top));
  if (map(base) !== null) return;
  let next = Infinity;
  for (const { top, bottom } of areas) {
    for (let row = top; row <= bottom && row < next; row++) {
      if (map(row) === null) continue;
      next = row;
      break;
    }
  }
  if (next === Infinity) return;
  for (const e of rule.descendants()) {
    if (/^(formula|formula1|formula2|f)$/.test(e.local) && !e.children.length) e.text = translateFormula(e.text, next - base, 0);
  }
}
