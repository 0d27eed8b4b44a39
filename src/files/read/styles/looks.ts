import type { AlignStyle, BorderLine, BorderStyle, FontStyle } from "../../../sheet/cell-style";
import { child, isOn, type XmlTreeNode } from "../xml/tree";
import { colorOf, type Colors } from "./color";

/** A `font` element. */
export function fontOf(node: XmlTreeNode, colors: Colors): FontStyle {
  const font: FontStyle = {};
  const on = (name: string) => { const found = child(node, name); return found && isOn(found.attrs.val, true); };
  const name = child(node, "name")?.attrs.val ?? child(node, "rFont")?.attrs.val;
  const size = Number(child(node, "sz")?.attrs.val);
  const underline = child(node, "u");
  if (name) font.name = name;
  if (size > 0) font.size = size;
  for (const [key, element] of [["bold", "b"], ["italic", "i"], ["strike", "strike"]] as const) {
    const value = on(element);
    if (value !== undefined) font[key] = value;
  }
  if (underline) font.underline = underline.attrs.val !== "none";
  const color = colorOf(child(node, "color"), colors);
  if (color) font.color = color;
  return font;
}

/** A `fill` element as one colour; null: none. In a dxf the colour of a solid fill stands in bgColor. */
export function fillOf(node: XmlTreeNode, colors: Colors, differential: boolean): string | null | undefined {
  const pattern = child(node, "patternFill");
  if (!pattern) return colorOf(child(child(child(node, "gradientFill"), "stop"), "color"), colors);
  const type = pattern.attrs.patternType ?? (differential ? "solid" : "none");
  if (type === "none") return differential && pattern.attrs.patternType === undefined ? undefined : null;
  const [first, second] = differential && type === "solid" ? ["bgColor", "fgColor"] : ["fgColor", "bgColor"];
  return colorOf(child(pattern, first), colors) ?? colorOf(child(pattern, second), colors) ?? (type === "gray125" ? null : undefined);
}

const lines: Record<string, BorderLine["style"]> = {
  thin: "thin", medium: "medium", thick: "thick", dashed: "dashed", dotted: "dotted", double: "double", hair: "hair",
  mediumDashed: "dashed", dashDot: "dashed", mediumDashDot: "dashed", dashDotDot: "dotted", mediumDashDotDot: "dotted", slantDashDot: "dashed",
};

/** A `border` element; undefined when it draws no line. */
export function borderOf(node: XmlTreeNode, colors: Colors): BorderStyle | undefined {
  const border: BorderStyle = {};
  for (const [side, other] of [["top", ""], ["right", "end"], ["bottom", ""], ["left", "start"]] as const) {
    const edge = child(node, side) ?? child(node, other);
    const style = lines[edge?.attrs.style ?? ""];
    if (!style) continue;
    const color = colorOf(child(edge, "color"), colors);
    border[side] = color ? { style, color } : { style };
  }
  return Object.keys(border).length > 0 ? border : undefined;
}

/** An `alignment` element. */
export function alignOf(node: XmlTreeNode): AlignStyle {
  const { horizontal, vertical, wrapText, shrinkToFit, textRotation, indent } = node.attrs;
  const align: AlignStyle = {};
  if (horizontal) align.horizontal = horizontal as AlignStyle["horizontal"];
  if (vertical) align.vertical = vertical as AlignStyle["vertical"];
  if (isOn(wrapText)) align.wrap = true;
  if (isOn(shrinkToFit)) align.shrink = true;
  if (textRotation) align.rotation = Number(textRotation);
  if (indent) align.indent = Number(indent);
  return align;
}
