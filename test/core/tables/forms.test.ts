import assert from "node:assert/strict";
import { cellOf } from "../../../src/core/records/cell-of";
import { findTables } from "../../../src/core/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";

const line = (...cells: [number, TestCell][]): TestCell[] => {
  const row: TestCell[] = [];
  for (const [at, cell] of cells) row[at] = cell;
  return Array.from(row, (cell) => cell ?? null);
};
const empty = (count: number): TestCell[][] => Array.from({ length: count }, () => []);

/** Hunan's 申请表 on its grid of 19 columns, filled in. */
const cover: TestSheet = { name: "封面", rows: [["湖南省省级专业技术人员继续教育基地"], ["申  请  表"], ["申报单位（盖章）：湖南某某学院"], ["主  管  部  门：湖南省教育厅"], ["填  报  时  间：2017年12月1日"]] };
const grid: TestSheet = {
  name: "申请表",
  merges: ["A7:A11", "A12:A15", "B12:J12", "K12:S12", "B13:C14", "D13:E14", "F13:I13", "J13:K14", "L13:M14", "N13:Q13", "R13:S14", "A16:A21", "B16:E16", "F16:I16", "J16:O16", "P16:S16", "A22:A31", "A32:A40", "A41:A48", "B41:G42", "H41:M41", "N41:S41", "A49:E49", "F49:S49"],
  rows: [
    ["单位名称", "湖南某某学院"],
    ["主管部门", "湖南省教育厅"],
    line([0, "单位地址"], [1, "长沙市某路1号"], [7, "邮编"], [9, "410000"], [12, "E-mail"], [14, "a@b.cn"]),
    line([0, "负责人"], [1, "张三"], [7, "职务"], [9, "院长"], [12, "电话"], [14, "0731-88888888"]),
    line([0, "联系人"], [1, "李四"], [7, "职务"], [9, "科长"], [12, "电话"], [14, "13900000000"]),
    ["可同时容纳\n培训人数", "500"],
    line([0, "教 学 场 地 及 设 施"], [1, "占地面积 12000 ㎡"], [7, "建筑面积 8000 ㎡"], [13, "实训场地  ㎡"]),
    line([1, "普通教室 20（间） 1500 ㎡"], [10, "多功能教室 3（间）  200㎡"]),
    line([1, "网络学习中心 300㎡"], [10, "礼堂（会议室） 2(间) 600㎡"]),
    line([1, "餐厅容纳 300 (人)"], [10, "宿舍容纳 200 (人)"]),
    line([1, "其它教学设施设备"], [5, "投影仪"]),
    line([0, "人 员 情 况"], [1, "定编人数 30 (人)"], [10, "现有人数 28 (人)"]),
    line([1, "管理人员（人）"], [3, "专职教师（人）"], [5, "其   中"], [9, "其他人员（人）"], [11, "兼职教师（人）"], [13, "其    中"], [17, "其他人员（人）"]),
    line([5, "高级职称"], [7, "中级职称"], [13, "高级职称"], [15, "中级职称"]),
    line([1, 5], [3, 10], [5, 4], [7, 6], [9, 2], [11, 8], [13, 3], [15, 5], [17, 1]),
    line([0, "管理人员情况"], [1, "姓 名"], [5, "职 务"], [9, "分  管  工  作"], [15, "联 系 电 话"]),
    line([1, "王五"], [5, "主任"], [9, "教学"], [15, "13800000000"]),
    ...empty(4),
    line([0, "专  职  教  师  情  况"], [1, "姓 名"], [4, "学历"], [6, "毕业学校、时间及专业"], [12, "职称"], [15, "现任课专业、年限"]),
    line([1, "赵六"], [4, "硕士"], [6, "湖南大学 2001 会计"], [12, "副教授"], [15, "会计 10年"]),
    ...empty(8),
    line([0, "兼  职  教  师  情  况"], [1, "姓 名"], [4, "学 历"], [6, "毕业学校、时间及专业"], [12, "职称"], [15, "现任课专业、年限"]),
    line([1, "钱七"], [4, "本科"], [6, "某校"], [12, "教授"], [15, "会计 5年"]),
    ...empty(7),
    line([0, "拟  申  请  认  证  的  专  业"], [1, "专 业 名 称"], [7, "培训层次"], [13, "培 训 对 象"]),
    line([7, "高级"], [9, "中级"], [11, "初级"], [13, "面向社会招生"], [16, "面向本系统、\n本单位招生"]),
    line([1, "会计"], [7, "√"], [9, "√"], [13, "√"]),
    ...empty(5),
    line([0, "申 报 单 位"], [5, "（公章）\n       年   月   日"]),
    line([0, "主管部门意见"], [5, "（公章）\n年   月   日"]),
    ["说明：《湖南省省级专业技术人员继续教育基地申请表》一式三份，本单位、主管部门、人力资源和社会保障部门各一份。"],
  ],
};

describe("forms", () => {
  it("reads Hunan's application form: cover, grid, values inside labels, rosters inside the form", () => {
    const { dataset, findings } = build([book([cover, grid])]);
    const get = (record: string, fields: string[], i = 0): (string | number)[] => fields.map((field) => valueOf(dataset, record, i, field));
    assert.deepEqual(findings, []);
    assert.deepEqual([...dataset.records].map(([record, set]) => [record, set.length]).sort(), [["facilities", 1], ["institution", 1], ["manager", 1], ["specialty", 1], ["staff", 1], ["teacher", 2]]);
    assert.deepEqual(get("institution", ["name", "competentAuthority", "applicationDate", "address", "postcode", "email", "headName", "headPosition", "headPhone", "contactName", "contactPosition", "contactPhone", "capacity"]), ["湖南某某学院", "湖南省教育厅", "2017-12-01", "长沙市某路1号", "410000", "a@b.cn", "张三", "院长", "0731-88888888", "李四", "科长", "13900000000", 500]);
    assert.deepEqual(get("facilities", ["landArea", "buildingArea", "practiceArea", "classroomCount", "classroomArea", "multiRoomCount", "multiRoomArea", "networkCenterArea", "auditoriumCount", "auditoriumArea", "canteenSeats", "dormBeds", "other"]), [12000, 8000, "blank", 20, 1500, 3, 200, 300, 2, 600, 300, 200, "投影仪"]);
    assert.deepEqual(get("staff", ["authorized", "current", "managers", "ftTeachers", "ftSenior", "ftIntermediate", "otherStaff", "ptTeachers", "ptSenior", "ptIntermediate", "otherPartTime"]), [30, 28, 5, 10, 4, 6, 2, 8, 3, 5, 1]);
    assert.deepEqual([get("teacher", ["name", "kind", "education", "title"]), get("teacher", ["name", "kind", "education", "title"], 1)], [["赵六", "full", "硕士研究生", "副教授"], ["钱七", "part", "本科", "教授"]]);
    assert.deepEqual(get("specialty", ["name", "senior", "intermediate", "junior", "public", "internal"]), ["会计", 1, 1, "blank", 1, "blank"]);
    assert.deepEqual(dataset.units.map((unit) => unit.name), ["湖南某某学院"]);
    for (const set of dataset.records.values()) assert.ok(set.unit.every((unit) => unit === 0), set.record);
    const institution = dataset.records.get("institution")!;
    assert.deepEqual(cellOf(institution, 0, "applicationDate"), { file: "a.xlsx", sheet: "封面", address: "A5" });
    assert.deepEqual(cellOf(institution, 0, "headPhone"), { file: "a.xlsx", sheet: "申请表", address: "O4" });
  });

  it("reads a plain list of labels and values, and leaves empty ones blank", () => {
    const { dataset, findings } = build([book([["山东省专业技术人员继续教育基地申请表"], ["单位名称", "甲学院"], ["单位类别", "高等院校"], ["年培训人数", "约2000"], ["联系人", ""], ["联系电话", "0531-88888888"]])]);
    assert.deepEqual(["name", "type", "annualTrainees", "contactName", "contactPhone", "city"].map((field) => valueOf(dataset, "institution", 0, field)), ["甲学院", "university", "bad", "blank", "0531-88888888", "absent"]);
    assert.deepEqual(findings.map(({ clause, cells }) => [clause, cells]), [["data/type", ["B4"]]]);
  });

  it("takes title lines above a table, and signatures below it, for no form", () => {
    const found = findTables(book([["填报单位：甲局"], ["联系人：张三"], ["联系电话：0531-88888888"], ["填报日期：2019年9月1日"], ["培训班名称", "开班日期", "结束日期"], ["甲班", "2019-01-01", "2019-01-02"], ["负责人：", "李四"], ["联系电话：", "1"]])).tables;
    assert.deepEqual(found.map((table) => [table.layout, table.record, table.rows]), [["table", "trainingClass", 1]]);
  });

  it("finds an unfilled form and makes no value of its gaps", () => {
    const blankGrid = { ...grid, rows: grid.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/ \d+ ?(?=[（(㎡])/gu, "  ") : null))) };
    const rows = blankGrid.rows.map((row, r) => (r === 0 || r === 1 || r === 5 ? [row[0]] : r < 5 ? row.map((cell, c) => ([0, 7, 12].includes(c) ? cell : null)) : row));
    const { dataset } = build([book([{ ...blankGrid, rows }])]);
    assert.deepEqual(["name", "address", "postcode", "headName", "headPosition"].map((field) => valueOf(dataset, "institution", 0, field)), ["blank", "blank", "blank", "blank", "blank"]);
    assert.deepEqual(["landArea", "classroomCount", "canteenSeats"].map((field) => valueOf(dataset, "facilities", 0, field)), ["blank", "blank", "blank"]);
  });
});
