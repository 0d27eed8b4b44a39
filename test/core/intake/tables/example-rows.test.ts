import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { leftOutWords } from "../../../support/words";
import { book, type TestCell } from "./book";
import { build } from "./build";

/** Records (1-based rows), rows left out, and what is asked. */
function read(rows: TestCell[][], name = "单位"): { rows: number[]; left: [number, string][]; asked: string[] } {
  const given = book([{ name, rows }]);
  const [table] = findTables(given).tables;
  const { findings } = build([given]);
  return { rows: table.recordRows.map((row) => row + 1), left: leftOutWords(table.skipped).map(({ row, why }) => [row, why]), asked: findings.filter(({ cells }) => cells.length > 0).map(({ outcome, message }) => `${outcome}: ${message}`) };
}

const example = "填写示例行";
const units = ["单位名称", "统一社会信用代码", "单位类别", "年培训人数"];
const unit: TestCell[] = ["甲学院", "12370000495573200W", "高等院校", 2500];
const roster = ["姓名", "学历", "职称", "任课年限"];
const teacher: TestCell[] = ["王五", "本科", "教授", 10];
const classes = ["举办单位", "培训班名称", "开班日期", "结束日期", "培训人数"];
const held: TestCell[] = ["甲学院", "甲班", "2019-3-1", "2019-3-5", 50];

describe("rows that show how a list is filled in", () => {
  it("are no records, and accuse nobody, where the name says so", () => {
    for (const name of ["XX学院（示例）", "某某学院", "××××学院", "XX学院", "某学院", "××市XX职业学院", "○○大学", "***培训中心", "（示例）甲大学", "甲大学【填写样例，请勿删除】", "示例：甲大学", "甲大学示例", "某省某某技师学院", "甲大學（示例）"]) {
      assert.deepEqual(read([units, [name, null, "高等院校", 100], unit]), { rows: [3], left: [[2, example]], asked: [] }, name);
    }
    for (const name of ["张三（示例）", "张三示例", "XXX", "×××", "某某", "示例", "例：张三", "某老师"]) {
      assert.deepEqual(read([roster, [name, "本科", "教授", 10], teacher], "教师"), { rows: [3], left: [[2, example]], asked: [] }, name);
    }
    for (const name of ["XX培训班", "第XX期×××专题研修班", "示例培训班", "（示例）乡村振兴培训班", "某某培训班"]) {
      assert.deepEqual(read([classes, ["甲学院", name, "2019-3-1", "2019-3-5", 50], held], "班次"), { rows: [3], left: [[2, example]], asked: [] }, name);
    }
    assert.deepEqual(read([roster, ["张三（示例）", "本科", "教授", 10], ["某某", "本科", "教授", 10], teacher], "教师").rows, [4]);
    assert.deepEqual(read([["单位名称", "姓名", "学历", "职称"], ["XX学院", "张三", "本科", "教授"], ["甲学院", "王五", "本科", "教授"]], "教师").rows, [3]);
  });

  it("are none where a remark says so", () => {
    for (const note of ["示例", "此行为示例，请勿删除", "填写示例", "（样例，正式填报时请删除）"]) {
      assert.deepEqual(read([[...units, "备注"], ["乙大学", "123700004955732111", "高等院校", 100, note], [...unit, "示范性单位"]]), { rows: [3], left: [[2, example]], asked: [] }, note);
    }
  });

  it("are asked about where the name may be a real one", () => {
    for (const [name, wanted] of [["样例学院", "填写统一社会信用代码"], ["示例单位", "填写统一社会信用代码"], ["山东某某学院", "填写全称"], ["济南XX学院", "填写全称"]]) {
      assert.deepEqual(read([units, [name, null, "高等院校", 100], unit]), { rows: [3], left: [[2, `“${name}”像是填写示例`]], asked: [`review: “单位名称”填的是“${name}”，像是填写示例，这一行没有核验，也没有计入；如不是示例，请${wanted}。`] }, name);
    }
    const hidden = read([roster, ["张××", "本科", "教授", 10], teacher, teacher], "教师");
    assert.deepEqual([hidden.rows, hidden.asked.length], [[3, 4], 1]);
  });

  it("are records where nothing else stands there, under headings understood by likeness, too", () => {
    assert.deepEqual(read([["申报主体", "机构性质", "联系人员", "一年培训人数"], ["某某大学", "高校", "王某某", 2600]]).rows, [2]);
    assert.deepEqual(read([["姓名", "学历", "职称", "出生日期"], ["某某某", "本科", "教授", "1980-01-02"]], "教师").rows, [2]);
  });

  it("are records where what they say is real", () => {
    for (const name of ["范例研究所", "样板学院", "示范职业学院", "示例软件有限公司研究院", "山东例外学院", "山东XXL教育学院", "样例学院", "模板工程学院"]) {
      assert.deepEqual(read([units, [name, "123700004955732111", "高等院校", 2500], unit]), { rows: [2, 3], left: [], asked: [] }, name);
    }
    for (const name of ["范例研究所", "样板学院", "示范职业学院", "示例软件有限公司研究院"]) assert.deepEqual(read([units, [name, null, "高等院校", 2500], unit]).rows, [2, 3], name);
    // A list that names all its units so is of units whose names nobody wants to tell.
    for (const names of [["山东某某学院"], ["某某学院"], ["济南XX学院", "青岛某某学院"], ["某某学院", "某某大学", "某某研究院", "某某公司"]]) {
      assert.deepEqual(read([units, ...names.map((name): TestCell[] => [name, null, "高等院校", 2500])]).rows.length, names.length, names.join());
    }
    // So many hide the names of persons.
    assert.deepEqual(read([roster, ...["张××", "李某某", "王*"].map((name): TestCell[] => [name, "本科", "教授", 10]), teacher], "教师").rows, [2, 3, 4, 5]);
    for (const name of ["学习贯彻XX精神专题班", "教学设计与示例", "示范教学培训班", "3×5矩阵讲座"]) assert.deepEqual(read([classes, held, ["甲学院", name, "2019-3-1", "2019-3-5", 50]], "班次").rows, [2, 3], name);
  });

  it("alone in a list leave it empty, and not with nothing but its headings", () => {
    const { findings } = build([book([{ name: "单位", rows: [units, ["XX学院（示例）", null, "高等院校", 100]] }])]);
    assert.deepEqual(findings.map(({ message }) => message), ["“单位（基地）信息”表只有表头和示例、合计、说明等不计的行，没有填写任何记录，无法核验，请填写后再核验。"]);
  });

  it("fill whole sheets that are called so beside the one to be filled in, and forms that name no real institution", () => {
    const sheets = (given: { name: string; rows: TestCell[][] }[]): [string[], string[]] => {
      const { tables, unreadSheets } = findTables(book(given));
      return [tables.map(({ sheet }) => sheet), unreadSheets.map(({ sheet, why }) => `${sheet} ${why.code}`)];
    };
    const form = (name: string): TestCell[][] => [["单位名称", name], ["统一社会信用代码", "12370000495573200W"], ["单位类别", "高等院校"], ["年培训人数", 100]];
    const other: TestCell[] = ["济南某某大学", null, "高等院校", 100];
    assert.deepEqual(sheets([{ name: "单位（示例）", rows: [units, other] }, { name: "单位", rows: [units, unit] }]), [["单位"], ["单位（示例） guide"]]);
    assert.deepEqual(sheets([{ name: "单位示例", rows: [units, unit] }])[0], ["单位示例"], "the only one is filled in");
    assert.deepEqual(sheets([{ name: "申报表", rows: form("XX学院（示例）") }]), [[], ["申报表 guide"]]);
    assert.deepEqual(sheets([{ name: "教师", rows: [["填报单位：某某学院（样例）"], roster, teacher, teacher] }]), [[], ["教师 guide"]]);
    assert.deepEqual(sheets([{ name: "申报表", rows: form("长沙某某学院") }])[0], ["申报表"]);
  });
});
