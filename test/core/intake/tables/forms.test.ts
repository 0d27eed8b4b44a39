import assert from "node:assert/strict";
import { cellOf } from "../../../../src/core/intake/records/cell-of";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book } from "./book";
import { build, valueOf } from "./build";
import { cover, grid } from "./hunan-form";

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
    assert.deepEqual(cellOf(institution, 0, "applicationDate"), { file: "a.xlsx", sheet: "封面", row: 4, column: 0 });
    assert.deepEqual(cellOf(institution, 0, "headPhone"), { file: "a.xlsx", sheet: "申请表", row: 3, column: 14 });
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

  it("are of the institution that the line above them names, where they do not ask for its name", () => {
    const { dataset } = build([book([["申报情况"], ["单位：甲学院", null, "金额单位：万元"], ["单位类别", "高等院校"], ["年培训人数", 2300], ["邮政编码", "250001"]])]);
    assert.deepEqual(dataset.units.map((unit) => unit.name), ["甲学院"]);
    assert.deepEqual([...dataset.records.get("institution")!.unit], [0]);
  });
});
