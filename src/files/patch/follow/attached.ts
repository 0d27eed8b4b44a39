import { refuse } from "../../write/refuse";
import type { PatchedBook, BookSheet } from "../book/book";
import type { FormulaChange } from "../formula/change";
import type { XmlElement } from "../xml/element";
import { moveAnchors } from "./anchors";
import { rowMap } from "./rowmap";
import { followVml } from "./vml";
import { areaName, parseArea } from "../../../sheet/a1";

/**
 * Parts that hang on a sheet and know its rows: drawings, notes and their shapes, threaded comments, tables, pivot tables.
 * @throws PatchRefusal (`move`) when one of them cannot follow without being damaged
 */
export function followAttached(book: PatchedBook, sheet: BookSheet, change: FormulaChange): void {
  const { pkg } = book;
  const home = book.key(sheet);
  const map = rowMap(change, home);
  const relations = pkg.relationsOf(sheet.part);
  const roots = (kind: string) => relations.ofKind(kind).filter((r) => pkg.has(r.part)).map((r) => pkg.xml(r.part).root);
  for (const root of roots("drawing")) moveAnchors(root, map, change.rowAt!);
  for (const root of [...roots("comments"), ...roots("threadedComment")]) {
    for (const e of [...root.descendants()]) {
      const ref = /^(comment|threadedComment)$/.test(e.local) ? parseArea(e.get("ref") ?? "") : null;
      const next = ref && change.area(ref, home);
      if (next) e.set("ref", areaName(next));
      else if (ref) e.parent!.remove(e);
    }
  }
  for (const { part } of relations.ofKind("vmlDrawing")) if (pkg.has(part)) followVml(pkg, part, map, change.rowAt!);
  for (const root of roots("table")) followTable(root, sheet, change, home);
  for (const root of roots("pivotTable")) followPivot(root, sheet, change, home);
  if (relations.ofKind("tableSingleCells").length) refuse("move", `工作表“${sheet.name}”含有 XML 映射单元格，不能插入或删除行，请先在 Excel 中处理。`);
}

function followTable(root: XmlElement, sheet: BookSheet, change: FormulaChange, home: object): void {
  const area = parseArea(root.get("ref") ?? "");
  if (!area) return;
  const no = (): never => refuse("move", `工作表“${sheet.name}”的表格“${root.get("displayName") ?? root.get("name")}”（${areaName(area)}）会失去标题行、汇总行或全部数据行，不能这样删除行，请先在 Excel 中把表格转换为区域。`);
  const next = change.area(area, home) ?? no();
  const map = rowMap(change, home);
  const headers = Number(root.get("headerRowCount") ?? 1);
  const totals = Number(root.get("totalsRowCount") ?? 0);
  if ((headers && map(area.top) === null) || (totals && map(area.bottom) === null) || next.bottom - next.top + 1 < headers + totals + 1) no();
  for (const e of [...root.descendants()]) {
    const own = parseArea(e.get("ref") ?? "");
    const moved = own && change.area(own, home);
    if (moved) e.set("ref", areaName(moved));
    else if (own) e.parent?.remove(e);
  }
  // The filter of a table reaches down to its totals: a row put in above them is a row of data.
  const filter = root.child("autoFilter");
  const filtered = parseArea(filter?.get("ref") ?? "");
  if (filtered) filter!.set("ref", areaName({ ...filtered, bottom: next.bottom - totals }));
}

function followPivot(root: XmlElement, sheet: BookSheet, change: FormulaChange, home: object): void {
  const location = root.child("location");
  const area = parseArea(location?.get("ref") ?? "");
  if (!area) return;
  const next = change.area(area, home);
  if (!next || next.bottom - next.top !== area.bottom - area.top) {
    refuse("move", `工作表“${sheet.name}”的数据透视表（${areaName(area)}）内不能插入或删除行，请先在 Excel 中移开它。`);
  }
  location!.set("ref", areaName(next));
}
