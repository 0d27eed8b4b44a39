import { element } from "../xml/element";
import { insertInOrder, sheetPrOrder, sheetViewOrder } from "../xml/order";
import { refuse } from "../../write/refuse";
import type { SheetPart } from "../sheet/part";
import { argb } from "../style/color";
import { cellName } from "../../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

/** Freezes the first rows and columns; 0 and 0 thaws. */
export function freeze(sheet: SheetPart, rows: number, columns: number): void {
  if (!(rows >= 0 && rows < MAX_ROWS && columns >= 0 && columns < MAX_COLUMNS)) refuse("limit", `冻结窗格的行列数（${rows}，${columns}）超出了 Excel 工作表的范围。`);
  const view = sheet.view();
  const active = view.child("pane")?.get("activePane");
  const selected = view.all("selection").find((e) => e.get("pane") === active) ?? view.child("selection");
  const kept = { activeCell: selected?.get("activeCell"), sqref: selected?.get("sqref") };
  for (const old of [...view.all("pane"), ...view.all("selection")]) view.remove(old);
  if (!rows && !columns) {
    if (kept.sqref) insertInOrder(view, element(`${sheet.p}selection`, kept), sheetViewOrder);
    return;
  }
  const pane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  insertInOrder(view, element(`${sheet.p}pane`, {
    xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellName(rows, columns), activePane: pane, state: "frozen",
  }), sheetViewOrder);
  const panes = rows && columns ? ["topRight", "bottomLeft", "bottomRight"] : [pane];
  for (const name of panes) insertInOrder(view, element(`${sheet.p}selection`, { pane: name, ...(name === pane ? kept : {}) }), sheetViewOrder);
}

/** Lines above and columns beside a selected cell that stay in sight. */
const [above, beside] = [4, 2];

/** Selects one cell and scrolls it into sight; frozen rows and columns stay as they are. */
export function selectCell(sheet: SheetPart, row: number, column: number): void {
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) refuse("limit", `要选中的单元格（${row}，${column}）超出了 Excel 工作表的范围。`);
  const view = sheet.view();
  const pane = view.child("pane");
  const at = { activeCell: cellName(row, column), sqref: cellName(row, column) };
  const active = pane?.get("activePane") ?? (pane ? "topLeft" : undefined);
  for (const old of view.all("selection")) if ((old.get("pane") ?? (pane ? "topLeft" : undefined)) === active) view.remove(old);
  insertInOrder(view, element(`${sheet.p}selection`, { pane: active === "topLeft" ? undefined : active, ...at }), sheetViewOrder);
  const frozen = pane && /^frozen/u.test(pane.get("state") ?? "");
  const [rows, columns] = frozen ? [Number(pane.get("ySplit") ?? 0), Number(pane.get("xSplit") ?? 0)] : [0, 0];
  if (!pane) view.set("topLeftCell", cellName(Math.max(0, row - above), Math.max(0, column - beside)));
  else if (frozen) pane.set("topLeftCell", cellName(Math.max(rows, row - above), Math.max(columns, column - beside)));
}

export function gridlines(sheet: SheetPart, shown: boolean): void {
  sheet.view().set("showGridLines", shown ? null : 0);
}

/** Colour of the sheet's tab; null: none. */
export function tabColor(sheet: SheetPart, color: string | null): void {
  const properties = sheet.root.child("sheetPr");
  const old = properties?.child("tabColor");
  if (old) properties!.remove(old);
  if (color !== null) insertInOrder(sheet.need("sheetPr"), element(`${sheet.p}tabColor`, { rgb: argb(color) }), sheetPrOrder);
}
