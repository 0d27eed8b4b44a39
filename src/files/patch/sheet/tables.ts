import type { CellWrite } from "../../model";
import { refuse } from "../../write/refuse";
import { fromXstring } from "../xml/text";
import type { SheetPart } from "./part";
import { areaName, cellName, parseArea } from "../../../sheet/a1";
import type { CellArea } from "../../../sheet/area";

/** A table's header cells, which must say what its columns are called. */
interface TableHeader { name: string; area: CellArea; columns: string[] }

/** Tables of a sheet that show their header row. */
export function tableHeaders(sheet: SheetPart): TableHeader[] {
  return sheet.tables().flatMap((root) => {
    const area = parseArea(root.get("ref") ?? "");
    if (!area || root.get("headerRowCount") === "0") return [];
    const columns = (root.child("tableColumns")?.all("tableColumn") ?? []).map((e) => fromXstring(e.get("name") ?? ""));
    return [{ name: root.get("displayName") ?? root.get("name") ?? "", area, columns }];
  });
}

/** Excel calls a file damaged when a header cell and its column's name differ: such a write is refused. */
export function checkHeader(headers: TableHeader[], { row, column, value, formula }: CellWrite): void {
  for (const { name, area, columns } of headers) {
    if (row !== area.top || column < area.left || column > area.right) continue;
    if ((value === undefined && formula === undefined) || (value === columns[column - area.left] && !formula)) continue;
    refuse("overlap", `单元格 ${cellName(row, column)} 是表格“${name}”（${areaName(area)}）的标题，不能改写，请先在 Excel 中把表格转换为区域。`);
  }
}
