import type { PageSetup } from "../../../model";
import { refuse } from "../../../write/refuse";
import { element } from "../../xml/element";
import { childInOrder, insertInOrder, sheetPrOrder } from "../../xml/order";
import type { SheetPart } from "../part";

const defaults = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
/** Longest header or footer (18.3.1.46 and Excel's limit). */
const longest = 255;

/** Sets what `setup` names of the page; the rest stays. */
export function page(sheet: SheetPart, setup: PageSetup): void {
  const { p } = sheet;
  if (setup.centerHorizontally !== undefined) {
    const options = sheet.need("printOptions").set("horizontalCentered", setup.centerHorizontally ? 1 : null);
    if (!options.attributeNames().length) sheet.drop(options);
  }
  if (setup.margins) {
    const margins = sheet.need("pageMargins");
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      margins.set(side, setup.margins[side] ?? margins.get(side) ?? defaults[side]);
    }
  }
  const fit = setup.fitWidth !== undefined || setup.fitHeight !== undefined;
  if (setup.orientation || setup.paper !== undefined || fit) {
    const own = sheet.need("pageSetup");
    if (setup.orientation) own.set("orientation", setup.orientation);
    if (setup.paper !== undefined) own.set("paperSize", setup.paper);
    if (setup.fitWidth !== undefined) own.set("fitToWidth", setup.fitWidth);
    if (setup.fitHeight !== undefined) own.set("fitToHeight", setup.fitHeight);
    if (fit) {
      own.set("scale", null);
      const properties = sheet.need("sheetPr");
      childInOrder(properties, "pageSetUpPr", sheetPrOrder, () => element(`${p}pageSetUpPr`)).set("fitToPage", 1);
    }
  }
  if (setup.header !== undefined || setup.footer !== undefined) headerFooter(sheet, setup);
}

function headerFooter(sheet: SheetPart, setup: PageSetup): void {
  const own = sheet.need("headerFooter");
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  for (const [name, text] of [["oddHeader", setup.header], ["oddFooter", setup.footer]] as const) {
    if (text === undefined) continue;
    if (text.length > longest) refuse("limit", `页眉或页脚超过 ${longest} 个字符，Excel 无法打开。`);
    const old = own.child(name);
    if (old) own.remove(old);
    if (text !== "") insertInOrder(own, element(sheet.p + name, {}, text), order);
  }
  if (!own.children.length) sheet.drop(own);
}
