import { checkCount } from "./count";
import { checkShape } from "./shape";
import type { Element } from "./element";
import { get, kid, kids, number, type Parts } from "./parts";

/** How many formats a workbook has: what cells, rules and tables may point to. */
export interface Styles { formats: number; highlights: number }

/** Every index inside styles.xml leads to something that is there. */
export function checkStyles(parts: Parts, part: string | undefined): Styles {
  const root = part === undefined ? undefined : parts.xml.get(part);
  if (!root || part === undefined) {
    if (part !== undefined) parts.say("styles", part, "cannot be read");
    return { formats: 1, highlights: 0 };
  }
  checkShape(parts, part, root);
  const items = (list: string, item: string): Element[] => {
    const found = kids(kid(root, list), item);
    checkCount(parts, part, kid(root, list), found.length);
    return found;
  };
  const sizes = { fontId: items("fonts", "font").length, fillId: items("fills", "fill").length, borderId: items("borders", "border").length };
  const [base, formats, highlights] = [items("cellStyleXfs", "xf"), items("cellXfs", "xf"), items("dxfs", "dxf")];
  const say = (text: string) => parts.say("styles", part, text);
  if (!sizes.fontId || !sizes.fillId || !sizes.borderId || !formats.length) say("fonts, fills, borders and cellXfs must not be empty");
  const numberFormats = new Set<number>();
  for (const format of items("numFmts", "numFmt")) {
    const id = number(format, "numFmtId")!;
    if (numberFormats.has(id)) say(`numFmtId ${id} twice`);
    if ((get(format, "formatCode") ?? "").length > 255) say(`number format ${id} longer than 255`);
    numberFormats.add(id);
  }
  const check = (xf: Element, name: string) => {
    for (const [attribute, size] of Object.entries(sizes)) if ((number(xf, attribute) ?? 0) >= size && xf.hasAttribute(attribute)) say(`${name}: ${attribute} ${get(xf, attribute)} of ${size}`);
    const format = number(xf, "numFmtId");
    if (format !== undefined && format >= 164 && !numberFormats.has(format)) say(`${name}: numFmtId ${format} is not defined`);
  };
  base.forEach((xf, i) => check(xf, `cellStyleXfs ${i}`));
  formats.forEach((xf, i) => {
    check(xf, `cellXfs ${i}`);
    if (xf.hasAttribute("xfId") && number(xf, "xfId")! >= base.length) say(`cellXfs ${i}: xfId ${get(xf, "xfId")} of ${base.length}`);
  });
  const names = new Set<string>();
  for (const style of items("cellStyles", "cellStyle")) {
    const name = (get(style, "name") ?? "").toLowerCase();
    if (names.has(name)) say(`style “${name}” twice`);
    if ((number(style, "xfId") ?? 0) >= base.length) say(`style “${name}”: xfId ${get(style, "xfId")} of ${base.length}`);
    names.add(name);
  }
  return { formats: formats.length, highlights: highlights.length };
}
