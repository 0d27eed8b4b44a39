import { Refusal } from "../../refusal";
import { cellName, columnIndex } from "../../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

const RESAVE = "请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。";

/**
 * Where the next row or cell stands (0-based): `r` when written, else right behind the last one (ECMA-376 part 1,
 * 18.3.1.4, 18.3.1.73). Rows or cells twice or out of order would leave open which value counts, so they are refused.
 */
export class SheetPlace {
  row = -1;
  column = -1;

  nextRow(r: string | undefined): void {
    const row = r === undefined ? this.row + 1 : /^\d{1,10}$/.test(r) ? Number(r) - 1 : -1;
    if (row < 0 || row >= MAX_ROWS) throw new Refusal("off-grid", `工作表里有超出 1,048,576 行的行号“${r ?? row + 1}”，未读取。${RESAVE}`, { cell: r });
    if (row <= this.row) throw new Refusal("duplicate-row", `工作表里第 ${row + 1} 行重复出现或次序颠倒，无法判断以哪一处为准，未读取。${RESAVE}`, { cell: r });
    this.row = row;
    this.column = -1;
  }

  nextCell(r: string | undefined): void {
    const found = r === undefined ? undefined : /^([A-Za-z]+)(\d+)$/.exec(r);
    const column = r === undefined ? this.column + 1 : found ? columnIndex(found[1]) : -1;
    if (column < 0 || column >= MAX_COLUMNS) throw new Refusal("off-grid", `工作表里有不在表格范围内的单元格“${(r ?? "").slice(0, 20)}”，未读取。${RESAVE}`, { cell: r });
    const cell = cellName(this.row, column);
    if (found && Number(found[2]) !== this.row + 1) throw new Refusal("off-grid", `单元格 ${r} 写在第 ${this.row + 1} 行里，行号不一致，未读取。${RESAVE}`, { cell: r });
    if (column <= this.column) throw new Refusal("duplicate-cell", `单元格 ${cell} 重复出现或次序颠倒，无法判断以哪一处为准，未读取。${RESAVE}`, { cell });
    this.column = column;
  }
}
