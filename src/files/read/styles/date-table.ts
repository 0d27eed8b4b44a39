import { inflateEntry } from "../../zip";
import { relatedPart, type WorkbookParts } from "../package/workbook";
import { damagedXml } from "../xml/damaged";
import { parseXml } from "../xml/parse";
import { spaces } from "../xml/spaces";
import { isBuiltInDate, isDateFormat } from "../../../sheet/date-format";

/** Far above Excel's 65,490, so that a blown-up template passes and a flood does not. */
const MAX_STYLES = 1_000_000;

/** Per cell style index: 1 when its number format shows a date or time. All that values need of the styles. */
export function readDateStyles(parts: WorkbookParts): Uint8Array {
  const entry = relatedPart(parts, "styles");
  if (!entry) return new Uint8Array(0);
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  const path: string[] = [];
  parseXml(inflateEntry(entry, undefined, parts.budget), {
    open(local, tag) {
      const parent = path[path.length - 1];
      path.push(local);
      if (local === "numFmt" && parent === "numFmts") custom.set(Number(tag.attr("numFmtId")), isDateFormat(tag.attr("formatCode") ?? ""));
      else if (local === "xf" && parent === "cellXfs") {
        if (formats.push(Number(tag.attr("numFmtId") ?? 0)) > MAX_STYLES) throw damagedXml("单元格样式过多");
      }
    },
    close() { path.pop(); },
  }, spaces.sheet, parts.budget.caps);
  return Uint8Array.from(formats, (id) => Number(custom.get(id) ?? isBuiltInDate(id)));
}
