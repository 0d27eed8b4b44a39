import { refuse } from "../../write/refuse";
import type { SheetPart } from "../sheet/part";
import { checkArea } from "../sheet/area";
import { areaName, parseArea } from "../../../sheet/a1";
import { type CellArea, intersects } from "../../../sheet/area";

export function merge(sheet: SheetPart, area: CellArea): void {
  checkArea(area);
  if (area.top === area.bottom && area.left === area.right) return;
  for (const table of sheet.tables()) {
    const own = parseArea(table.get("ref") ?? "");
    if (own && intersects(area, own)) refuse("overlap", `区域 ${areaName(area)} 与表格“${table.get("displayName")}”重叠，不能合并，请先在 Excel 中把表格转换为区域。`);
  }
  const list = sheet.need("mergeCells");
  for (const cell of list.all("mergeCell")) {
    const other = parseArea(cell.get("ref") ?? "");
    if (!other || !intersects(area, other)) continue;
    if (areaName(other) === areaName(area)) return;
    refuse("overlap", `区域 ${areaName(area)} 与已合并的 ${areaName(other)} 重叠，不能合并，请先取消原来的合并。`);
  }
  list.append(sheet.make("mergeCell", { ref: areaName(area) }));
  list.set("count", list.all("mergeCell").length);
  sheet.cover(area.top, area.left, area.bottom, area.right);
}

/** Takes apart every merged area that meets `area`, as Excel does. */
export function unmerge(sheet: SheetPart, area: CellArea): void {
  const list = sheet.root.child("mergeCells");
  if (!list) return;
  for (const cell of list.all("mergeCell")) {
    const other = parseArea(cell.get("ref") ?? "");
    if (other && intersects(area, other)) list.remove(cell);
  }
  const left = list.all("mergeCell").length;
  if (left) list.set("count", left);
  else sheet.drop(list);
}
