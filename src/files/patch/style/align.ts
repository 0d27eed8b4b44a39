import type { AlignStyle } from "../../../sheet/cell-style";
import { element, type XmlElement } from "../xml/element";

/** CT_CellAlignment; undefined when the style says nothing that differs from Excel's default. */
export function alignmentElement(p: string, align: AlignStyle | undefined): XmlElement | undefined {
  if (!align) return undefined;
  const made = element(`${p}alignment`, {
    horizontal: align.horizontal === "general" ? undefined : align.horizontal,
    vertical: align.vertical === "bottom" ? undefined : align.vertical,
    textRotation: align.rotation ? rotation(align.rotation) : undefined,
    wrapText: align.wrap ? 1 : undefined,
    indent: align.indent || undefined,
    shrinkToFit: align.shrink ? 1 : undefined,
  });
  return made.attributeNames().length ? made : undefined;
}

/** −90…90 degrees or 255 (stacked) → the file's 0…180 and 255 (18.8.1). */
const rotation = (degrees: number) => (degrees === 255 ? 255 : degrees < 0 ? 90 - degrees : degrees);
