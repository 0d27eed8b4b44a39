import type { ConditionalFormat } from "../../model";
import type { CellStyle } from "../../../sheet/cell-style";
import { refuse } from "../../write/refuse";
import { element, type XmlElement } from "../xml/element";
import { childInOrder, stylesOrder } from "../xml/order";
import { alignmentElement } from "./align";
import { borderElement } from "./border";
import { argb } from "./color";
import { fontElement } from "./font";
import { builtInFormats, firstCustomFormat } from "./formats";

/** Most cell formats Excel loads (MS-OI29500, cellXfs). */
const mostCellFormats = 65_430;

/** Lists a cell format draws on; a file may leave any of them out, or empty. */
const grounds = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

/** What each list is of. */
const items: Record<string, string> = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellStyleXfs: "xf", cellXfs: "xf", dxfs: "dxf" };

interface List {
  element: XmlElement;
  /** Place of each look by its text. */
  index: Map<string, number>;
  count: number;
}

/** Adds looks to styles.xml: equal ones are found again, new ones appended, none is ever renumbered. */
export class StyleRegistry {
  private readonly root: XmlElement;
  private readonly p: string;
  private readonly lists = new Map<string, List>();
  private readonly known = new Map<string, number>();
  /** Looks by their objects: cell after cell of a report has one of a few. */
  private readonly seen = new WeakMap<CellStyle, number>();
  private formats: Map<string, number> | undefined;

  /** @param plain styles every workbook may begin with, in the prefix of `root`: what a file does not say stands there */
  constructor(root: XmlElement, private readonly plain: XmlElement) {
    this.root = root;
    this.p = root.prefix;
  }

  /** Index into cellXfs of a look. */
  cell(style: CellStyle): number {
    let index = this.seen.get(style);
    if (index === undefined) this.seen.set(style, (index = this.known.get(JSON.stringify(style)) ?? this.newCell(style)));
    return index;
  }

  private newCell(style: CellStyle): number {
    const index = this.add("cellXfs", this.format(style));
    if (index >= mostCellFormats) refuse("limit", `工作簿的单元格格式已达到 ${mostCellFormats} 种的上限，无法再添加，请先在 Excel 中清理多余的格式。`);
    this.known.set(JSON.stringify(style), index);
    return index;
  }

  /** Index into dxfs of a highlight. */
  highlight(look: Pick<ConditionalFormat, "fill" | "fontColor" | "bold">): number {
    const { p } = this;
    const dxf = element(`${p}dxf`);
    if (look.bold || look.fontColor) {
      const font = element(`${p}font`);
      if (look.bold) font.append(element(`${p}b`));
      if (look.fontColor) font.append(element(`${p}color`, { rgb: argb(look.fontColor) }));
      dxf.append(font);
    }
    // In a dxf the solid colour is the background colour (18.8.14 and what Excel writes).
    if (look.fill) dxf.append(element(`${p}fill`, {}, element(`${p}patternFill`, {}, element(`${p}bgColor`, { rgb: argb(look.fill) }))));
    return this.add("dxfs", dxf);
  }

  private format(style: CellStyle): XmlElement {
    const { p } = this;
    // The first of each is what every cell without a format has, the first two fills are Excel's own: ours never take their places.
    for (const name of grounds) this.list(name);
    const base = this.root.child("cellXfs")?.child("xf");
    const fallback = (name: string) => base?.get(name) ?? 0;
    const fonts = this.list("fonts").element.all("font");
    const font = style.font ? this.add("fonts", fontElement(p, style.font, fonts[Number(fallback("fontId"))])) : fallback("fontId");
    const fill = style.fill ? this.add("fills", element(`${p}fill`, {}, element(`${p}patternFill`, { patternType: "solid" },
      element(`${p}fgColor`, { rgb: argb(style.fill) }), element(`${p}bgColor`, { indexed: 64 })))) : style.fill === null ? 0 : fallback("fillId");
    const border = style.border ? this.add("borders", borderElement(p, style.border)) : fallback("borderId");
    const number = style.numberFormat === undefined ? 0 : this.numberFormat(style.numberFormat);
    const alignment = alignmentElement(p, style.align);
    const xf = element(`${p}xf`, {
      numFmtId: number, fontId: font, fillId: fill, borderId: border, xfId: 0,
      applyNumberFormat: number ? 1 : undefined, applyFont: style.font ? 1 : undefined, applyFill: style.fill ? 1 : undefined,
      applyBorder: style.border ? 1 : undefined, applyAlignment: alignment ? 1 : undefined, applyProtection: style.locked === false ? 1 : undefined,
    });
    if (alignment) xf.append(alignment);
    if (style.locked === false) xf.append(element(`${p}protection`, { locked: 0 }));
    return xf;
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    if (!this.formats) {
      this.formats = new Map();
      for (const own of this.root.child("numFmts")?.all("numFmt") ?? []) this.formats.set(own.get("formatCode") ?? "", Number(own.get("numFmtId")));
    }
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstCustomFormat - 1, ...this.formats.values()) + 1;
    this.add("numFmts", element(`${this.p}numFmt`, { numFmtId: id, formatCode: code }));
    this.formats.set(code, id);
    return id;
  }

  private list(name: string): List {
    let list = this.lists.get(name);
    if (!list) {
      const parent = childInOrder(this.root, name, stylesOrder, () => element(this.p + name, { count: 0 }));
      list = { element: parent, index: new Map(), count: 0 };
      // What stands among them and is none of them has no number.
      for (const child of parent.all(items[name])) {
        const key = child.toString();
        if (!list.index.has(key)) list.index.set(key, list.count);
        list.count++;
      }
      if (grounds.includes(name)) for (const child of this.plain.child(name)!.children.slice(list.count)) this.append(list, child);
      this.lists.set(name, list);
    }
    return list;
  }

  private add(name: string, made: XmlElement): number {
    const list = this.list(name);
    const key = made.toString();
    const known = list.index.get(key);
    if (known !== undefined) return known;
    return this.append(list, made, key);
  }

  private append(list: List, made: XmlElement, key = made.toString()): number {
    list.element.append(made);
    list.element.set("count", list.count + 1);
    if (!list.index.has(key)) list.index.set(key, list.count);
    return list.count++;
  }
}
