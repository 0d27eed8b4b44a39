import { areaName, parseArea, rangeAddress } from "../../../sheet/a1";
import type { CellArea } from "../../../sheet/area";
import { sheetPrefix } from "../../../sheet/formula/sheets";
import type { PatchedBook, BookSheet } from "../book/book";
import { defineName } from "../book/defined";
import { checkArea } from "../sheet/area";
import type { SheetPart } from "../sheet/part";
import type { XmlElement } from "../xml/element";

/** Name under which Excel keeps where a sheet is filtered; a file without it is repaired by some versions. */
const kept = "_xlnm._FilterDatabase";

/** The sheet's own filter: over an area, without criteria; one that is there over the same area loses its criteria only. Null: none. Rows stay as they are. */
export function filter(book: PatchedBook, sheet: BookSheet, part: SheetPart, area: CellArea | null): void {
  const old = part.root.child("autoFilter");
  if (area) checkArea(area);
  const before = old && parseArea(old.get("ref") ?? "");
  if (old && area && before && areaName(before) === areaName(area)) return withoutCriteria(old);
  part.drop(old);
  defineName(book, kept, area && sheetPrefix(sheet.name) + rangeAddress(area, true), sheet, true);
  if (area) part.need("autoFilter").set("ref", areaName(area));
}

/** A table's filter loses its criteria. */
export function tableFilter({ pkg }: PatchedBook, sheet: BookSheet, table: string): void {
  const tables = pkg.relationsOf(sheet.part).ofKind("table").filter(({ part }) => pkg.has(part)).map(({ part }) => pkg.xml(part).root);
  const own = tables.find((root) => (root.get("displayName") ?? root.get("name")) === table)?.child("autoFilter");
  if (own) withoutCriteria(own);
}

function withoutCriteria(own: XmlElement): void {
  for (const criterion of own.all("filterColumn")) own.remove(criterion);
}
