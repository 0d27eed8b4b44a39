import type { PageSetup } from "../../model";
import { refuse } from "../../write/refuse";
import { element } from "../xml/element";
import { childInOrder, headerFooterOrder, insertInOrder, sheetPrOrder } from "../xml/order";
import type { SheetPart } from "../sheet/part";
import { MAX_COLUMNS } from "../../../sheet/area";

const defaults = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
/** Longest header or footer (18.3.1.46 and Excel's limit). */
const longest = 255;
/** Manual breaks of a sheet (Excel's limit). */
const mostBreaks = 1_026;

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
  if (setup.scale !== undefined) {
    const own = sheet.need("pageSetup").set("scale", setup.scale === 100 ? null : setup.scale).set("fitToWidth", null).set("fitToHeight", null);
    if (!own.attributeNames().length) sheet.drop(own);
    sheet.root.child("sheetPr")?.child("pageSetUpPr")?.set("fitToPage", null);
  }
  if (setup.rowBreaks) rowBreaks(sheet, setup.rowBreaks);
  if (setup.header !== undefined || setup.footer !== undefined) headerFooter(sheet, setup);
}

/** A break stands above the row whose number (0-based) it has. */
function rowBreaks(sheet: SheetPart, rows: readonly number[]): void {
  sheet.drop(sheet.root.child("rowBreaks"));
  if (rows.length === 0) return;
  if (rows.length > mostBreaks) refuse("limit", `手动分页符超过 Excel 的上限 ${mostBreaks} 个。`);
  const list = sheet.need("rowBreaks").set("count", rows.length).set("manualBreakCount", rows.length);
  for (const row of [...rows].sort((a, b) => a - b)) list.append(sheet.make("brk", { id: row, max: MAX_COLUMNS - 1, man: 1 }));
}

function headerFooter(sheet: SheetPart, setup: PageSetup): void {
  const own = sheet.need("headerFooter");
  for (const [name, text] of [["oddHeader", setup.header], ["oddFooter", setup.footer]] as const) {
    if (text === undefined) continue;
    if (text.length > longest) refuse("limit", `页眉或页脚超过 ${longest} 个字符，Excel 无法打开。`);
    const old = own.child(name);
    if (old) own.remove(old);
    if (text !== "") insertInOrder(own, element(sheet.p + name, {}, text), headerFooterOrder);
  }
  if (!own.children.length) sheet.drop(own);
}
