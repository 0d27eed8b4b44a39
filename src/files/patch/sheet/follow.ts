import { type FormulaChange, followArea, followFormula, type SheetKey } from "../formula/change";
import { escapeText, unescapeXml } from "../xml/text";
import { areaName, parseArea } from "../../../sheet/a1";

const formulaElement = /<((?:[^\s<>:/]+:)?f)((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/\1>)/g;
const address = /(<(?:[^\s<>:/]+:)?(?:c|row)\b[^>]*?\sr=["'])([A-Za-z]*)([0-9]+)/g;

/** Row XML with its rows and cells renumbered by `delta`. */
export const renumber = (xml: string, delta: number): string =>
  delta === 0 ? xml : xml.replace(address, (_, before: string, column: string, row: string) => before + column + (Number(row) + delta));

/** Row or cell XML whose formulas have followed the changes; array areas too. `onChange` is told when something became different. */
export function followCells(xml: string, changes: readonly FormulaChange[], home: SheetKey, onChange: () => void): string {
  if (changes.length === 0 || !/<(?:[^\s<>:/]+:)?f[\s>/]/.test(xml)) return xml;
  return xml.replace(formulaElement, (whole, tag: string, attributes: string, raw: string | undefined) => {
    const moved = attributes.replace(/(\s(?:ref|r1|r2)=["'])([^"']*)/g, (attribute, before: string, ref: string) => {
      const area = parseArea(ref);
      const next = area && followArea(changes, area, home);
      return next ? before + areaName(next) : attribute;
    });
    if (raw === undefined) {
      if (moved !== attributes) onChange();
      return moved === attributes ? whole : `<${tag}${moved}/>`;
    }
    const text = unescapeXml(raw);
    const next = followFormula(changes, text, home);
    if (next === text && moved === attributes) return whole;
    onChange();
    return `<${tag}${moved}>${next === text ? raw : escapeText(next)}</${tag}>`;
  });
}
