import type { BorderStyle } from "../../../sheet/cell-style";
import { element, type XmlElement } from "../xml/element";
import { argb } from "./color";

/** CT_Border: all four sides and the diagonal, in the schema's order. */
export function borderElement(p: string, border: BorderStyle): XmlElement {
  const made = element(`${p}border`);
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = border[side];
    if (!line) made.append(element(p + side));
    else made.append(element(p + side, { style: line.style }, element(`${p}color`, line.color ? { rgb: argb(line.color) } : { auto: 1 })));
  }
  return made.append(element(`${p}diagonal`));
}
