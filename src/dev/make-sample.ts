// Writes assets/sample.xlsx: a reviewer's workbook of one round, as messy as real ones.
import { writeFileSync } from "node:fs";
import { blankWorkbook, patchWorkbook } from "../files";
import type { CellWrite, SheetOperation } from "../files/model";
import type { CellStyle } from "../sheet/cell-style";
import { columns, institutions, type SampleRow } from "./sample/institutions";
import { classColumns, classes, recommendationColumns, recommendations, reconfirmColumns, reconfirmList, teacherColumns, teachers } from "./sample/others";

const line = { style: "thin", color: "#7f7f7f" } as const;
const border = { top: line, right: line, bottom: line, left: line };
const titleStyle: CellStyle = { font: { name: "方正小标宋简体", size: 18 }, align: { horizontal: "center", vertical: "center" } };
const noteStyle: CellStyle = { font: { name: "仿宋_GB2312", size: 12 }, align: { horizontal: "left", vertical: "center", wrap: true } };
const headStyle: CellStyle = { font: { name: "黑体", size: 10 }, fill: "#EAF1EE", border, align: { horizontal: "center", vertical: "center", wrap: true } };
const textStyle: CellStyle = { font: { name: "仿宋_GB2312", size: 10 }, border, align: { horizontal: "left", vertical: "center", wrap: true } };
const numberStyle: CellStyle = { ...textStyle, align: { horizontal: "right", vertical: "center" } };
const dateStyle: CellStyle = { ...textStyle, numberFormat: "yyyy-mm-dd", align: { horizontal: "center", vertical: "center" } };
/** Two lines of text, in points. */
const rowHeight = 30;
const dateKeys = new Set(["date", "start", "end"]);

function body(rows: SampleRow[], keys: string[], from: number): CellWrite[] {
  return rows.flatMap((row, index) =>
    keys.map((key, column): CellWrite => {
      const value = row[key] ?? null;
      const style = typeof value !== "number" ? textStyle : dateKeys.has(key) ? dateStyle : numberStyle;
      return { row: from + index, column, value, style };
    }),
  );
}

/** Title, 填报 line, one header row, data, and the lines below that belong to no record. */
function simpleSheet(title: string, filler: string, heads: [string, string][], rows: SampleRow[], below: string[]): SheetOperation[] {
  const last = heads.length - 1;
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: title, style: titleStyle },
    { row: 1, column: 0, value: filler, style: noteStyle },
    ...heads.map(([label], column): CellWrite => ({ row: 2, column, value: label, style: headStyle })),
    ...body(rows, heads.map(([, key]) => key), 3),
    ...below.map((text, index): CellWrite => ({ row: 3 + rows.length + index, column: 0, value: text, style: noteStyle })),
  ];
  return [
    { op: "cells", cells },
    { op: "merge", area: { top: 0, left: 0, bottom: 0, right: Math.min(last, 8) } },
    { op: "merge", area: { top: 1, left: 0, bottom: 1, right: Math.min(last, 8) } },
    { op: "rowHeight", from: 3, to: 2 + rows.length, height: rowHeight },
    ...below.map((_, index): SheetOperation => ({ op: "merge", area: { top: 3 + rows.length + index, left: 0, bottom: 3 + rows.length + index, right: last } })),
    { op: "rowHeight", from: 0, to: 0, height: 34 },
    { op: "rowHeight", from: 2, to: 2, height: 32 },
    { op: "columnWidth", from: 0, to: 0, width: 6 },
    { op: "columnWidth", from: 1, to: Math.min(3, last), width: 24 },
    ...(last > 3 ? [{ op: "columnWidth", from: 4, to: last, width: 13 } as SheetOperation] : []),
    { op: "freeze", rows: 3, columns: 2 },
  ];
}

function institutionSheet(): SheetOperation[] {
  const last = columns.length - 1;
  const merges: SheetOperation[] = [];
  columns.forEach(([group], column) => {
    if (!group) merges.push({ op: "merge", area: { top: 2, left: column, bottom: 3, right: column } });
    else if (columns[column - 1][0] !== group) {
      let right = column;
      while (columns[right + 1]?.[0] === group) right++;
      merges.push({ op: "merge", area: { top: 2, left: column, bottom: 2, right } });
    }
  });
  const total = institutions.length + 4;
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: "山东省专业技术人员继续教育基地申报单位信息表", style: titleStyle },
    { row: 1, column: 0, value: "填报单位（盖章）：山东省人力资源和社会保障厅专业技术人员管理处    联系人：鲁 明    联系电话：0531-86060000    2019年9月24日", style: noteStyle },
    ...columns.flatMap(([group, label], column): CellWrite[] => [
      { row: 2, column, value: group ? (columns[column - 1][0] === group ? null : group) : label, style: headStyle },
      { row: 3, column, value: group ? label : null, style: headStyle },
    ]),
    ...body(institutions, columns.map(([, , key]) => key), 4),
    { row: total, column: 0, value: "合计", style: headStyle },
    { row: total, column: 14, formula: `SUM(O5:O${total})`, value: 34999, style: numberStyle },
    { row: total + 1, column: 0, value: "注：1.本表由推荐单位汇总。2.年培训人数为上一年度实际培训的专业技术人才人数，按人计，不按人次计。", style: noteStyle },
  ];
  return [
    { op: "cells", cells },
    { op: "merge", area: { top: 0, left: 0, bottom: 0, right: 8 } },
    { op: "merge", area: { top: 1, left: 0, bottom: 1, right: 8 } },
    ...merges,
    { op: "merge", area: { top: total + 1, left: 0, bottom: total + 1, right: 8 } },
    { op: "rowHeight", from: 4, to: total - 1, height: rowHeight },
    { op: "rowHeight", from: 0, to: 0, height: 36 },
    { op: "columnWidth", from: 0, to: 0, width: 5 },
    { op: "columnWidth", from: 1, to: 1, width: 26 },
    { op: "columnWidth", from: 2, to: 2, width: 21 },
    { op: "columnWidth", from: 3, to: 3, width: 15 },
    { op: "columnWidth", from: 4, to: 4, width: 9 },
    { op: "columnWidth", from: 5, to: 5, width: 28 },
    { op: "columnWidth", from: 6, to: last, width: 12 },
    { op: "freeze", rows: 4, columns: 2 },
  ];
}

const guide = ["填报说明", "1.各推荐单位汇总本地区、本部门备选单位情况后报送。", "2.“单位信息”每个单位一行；“推荐情况”每个备选单位一行；“师资名册”每名教师一行。", "3.本示例中的单位、人员均为虚构，并有意保留了实际报送中常见的问题。"];

function main(): void {
  const bytes = patchWorkbook(blankWorkbook("单位信息"), {
    edit: [{ sheet: "单位信息", operations: institutionSheet() }],
    add: [
      { name: "推荐情况", operations: simpleSheet("2019年山东省专业技术人员继续教育基地推荐情况登记表", "登记单位：省人力资源社会保障厅专业技术人员管理处", recommendationColumns, recommendations, []) },
      { name: "师资名册", operations: simpleSheet("专（兼）职师资队伍名册", "截至2019年9月", teacherColumns, teachers, [`合计：${teachers.length}人`, "制表人：            审核人："]) },
      { name: "培训班次", operations: simpleSheet("2018年度培训班次明细", "单位：人、元", classColumns, classes, ["注：时间为实际开班日期。"]) },
      { name: "附件3", operations: simpleSheet("原认定的部分省级继续教育基地名单", "附件3", reconfirmColumns, reconfirmList, []) },
      { name: "填报说明", operations: [{ op: "cells", cells: guide.map((value, row): CellWrite => ({ row, column: 0, value, style: row ? noteStyle : titleStyle })) }, { op: "columnWidth", from: 0, to: 0, width: 90 }] },
    ],
    activeSheet: "单位信息",
  });
  writeFileSync("assets/sample.xlsx", bytes);
}

main();
