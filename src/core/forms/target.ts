import { normalise } from "../dictionary/text/normalise";
import { contentAt, endColumn, endRow, type ContentGrid } from "../../sheet/content-grid";
import { grandTotals } from "../intake/tables/row-words";
import { findHeader } from "./header";
import type { TableForm } from "../language/form/form";

/** A sheet recognised as the form: where its columns and rows stand (0-based, sheet coordinates). */
export interface Target {
  sheet: string;
  headerRow: number;
  /** Form column id → sheet column. */
  columns: Map<string, number>;
  /** Labels of the form the sheet has no column for. */
  missing: string[];
  firstRow: number;
  /** Rows between the header and what follows it; 0 when a note follows at once. */
  capacity: number;
  /** First row below the data that must stay below it (合计, 注, 盖章); null when nothing follows. */
  stopRow: number | null;
  totalRow: number | null;
  /** The title above the header is the form's. */
  titled: boolean;
}

const total = new RegExp(`^(?:${grandTotals})`, "u");
const closing = /^(小计|注|说明|填表说明|填报说明|备注)[:：.．、\d(（]|^注$|^(填报人|填表人|审核人|制表人|经办人|负责人|联系人|联系电话|填报日期|填报时间|推荐单位|主管部门|单位)[（(:：]|仿制样式/;
const sealed = /盖章|公章|签章|签字|年月日/;

/** The form's place in a sheet; null when its labels are not there. */
export function findTarget(form: TableForm, grid: ContentGrid): Target | null {
  const header = findHeader(form, grid);
  if (!header) return null;
  const firstRow = header.row + 1;
  let stopRow: number | null = null;
  for (let row = firstRow; row < endRow(grid) && stopRow === null; row++) if (closes(grid, row)) stopRow = row;
  let totalRow: number | null = null;
  for (let row = stopRow ?? endRow(grid); row < endRow(grid) && totalRow === null; row++) {
    if (texts(grid, row).some((text) => total.test(text))) totalRow = row;
  }
  return {
    sheet: grid.sheet,
    headerRow: header.row,
    columns: header.columns,
    missing: form.columns.filter((column) => !header.columns.has(column.id)).map((column) => column.label),
    firstRow,
    capacity: (stopRow ?? Math.max(firstRow, endRow(grid))) - firstRow,
    stopRow,
    totalRow,
    titled: titled(form, grid, header.row),
  };
}

/** Texts of a row, normalised, blanks left out. */
function texts(grid: ContentGrid, row: number): string[] {
  const found: string[] = [];
  for (let column = grid.left; column < endColumn(grid); column++) {
    const text = normalise(String(contentAt(grid, row, column)));
    if (text !== "") found.push(text);
  }
  return found;
}

function closes(grid: ContentGrid, row: number): boolean {
  const found = texts(grid, row);
  if (found.length === 0) return false;
  if (found.slice(0, 2).some((text) => total.test(text))) return true;
  return closing.test(found[0]) || (found.length <= 4 && found.some((text) => sealed.test(text)));
}

function titled(form: TableForm, grid: ContentGrid, headerRow: number): boolean {
  const title = normalise(form.title);
  const short = normalise(form.sheet);
  for (let row = grid.top; row < headerRow; row++) {
    if (texts(grid, row).some((text) => text.includes(title) || text.endsWith(short))) return true;
  }
  return false;
}
