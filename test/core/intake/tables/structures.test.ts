import assert from "node:assert/strict";
import { columnMatches } from "../../../../src/core/words/column-match";
import { remarkText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { notUnderstood } from "../../../../src/core/intake/tables/not-understood";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";
import { leftOutWords } from "../../../support/words";

const tables = (...sheets: TestSheet[]): FoundTable[] => findTables(book(sheets)).tables;
/** Columns of a table in a form's words: field and letter or cell. */
const fields = (table: FoundTable): Record<string, string> => Object.fromEntries(columnMatches(table, asWritten).flatMap(({ field, column }) => (field === null ? [] : [[field, column]])));
const head: TestCell[] = ["姓名", "专兼职", "学历", "职称", "授课情况"];
const teacher = (name: string): TestCell[] => [name, "专职", "本科", "教授", "会计"];

describe("structures people use", () => {
  for (const [how, merges] of [["merged", ["A2:A4", "B2:E2", "F2:G2", "B3:C3", "D3:E3", "F3:G3"]], ["without their merges", []]] satisfies [string, string[]][]) {
    it(`three lines of headings, ${how}`, () => {
      const rows: TestCell[][] = [["教师名册"], ["单位名称", "教师基本情况", null, null, null, "教学情况", null], [null, "个人信息", null, "职称情况", null, "任课", null], [null, "姓名", "学历", "职称", "取得时间", "现任课专业", "专兼职"], ["甲学院", "李一", "本科", "教授", "2010-01-01", "会计", "专职"], ["甲学院", "李二", "硕士", "讲师", "2012-01-01", "会计", "兼职"]];
      const [table, ...more] = tables({ name: "教师名册", rows, merges });
      assert.deepEqual([more.length, table.headerRow, table.rows, fields(table)], [0, 4, 2, { unit: "A", name: "B", education: "C", title: "D", teachSpecialty: "F", kind: "G" }]);
    });
  }

  it("a roster that goes on on further sheets, with its headings or without", () => {
    const first: TestSheet = { name: "教师名册", rows: [["教师名册"], head, teacher("李一")] };
    for (const names of [["教师名册（续）", "教师名册（续2）"], ["教师名册续表1", "教师名册续表2"], ["教师名册-续一", "教师名册-续二"]]) {
      assert.deepEqual(tables(first, ...names.map((name) => ({ name, rows: [teacher("李二"), teacher("李三")] }))).map(({ record, rows }) => [record, rows]), [["teacher", 1], ["teacher", 2], ["teacher", 2]], names.join());
    }
    assert.deepEqual(tables(first, { name: "续表2", rows: [["续表"], head, teacher("李三")] }).map(({ rows }) => rows), [1, 1]);
  });

  it("a page that goes on below: its number, 续表, 以下空白, who filled it in and the seal are no records", () => {
    const found = tables({ name: "教师名册", rows: [["教师名册"], head, teacher("李一"), ["第1页 共2页"], [], ["教师名册（续表）"], head, teacher("李二"), ["以下空白"], [], ["填表人：张三", null, "审核人：李四", null, "2019年9月1日"], ["（盖章）"]] });
    assert.deepEqual(found.flatMap(({ recordRows }) => recordRows), [2, 7]);
  });

  it("averages, extremes and totals below the rows", () => {
    const [table] = tables({ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2500], ["乙学院", "高校", 2600], ["平均", null, 2550], ["最高", null, 2600], ["最低值", null, 2500], ["合计", null, 5100], ["以下空白"]] });
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped).map(({ why }) => why)], [[1, 2], ["合计行", "合计行", "合计行", "合计行", "说明行"]]);
  });

  it("several pairs a line, answers inside the label's cell, ticks", () => {
    const pairs = tables({ name: "单位信息", rows: [["单位名称", "甲学院", "单位类别", "高校", "联系人", "张三"], ["年培训人数", 2500, "邮政编码", "250001", "联系电话", "0531-86000000"], ["统一社会信用代码", "123700004955700312", "单位地址", "某路1号"]] })[0];
    assert.deepEqual(fields(pairs), { name: "B1", type: "D1", contactName: "F1", annualTrainees: "B2", postcode: "D2", contactPhone: "F2", creditCode: "B3", address: "D3" });
    const inside = book([{ name: "申请表", rows: [["单位名称：甲学院"], ["单位类别：□企业 ☑高校    年培训人数：2500人"], ["联系人：张三  联系电话：0531-86000000"], ["申报类型", "□新申报 √重新确认"]] }]);
    const { dataset } = build([inside]);
    assert.deepEqual(["name", "type", "annualTrainees", "contactName", "contactPhone", "applicationType"].map((field) => valueOf(dataset, "institution", 0, field)), ["甲学院", "university", 2500, "张三", "0531-86000000", "reconfirm"]);
  });

  it("several things ticked in one cell: each is there, and an open box says nothing", () => {
    for (const [cell, followUp] of [["☑教学组织管理 ☑学员考核管理制度 □跟踪反馈", "blank"], ["教学组织管理（√）学员考核管理（√）跟踪反馈（√）", 1], ["☑教学组织管理制度\n☑学员考核管理制度\n☑跟踪反馈制度", 1]] as const) {
      const form = book([["单位名称", "甲学院", "信用代码", "123700004955700312"], ["单位性质", "☑高等院校 □科研院所"], ["管理制度", cell]]);
      const { dataset } = build([form]);
      assert.deepEqual(["name", "type", "sysTeachingOrg", "sysTraineeAssess", "sysFollowUp", "sysFunds"].map((field) => valueOf(dataset, "institution", 0, field)), ["甲学院", "university", 1, 1, followUp, "absent"], cell);
    }
  });

  it("a form shifted to anywhere, in Traditional script, a hundred of them", () => {
    const form = (name: string): TestCell[][] => [["继续教育基地申请表"], ["单位名称", name, "单位类别", "高校"], ["年培训人数", 2500, "邮政编码", "250001"], ["联系人", "张三", "联系电话", "0531-86000000"]];
    const [shifted] = tables({ name: "申请表", rows: [[], [], ...form("甲学院").map((row): TestCell[] => [null, null, null, ...row])] });
    assert.deepEqual(fields(shifted), { name: "E4", type: "G4", annualTrainees: "E5", postcode: "G5", contactName: "E6", contactPhone: "G6" });
    const [traditional] = tables({ name: "申請表", rows: [["繼續教育基地申請表"], ["單位名稱", "甲學院", "單位類別", "高校"], ["年培訓人數", 2001, "郵政編碼", "250001"], ["聯繫人", "張三", "聯繫電話", "0531-86000000"]] });
    assert.deepEqual(Object.keys(fields(traditional)), ["name", "type", "annualTrainees", "postcode", "contactName", "contactPhone"]);
    const many = Array.from({ length: 100 }, (_, i) => ({ name: `表${i}`, rows: form(`第${i}学院`) }));
    assert.deepEqual(tables(...many).map(({ record, columns }) => [record, columns.size]), many.map(() => ["institution", 6]));
  });

  it("a form whose cover and body stand on one sheet or two: its title is no label, and a name said twice is not asked about", () => {
    const cover: TestCell[][] = [["山东省专业技术人员继续教育基地"], ["申请表"], ["申报单位（盖章）：甲学院"], ["申报日期：2019年9月1日"], ["联系人：张三"], ["联系电话：0531-86000000"]];
    const body: TestCell[][] = [["单位名称", "甲学院"], ["单位类别", "高校"], ["年培训人数", 2500], ["邮政编码", "250001"], ["单位地址", "某路1号"]];
    for (const sheets of [[{ name: "封面", rows: cover }, { name: "正文", rows: body }], [{ name: "申请表", rows: [...cover, [], [], ...body] }]]) {
      const [table, ...more] = tables(...sheets);
      assert.deepEqual([more.length, table.unmatched, notUnderstood(table, ["mgmtOrg"]), [...table.columns.keys()].sort()], [0, [], [], ["address", "annualTrainees", "applicationDate", "contactName", "contactPhone", "name", "postcode", "type"]]);
    }
  });

  it("a column without a heading inside a table is told where it holds something, and an empty one is nothing", () => {
    const said = (value: TestCell): string[] => findTables(book([{ name: "单位信息", rows: [["单位名称", null, "单位类别", "年培训人数"], ["甲学院", value, "高校", 2500]] }])).remarks.map((remark) => remarkText(remark, asWritten));
    assert.deepEqual([said("济南"), said(null)], [["“单位信息”的 B 列有内容而没有表头，没有核验"], []]);
  });

  it("labels above their values, and more of them below, are one record", () => {
    const one = book([{ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数", "联系人"], ["甲学院", "高校", 2500, "张三"], ["邮政编码", "联系电话", "单位地址", "电子邮箱"], ["250001", "0531-86000000", "某路1号", "a@b.cn"]] }]);
    assert.deepEqual(findTables(one).tables.map(({ record, columns }) => [record, columns.size]), [["institution", 8]]);
    const { dataset } = build([one]);
    assert.deepEqual([dataset.units.length, ...["name", "annualTrainees", "postcode", "address"].map((field) => valueOf(dataset, "institution", 0, field))], [1, "甲学院", 2500, "250001", "某路1号"]);
  });

  it("two columns of one meaning in such a further line are compared as everywhere, and not used where they differ", () => {
    const { dataset, findings } = build([book([["单位名称", "单位类别", "联系人"], ["甲学院", "高校", "张三"], ["年培训人数", "年培训人数", "邮政编码"], [2300, 2400, "250001"]])]);
    assert.equal(valueOf(dataset, "institution", 0, "annualTrainees"), "bad");
    assert.deepEqual(findings.filter(({ clause }) => clause === "data/conflict").map(({ cells, value }) => [cells, value]), [[["A4"], "2300"]]);
  });

  it("a short form above rosters is read, and the rosters are its institution's", () => {
    const rows: TestCell[][] = [["单位名称", "甲学院"], ["单位类别", "高校"], ["年培训人数", 2500], ["联系人", "张三"], ["专职教师情况"], ["姓名", "学历", "职称"], ["李一", "本科", "教授"], ["兼职教师情况"], ["姓名", "学历", "职称"], ["李二", "硕士", "讲师"]];
    const { dataset } = build([book([{ name: "申请表", rows }])]);
    assert.deepEqual([valueOf(dataset, "institution", 0, "annualTrainees"), ...[0, 1].map((i) => [valueOf(dataset, "teacher", i, "kind"), dataset.units[dataset.records.get("teacher")!.unit[i]]?.name])], [2500, ["full", "甲学院"], ["part", "甲学院"]]);
  });

  it("a line that explains the labels above it is no record", () => {
    const [table] = tables({ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数"], ["（全称）", "（按证书）", "（2018年，人）"], ["甲学院", "高校", 2500]] });
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped)], [[2], [{ row: 2, why: "说明行" }]]);
  });

  it("what a list of classes says of where and by whom is no institution, unless it says more than one thing of its own", () => {
    const own = ["承办单位", "培训班名称", "主管部门", "单位地址", "单位负责人", "开班日期", "结束日期"];
    const held: TestCell[] = ["甲大学", "甲班", "教育厅", "济南市历下区1号", "张三", "2019-3-1", "2019-3-5"];
    assert.deepEqual(tables({ name: "培训班", rows: [own, held, held] }).map(({ record }) => record), ["trainingClass"]);
    assert.deepEqual(tables({ name: "培训班", rows: [[...own, "单位类别", "年培训专业技术人才人数"], [...held, "高等院校", 2500]] }).map(({ record }) => record).sort(), ["institution", "trainingClass"]);
  });
});
