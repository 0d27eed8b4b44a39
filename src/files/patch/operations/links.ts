import type { Hyperlink } from "../../model";
import { refuse } from "../../write/refuse";
import type { Flavour } from "../names";
import { prefixFor } from "../xml/namespace";
import type { SheetPart } from "../sheet/part";
import { dropLinkRelation } from "../sheet/relation";
import { cellName } from "../../../sheet/a1";

/** Most links Excel keeps on a sheet, and the longest address. */
const mostLinks = 65_530;
const longestUrl = 2_079;

/** Sets links; one that stood on the same cell is replaced. A link with neither place nor address is taken off. */
export function setHyperlinks(sheet: SheetPart, links: Hyperlink[], flavour: Flavour): void {
  if (!links.length) return;
  const list = sheet.need("hyperlinks");
  const old = new Map(list.all("hyperlink").map((e) => [e.get("ref") ?? "", e]));
  const relations = sheet.relations();
  for (const link of links) {
    const ref = cellName(link.row, link.column);
    const before = old.get(ref);
    if (before) {
      dropLinkRelation(sheet, before);
      list.remove(before);
      old.delete(ref);
    }
    if (link.location === undefined && link.url === undefined) continue;
    const made = sheet.make("hyperlink", { ref });
    if (link.url !== undefined) {
      if (link.url.length > longestUrl) refuse("limit", `单元格 ${ref} 的链接超过 ${longestUrl} 个字符，Excel 无法保存。`);
      made.set(`${prefixFor(list, flavour.relations, "r")}:id`, relations.add(`${flavour.relations}/hyperlink`, encodeURI(decodeSafe(link.url)), true));
    }
    made.set("location", link.location).set("tooltip", link.tip?.slice(0, 255));
    list.append(made);
    old.set(ref, made);
  }
  const count = list.all("hyperlink").length;
  if (count > mostLinks) refuse("limit", `工作表的链接超过 Excel 的上限 ${mostLinks} 个。`);
  if (!count) sheet.drop(list);
}

/** Already encoded addresses are not encoded twice. */
function decodeSafe(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

