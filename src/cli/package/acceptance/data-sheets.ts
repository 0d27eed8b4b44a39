import type { CellWrite, SheetOperation } from "../../../files/model";
import type { CellStyle } from "../../../sheet/cell-style";
import { columnName } from "../../../sheet/a1";
import { traineesColumn, type AcceptanceTable } from "./data";
import { body, centred, day, head, note, text, titled } from "./looks";

const first = 4;
const page: SheetOperation = { op: "page", setup: { orientation: "landscape", paper: 9, fitWidth: 1, fitHeight: 0, centerHorizontally: true } };

/** A table: title, a line, blank, header, data. */
export function tableSheet(title: string, line: string, { columns, days, rows }: AcceptanceTable): SheetOperation[] {
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: title, style: titled },
    { row: 1, column: 0, value: line, style: note },
    ...columns.map(([value], column): CellWrite => ({ row: first - 1, column, value, style: head })),
    ...rows.flatMap((row, i) => row.map((value, column): CellWrite => ({ row: first + i, column, value, style: days.includes(column) ? day : typeof value === "string" ? text : centred }))),
  ];
  const across = (row: number): SheetOperation => ({ op: "merge", area: { top: row, left: 0, bottom: row, right: columns.length - 1 } });
  return [
    { op: "cells", cells }, across(0), across(1),
    ...columns.map(([, width], column): SheetOperation => ({ op: "columnWidth", from: column, to: column, width })),
    { op: "rowHeight", from: 0, to: 0, height: 30 },
    { op: "rowHeight", from: first - 1, to: first - 1, height: 30 },
    { op: "rowHeight", from: first, to: first + rows.length - 1, height: 28 },
    { op: "freeze", rows: first, columns: 2 },
    page,
  ];
}

/** Looks of the user's own on the table of units: two fills, one of them white, and a rule. */
export function ownLooks(rows: number): SheetOperation[] {
  const name = columnName(traineesColumn);
  return [
    { op: "cells", cells: [{ row: first + 1, column: 1, style: { ...text, fill: "#DDEBF7" } }, { row: first, column: traineesColumn, style: { ...centred, fill: "#FFFFFF" } }] },
    { op: "addConditionalFormat", format: { areas: [{ top: first, left: traineesColumn, bottom: first + rows - 1, right: traineesColumn }], formula: `AND(ISNUMBER(${name}${first + 1}),${name}${first + 1}>3000)`, fontColor: "#1F7A5A", bold: true } },
  ];
}

const formLabels = ["序号", "申报单位名称", "单位类别", "申报类型", "重点领域/培训专业", "专职师资（人）", "兼职师资（人）", "年培训人数（人）", "联系人", "联系电话", "备注", "师资合计"];

/** A template of the summary form with two lines, formulas of its own in the lines and in the total. */
export function formSheet(): SheetOperation[] {
  const last = formLabels.length - 1;
  const lines = [first, first + 1];
  const sum = (column: number, style: CellStyle): CellWrite => ({ row: first + 2, column, formula: `SUM(${columnName(column)}${first + 1}:${columnName(column)}${first + 2})`, value: 0, style });
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: "附件2", style: note },
    { row: 1, column: 0, value: "山东省专业技术人员继续教育基地申报汇总表", style: titled },
    { row: 2, column: 0, value: "推荐单位（盖章）：　　　　　　　　　　联系人：　　　　　　　　联系电话：　　　　　　　　填报日期：", style: note },
    ...formLabels.map((value, column): CellWrite => ({ row: first - 1, column, value, style: head })),
    ...lines.flatMap((row) => formLabels.map((_, column): CellWrite => (column === last ? { row, column, formula: `F${row + 1}+G${row + 1}`, value: 0, style: centred } : { row, column, style: [1, 4, 10].includes(column) ? body : centred }))),
    ...formLabels.map((_, column): CellWrite => ({ row: first + 2, column, value: column === 1 ? "合计" : null, style: centred })),
    ...[5, 6, 7, last].map((column) => sum(column, centred)),
    { row: first + 3, column: 0, value: "制表人：　　　　　　　　审核人：", style: note },
  ];
  const across = (row: number): SheetOperation => ({ op: "merge", area: { top: row, left: 0, bottom: row, right: last } });
  return [
    { op: "cells", cells }, across(1), across(2), across(first + 3),
    ...[5, 26, 13, 13, 18, 14, 14, 17, 9, 17, 10, 9].map((width, column): SheetOperation => ({ op: "columnWidth", from: column, to: column, width })),
    { op: "rowHeight", from: 1, to: 1, height: 34 },
    { op: "rowHeight", from: first - 1, to: first - 1, height: 32 },
    { op: "rowHeight", from: first, to: first + 2, height: 26 },
    page,
  ];
}
