import type { CellWrite } from "../../model";
import { refuse } from "../../write/refuse";
import type { StyleRegistry } from "../style/registry";
import { noCell, writeCell } from "../sheet/cell";
import type { SheetPart } from "../sheet/part";
import { arrayAt, arrays, expandShared } from "../sheet/shared";
import { checkHeader, tableHeaders } from "../sheet/tables";
import { cellName } from "../../../sheet/a1";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

/** What writing cells did to the workbook's calculation. */
interface CellEffects { values: boolean; formulas: boolean }

/** Every cell of an array gets new content: then it is an array no more. */
function writtenWhole(area: CellArea, cells: CellWrite[]): boolean {
  const within = cells.filter(({ row, column, value, formula }) => (value !== undefined || formula !== undefined) && arrayAt([area], row, column));
  return new Set(within.map(({ row, column }) => cellName(row, column))).size === (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function writeCells(sheet: SheetPart, cells: CellWrite[], styles: StyleRegistry): CellEffects {
  const effects: CellEffects = { values: false, formulas: false };
  if (!cells.length) return effects;
  const groups = arrays(sheet.rows).filter((area) => (area.top !== area.bottom || area.left !== area.right) && !writtenWhole(area, cells));
  const headers = tableHeaders(sheet);
  let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
  for (const write of cells) {
    const { row, column } = write;
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) refuse("limit", `第 ${row + 1} 行第 ${column + 1} 列超出了 Excel 工作表的范围，未写入。`);
    checkHeader(headers, write);
    const content = write.value !== undefined || write.formula !== undefined;
    const group = content && arrayAt(groups, row, column);
    if (group) refuse("overlap", `单元格 ${cellName(row, column)} 属于一个数组公式，不能只改其中一格，请先在 Excel 中删除该数组公式。`);
    const draft = sheet.rows.draft(row);
    let old = draft.read(column);
    if (content && old && /\st="shared"/.test(old.formula)) {
      // The others of the group may live on this cell's formula.
      expandShared(sheet.rows);
      old = draft.read(column);
    }
    if (content && (old?.formula || write.formula)) effects.formulas = true;
    effects.values ||= content;
    const base = old ?? (draft.newCell.style === undefined ? { ...noCell, style: sheet.columnStyle(column) } : draft.newCell);
    const parts = writeCell(sheet.rows.p, base, write, write.style && styles.cell(write.style));
    // A cell that holds nothing and looks like its row is not written at all.
    if (!old && !parts.value && !parts.formula && parts.style === undefined) continue;
    draft.write(column, parts);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (bottom >= 0) sheet.cover(top, left, bottom, right);
  return effects;
}
