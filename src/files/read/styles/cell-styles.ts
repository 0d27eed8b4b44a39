import { isBuiltInDate, isDateFormat } from "../../../sheet/date-format";
import { shownFormat, speaksOfTexts, type ShownFormat } from "../../../sheet/shown-number";
import { inflateEntry } from "../../zip";
import { relatedPart, type WorkbookParts } from "../package/workbook";
import { damagedXml } from "../xml/damaged";
import { parseXml } from "../xml/parse";
import { spaces } from "../xml/spaces";

/** Far above Excel's 65,490, so that a blown-up template passes and a flood does not. */
const MAX_STYLES = 1_000_000;

/** Bits of a look: the number format shows a date; it says something of its own beside a number; the whole cell is struck out; the format adds words to texts. */
export const DATED = 1;
const SPEAKS = 2;
export const STRUCK = 4;
export const WORDED = 8;

/** All that values need of the styles, by cell style index. */
export interface CellStyles {
  looks: Uint8Array;
  /** The format, where it says something of its own. */
  shown: (ShownFormat | undefined)[];
}

/** Reads them; as written, a cell is a date or it is not, and nothing else is decided. */
export function readCellStyles(parts: WorkbookParts, asWritten = false): CellStyles {
  const entry = relatedPart(parts, "styles");
  if (!entry) return { looks: new Uint8Array(0), shown: [] };
  const custom = new Map<number, string>();
  const struck: boolean[] = [];
  const styles: { format: number; font: number }[] = [];
  const path: string[] = [];
  parseXml(inflateEntry(entry, undefined, parts.budget), {
    open(local, tag) {
      const parent = path[path.length - 1];
      path.push(local);
      if (local === "numFmt" && parent === "numFmts") custom.set(Number(tag.attr("numFmtId")), tag.attr("formatCode") ?? "");
      else if (local === "font" && parent === "fonts") struck.push(false);
      else if (local === "strike" && parent === "font" && path[path.length - 3] === "fonts") struck[struck.length - 1] = tag.attr("val") === undefined || tag.flag("val");
      else if (local === "xf" && parent === "cellXfs") {
        if (styles.push({ format: Number(tag.attr("numFmtId") ?? 0), font: Number(tag.attr("fontId") ?? 0) }) > MAX_STYLES) throw damagedXml("单元格样式过多");
      }
    },
    close() { path.pop(); },
  }, spaces.sheet, parts.budget.caps);
  const shown = styles.map(({ format }) => (asWritten || !custom.has(format) ? undefined : shownFormat(custom.get(format)!)));
  const looks = Uint8Array.from(styles, ({ format, font }, at) => {
    const code = custom.get(format);
    const dated = code === undefined ? isBuiltInDate(format) : isDateFormat(code);
    const own = shown[at];
    return (dated ? DATED : 0) | (own === undefined ? 0 : SPEAKS | (speaksOfTexts(own) ? WORDED : 0)) | (struck[font] && !asWritten ? STRUCK : 0);
  });
  return { looks, shown };
}
