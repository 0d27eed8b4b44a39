import type { FontStyle } from "../../../sheet/cell-style";
import { element, type XmlElement } from "../xml/element";
import { argb } from "./color";

/** A whole font from a style; what the style does not say comes from the workbook's default font. */
export function fontElement(p: string, style: FontStyle, fallback: XmlElement | undefined): XmlElement {
  const font = element(`${p}font`);
  const flag = (on: boolean | undefined, name: string) => on && font.append(element(p + name));
  const inherit = (name: string) => {
    const given = fallback?.child(name);
    if (given) font.append(element(p + name, Object.fromEntries(given.attributeNames().map((a) => [a, given.get(a)]))));
  };
  flag(style.bold, "b");
  flag(style.italic, "i");
  flag(style.strike, "strike");
  flag(style.underline, "u");
  if (style.size !== undefined) font.append(element(`${p}sz`, { val: style.size }));
  else inherit("sz");
  if (style.color !== undefined) font.append(element(`${p}color`, { rgb: argb(style.color) }));
  else inherit("color");
  if (style.name === undefined) {
    ["name", "family", "charset", "scheme"].forEach(inherit);
    return font;
  }
  font.append(element(`${p}name`, { val: style.name.slice(0, 31) }));
  // GB2312 charset lets old Excel choose a Chinese substitute when the font is not installed.
  if (/[^\u0020-\u007e]|GB2312|GBK/.test(style.name)) font.append(element(`${p}charset`, { val: 134 }));
  return font;
}
