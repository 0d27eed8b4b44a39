import assert from "node:assert/strict";
import { ourSheetKinds } from "../../../../src/sheet/our-sheets";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import type { TableOptions } from "../../../../src/core/intake/tables/options";
import { book, type TestCell, type TestSheet } from "./book";
import { rowReasonText, sheetReasonText } from "../../../../src/core/words/reading-sentences";
import { leftOutWords } from "../../../support/words";
import { asWritten } from "../../../../src/core/words/speech";

const classes = ["培训班名称", "开班日期", "结束日期", "培训人数", "课时"];
const row = (name: string): TestCell[] => [name, "2019-09-01", "2019-09-05", 50, 40];

function tables(sheet: TestCell[][] | TestSheet[], options?: TableOptions): FoundTable[] {
  return findTables(book(sheet), options).tables;
}

const columnsOf = (table: FoundTable): Record<string, number> => Object.fromEntries([...table.columns].map(([id, place]) => [id, place.column]));
const rowsOf = (table: FoundTable): number[] => table.recordRows.map((r) => r + 1);

describe("tables", () => {
  it("finds the header below a title, a 填报单位 line and notes", () => {
    const [table] = tables([["2019年培训班次一览表"], ["填报单位（盖章）：济南大学", null, "填表人：张三", null, "2019年9月1日"], ["说明：请如实填写"], [], classes, row("甲班")]);
    assert.deepEqual([table.record, table.headerRow, table.rows, table.unitLabel], ["trainingClass", 5, 1, "济南大学"]);
    assert.deepEqual(columnsOf(table), { name: 0, startDate: 1, endDate: 2, trainees: 3, hours: 4 });
  });

  it("reads labels that are padded, full-width, Traditional, broken over lines, with units in brackets", () => {
    const [table] = tables([["培訓班名稱", "開　班　日　期", "结束\n日期", "培 训 人 数（人）", "＊学时："], row("甲班")]);
    assert.deepEqual(columnsOf(table), { name: 0, startDate: 1, endDate: 2, trainees: 3, hours: 4 });
    assert.ok([...table.columns.values()].every((place) => place.confidence >= 0.85));
  });

  it("takes labels that end in a colon for a header when values stand below them, and for label lines when not", () => {
    const labels = ["单位名称：", "单位类别：", "年培训人数", "联系人：", "邮编：", "占地面积："];
    const { tables } = findTables(book([["登记表"], labels, ["甲学院", "高校", 2000, "张三", "250001", 500]]));
    assert.deepEqual(tables.map((table) => [table.record, table.rows, table.headerRow]), [["institution", 1, 2], ["facilities", 1, 2]]);
    const below = findTables(book([["登记表"], ["单位名称：", null, "联系人：", null, "邮编：", null, "联系电话：", null], ["单位名称", "年培训人数"], ["甲学院", 2000]]));
    assert.deepEqual(below.tables.map((table) => [table.record, table.headerRow]), [["institution", 3]]);
  });
  it("takes a header of which every cell is merged down for as deep as it is", () => {
    for (const depth of [2, 3]) {
      const blank = Array.from({ length: depth - 1 }, (): TestCell[] => []);
      const found = tables([{ name: "培训班次", merges: classes.map((_, i) => `${"ABCDE"[i]}2:${"ABCDE"[i]}${depth + 1}`), rows: [["培训班次台账"], classes, ...blank, row("甲班"), row("乙班")] }]);
      assert.deepEqual(found.map((table) => [table.record, table.headerRow, table.rows, rowsOf(table)]), [["trainingClass", depth + 1, 2, [depth + 2, depth + 3]]]);
    }
  });

  it("keeps a row of which some values are spelt like labels", () => {
    const head = ["单位名称", "申报类型", "年培训人数", "运行管理办法", "培训规划", "课程设置", "认定日期", "匾牌名称", "邮编", "联系人", "联系电话", "信息平台"];
    const found = tables([{ name: "机构信息", rows: [head, ["甲学院", "乡村振兴专项", 2000, "运行管理办法", "培训规划", "课程设置", "2017-06-01", "某匾牌", "250014", "张三", "0531-86062283", "某平台"]] }]);
    assert.deepEqual(found.map((table) => [table.record, table.rows, table.columns.size]), [["institution", 1, 12]]);
  });

  it("H21: skips totals, notes, signatures, repeated headers and group rows, and says why", () => {
    const [table] = tables([{ name: "班次", merges: ["A3:E3"], rows: [classes, row("甲班"), ["济南市（2个）"], row("乙班"), ["小计", null, null, 100, 80], classes, [], row("丙班"), [null, "合 计", null, 150], ["注：人数为实际人数"], ["填表人：张三", null, "审核人：李四"]] }]);
    assert.deepEqual(rowsOf(table), [2, 4, 8]);
    assert.deepEqual(leftOutWords(table.skipped), [
      { row: 3, why: "分组标题行" },
      { row: 5, why: "合计行" },
      { row: 6, why: "重复的表头" },
      { row: 9, why: "合计行" },
      { row: 10, why: "说明行" },
      { row: 11, why: "填报、盖章行" },
    ]);
  });

  it("skips totals whose numbers are written with their units, whatever those are", () => {
    const heads = ["单位名称", "年培训人数", "年培训人次", "配套经费", "可同时容纳培训人数"];
    for (const label of ["合计", "共"]) {
      const [table] = findTables(book([heads, ["甲学院", "2500人", "3.1万人次", "50万元", "500人"], [label, "2500人", "3.1万人次", "50万元人民币", "500 人"]])).tables;
      assert.deepEqual([table.recordRows, table.skipped.map(({ why }) => rowReasonText(why, asWritten))], [[1], ["合计行"]], label);
    }
  });

  it("skips rows of nothing but 0, as formulas give them that refer to empty cells, and says why", () => {
    const [table] = findTables(book([["单位名称", "单位类别", "年培训人数"], ["甲学院", "高等院校", 0], [0, 0, 0], ["0", "—", 0], [0, "高等院校", 5]])).tables;
    assert.deepEqual([table.recordRows, table.skipped.map(({ row, why }) => [row, rowReasonText(why, asWritten)])], [[1], [[3, "只有 0，没有内容"], [4, "只有 0，没有内容"], [5, "“单位名称”填的是“0”，不能确定是哪个单位"]]]);
    // Counts of 0 below no name are what the sheet says of its one unit.
    const [staff] = findTables(book([["填报单位：甲学院"], ["专职教师", "兼职教师", "管理人员", "定编人数"], [0, 0, 0, 0]])).tables;
    assert.deepEqual(staff.recordRows, [2]);
  });

  it("keeps a real row whose name merely contains a telling word", () => {
    const [table] = tables([classes, row("统计人员班"), row("合计机培训"), row("注册会计师班"), row("说明文写作班"), ["仅有名称的班"]]);
    assert.deepEqual(rowsOf(table), [2, 3, 4, 5, 6]);
  });

  it("passes over rows that only number themselves, number the columns, or show an example", () => {
    const [table] = tables([["序号", ...classes], [1, 2, 3, 4, 5, 6], ["例", ...row("示例班")], [1, ...row("甲班")], [2], [3]]);
    assert.deepEqual(rowsOf(table), [4]);
    assert.deepEqual(table.skipped.map(({ why }) => rowReasonText(why, asWritten)), ["栏号行", "填写示例行", "没有任何已识别栏目的内容", "没有任何已识别栏目的内容"]);
  });

  it("reads a header two rows deep, groups merged or spread, and tells equal leaves apart by their group", () => {
    const top = ["单位名称", "专职教师（人）", "其中", null, "兼职教师（人）", "其中", null];
    const leaves = [null, null, "高级职称", "中级职称", null, "高级职称", "中级职称"];
    for (const merges of [["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:G1"], []]) {
      const [table] = tables([{ name: "人员", merges, rows: [top, leaves, ["甲", 10, 4, 6, 8, 3, 5]] }]);
      assert.equal(table.record, "staff");
      assert.equal(table.headerRow, 2);
      assert.deepEqual(columnsOf(table), { unit: 0, ftTeachers: 1, ftSenior: 2, ftIntermediate: 3, ptTeachers: 4, ptSenior: 5, ptIntermediate: 6 });
      assert.deepEqual(table.problems, []);
    }
  });

  it("tells 职务 and 电话 apart by the label left of them", () => {
    const [table] = tables([["单位名称", "负责人", "职务", "电话", "联系人", "职务", "电话", "单位类别"], ["甲", "a", "b", "c", "d", "e", "f", "高校"]]);
    assert.deepEqual(columnsOf(table), { name: 0, headName: 1, headPosition: 2, headPhone: 3, contactName: 4, contactPosition: 5, contactPhone: 6, type: 7 });
  });

  it("finds two tables one below the other, and two side by side", () => {
    const below = tables([["培训班次"], classes, row("甲班"), [], ["学员名册"], ["姓名", "身份证号", "班次编号", "成绩"], ["张三", "x", "1", "90"], ["李四", "y", "1", "80"]]);
    assert.deepEqual(below.map((table) => [table.record, table.headerRow, table.rows]), [["trainingClass", 2, 1], ["trainee", 6, 2]]);
    const beside = tables([["姓名", "职务", "分管工作", null, "课程名称", "授课方式", "上线日期"], ["张三", "处长", "教学", null, "会计", "面授", "2019-01-01"], [null, null, null, null, "税务", "远程", "2019-01-01"]]);
    assert.deepEqual(beside.map((table) => [table.record, table.rows]), [["manager", 1], ["course", 2]]);
    const twins = tables([["课程名称", "学时", "授课方式", "课程名称", "学时", "授课方式"], ["甲", 1, "面授", "乙", 2, "远程"]]);
    assert.deepEqual(twins.map((table) => [table.record, columnsOf(table).name]), [["course", 0], ["course", 3]]);
  });

  it("gives a wide table to every record type that has fields of its own in it", () => {
    const found = tables([["单位名称", "统一社会信用代码", "单位类别", "年培训人数", "普通教室", "占地面积（亩）", "教学设备"], ["甲", "", "高校", 2000, 20, 3, "电脑"]]);
    assert.deepEqual(found.map((table) => table.record).sort(), ["facilities", "institution"]);
    assert.deepEqual(found.map((table) => table.recordRows), [[1], [1]]);
    const facilities = found.find((table) => table.record === "facilities")!;
    assert.deepEqual(columnsOf(facilities), { classroomCount: 4, landArea: 5, teachingEquipment: 6, unit: 0, unitCreditCode: 1 });
    assert.ok(Math.abs(facilities.readings.get("landArea")!.factor - 666.67) < 0.01);
  });

  it("takes a 汇总表 for recommendations, its recommender from the line above", () => {
    const found = tables([["山东省专业技术人员继续教育基地申报汇总表"], ["推荐单位（盖章）：济南市人力资源和社会保障局   填报日期：2019年9月20日"], ["序号", "申报单位名称", "单位类别", "申报类型", "年培训人数（人）", "联系人", "联系电话"], [1, "甲", "高校", "普通", 2000, "张三", "13800000000"]]);
    const recommendation = found.find((table) => table.record === "recommendation")!;
    assert.deepEqual([columnsOf(recommendation).candidate, recommendation.columns.get("recommender")], [1, { column: 0, row: 1, label: "推荐单位", confidence: 0.9, reason: "sheet" }]);
    assert.equal(recommendation.readings.get("recommender")!.text, "济南市人力资源和社会保障局");
    assert.ok(found.some((table) => table.record === "institution"));
  });

  it("keeps a label line whose values stand in cells of their own out of the header", () => {
    const found = tables([["推荐单位（盖章）：", "济南市人社局", null, "联系人：", "张三", null, "填报日期：", "2019年9月20日"], ["序号", "申报单位名称", "单位类别", "申报类型", "年培训人数（人）", "专职师资（人）", "兼职师资（人）", "联系人", "备注"], [1, "甲", "高校", "重新确认", 2000, 3, 4, "李四"], [2, "乙", "高校", "乡村振兴专项", 2000, 3, 4, "李四"]]);
    const recommendation = found.find((table) => table.record === "recommendation")!;
    assert.deepEqual([recommendation.headerRow, recommendation.rows, recommendation.readings.get("recommender")?.text], [2, 2, "济南市人社局"]);
    assert.deepEqual(recommendation.unmatched, ["备注"]);
    assert.deepEqual([columnsOf(recommendation).program, columnsOf(recommendation).applicationType], [3, 3]);
  });

  it("takes a list of people for ours only when a label or the title says so", () => {
    const roster = [["序号", "姓名", "性别", "学历", "证件号码"], [1, "张三", "男", "本科", "x"]];
    assert.deepEqual(tables([["资格审核名册"], ...roster]), []);
    assert.deepEqual(tables([["专职教师名册"], ...roster]).map((table) => table.record), ["teacher"]);
  });

  it("knows the lists of 附件3 and 附件4 by their title only", () => {
    const rows = [["序号", "基地名称"], [1, "甲"], [2, "乙"]];
    assert.deepEqual(tables([{ name: "附件3", rows: [["原认定的部分省级继续教育基地名单"], ...rows] }]).map((table) => [table.record, table.rows]), [["reconfirmList", 2]]);
    assert.deepEqual(tables([{ name: "公开招募名单", rows: [["序号", "机构名称"], [1, "甲"]] }]).map((table) => table.record), ["inspectionList"]);
    assert.deepEqual(tables([{ name: "Sheet1", rows }]), []);
  });

  it("asks about similar spellings and duplicates instead of trusting them", () => {
    const [table] = tables([["培训班名称", "开班日期", "结束日期", "培训人数", "培训人数", "建档登记情况"], [...row("甲班").slice(0, 4), 51, "是"]]);
    assert.equal(columnsOf(table).trainees, 3);
    assert.ok(table.columns.get("trainees")!.confidence < 0.85);
    assert.deepEqual(table.problems.map(({ clause, column, outcome }) => [clause, column, outcome]), [["data/duplicate-header", 4, "warning"]]);
    const archived = table.columns.get("archived")!;
    assert.equal(archived.reason, "similar");
    assert.ok(archived.confidence < 0.85 && archived.confidence > 0.6);
  });

  it("lets a person's choice win, for a field, for 不用 and for the record type", () => {
    const sheet = [["培训班名称", "开班日期", "结束日期", "培训人数", "班主任"], [...row("甲班").slice(0, 4), "张三"]];
    const choose = (columns: Record<string, string>, record?: string): TableOptions => ({ choices: [{ file: "a.xlsx", sheet: "Sheet1", columns, ...(record ? { record } : {}) }] });
    const [table] = tables(sheet, choose({ 班主任: "nameUsed", "培 训 人 数": "" }));
    assert.deepEqual(table.columns.get("nameUsed"), { column: 4, label: "班主任", confidence: 1, reason: "chosen" });
    assert.equal(table.columns.has("trainees"), false);
    const unknown = [["甲栏", "乙栏"], ["x", "2019-01-01"]];
    assert.deepEqual(tables(unknown), []);
    assert.deepEqual(tables(unknown, choose({ 甲栏: "name", 乙栏: "startDate" }, "trainingClass")).map((found) => [found.record, columnsOf(found)]), [["trainingClass", { name: 0, startDate: 1 }]]);
  });

  it("never reads our own sheets, names every sheet it could not read, and honours the chosen sheets", () => {
    const ours = findTables(book([{ name: "第一轮", rows: [["核验结果"], ["共 1 条"], [...ourSheetKinds.findings.headers[0].first], [1, "甲学院"]] }, { name: "_基地核验", rows: [["state", ""], ["marks", "[]"]], visibility: "veryHidden" }, { name: "随笔", rows: [["今天", "天气"]] }, { name: "空", rows: [] }, { name: "深藏", rows: [classes, row("x")], visibility: "veryHidden" }]));
    assert.deepEqual(ours.tables, []);
    assert.deepEqual(ours.unreadSheets.map(({ sheet }) => sheet), ["第一轮", "_基地核验", "随笔", "空", "深藏"]);
    assert.match(sheetReasonText(ours.unreadSheets[0], asWritten), /是核验程序写出的核验结果/u);
    assert.deepEqual(ours.unreadSheets.map(({ ours: own, data }) => [own ?? false, data]), [[true, false], [true, false], [false, false], [false, false], [false, true]]);
    assert.match(sheetReasonText(ours.unreadSheets[2], asWritten), /没有找到认识的表头/u);
    assert.deepEqual([sheetReasonText(ours.unreadSheets[4], asWritten), ours.unreadSheets[4].hidden], ["深度隐藏的工作表“深藏”没有读取，未核验；需要核验请先取消隐藏。", "veryHidden"]);
    const dim = findTables(book([{ name: "暗", rows: [["今天", "天气"]], visibility: "hidden" }, { name: "丙", rows: [classes, row("z")], visibility: "hidden" }]));
    assert.match(sheetReasonText(dim.unreadSheets[0], asWritten), /^隐藏的工作表“暗”前 60 行内没有找到认识的表头/u);
    assert.deepEqual([dim.unreadSheets[0].hidden, dim.tables[0].hidden], ["hidden", "hidden"]);
    const two = book([{ name: "甲", rows: [classes, row("x")] }, { name: "乙", rows: [classes, row("y")], visibility: "hidden", hiddenRows: [1] }]);
    assert.deepEqual(findTables(two).tables.map((table) => [table.sheet, table.hiddenRows]), [["甲", 0], ["乙", 1]]);
    assert.deepEqual(findTables(two, { sheets: { "a.xlsx": ["乙"] } }).tables.map((table) => table.sheet), ["乙"]);
  });

  it("reads a person's own sheet that is named like ours, hidden or not, whatever its first cell says", () => {
    const names = ["核验结果", "单位结论", "条款台账", "条款台账 (2)", "_基地核验", "_基地核验选项", "_基地核验_标记"];
    for (const visibility of ["visible", "hidden"] as const)
      for (const first of [[], [["核验结果"]], [["state", ""]]]) {
        const found = findTables(book(names.map((name) => ({ name, visibility, rows: [...first, classes, row("甲班"), row("乙班")] }))));
        assert.deepEqual(found.tables.map((table) => [table.sheet, table.rows]), names.map((name) => [name, 2]), `${visibility} ${String(first)}`);
      }
  });

  it("leaves out a list of ours that is recorded, though a person changed its header, and no other of that name", () => {
    const record = { name: "_基地核验 2", visibility: "veryHidden" as const, rows: [["state", ""], ["own 核验结果 2", JSON.stringify({ kind: "findings", title: "核验结果", sheet: "核验结果 2" })]] };
    const header = ourSheetKinds.findings.headers[0].first.map((label) => (label === "问题" ? "培训班名称" : label));
    const read = (...rows: TestCell[][]) => findTables(book([{ name: "核验结果", rows: [classes, row("甲班")] }, { name: "核验结果 2", rows: [["核验结果"], ...rows] }, record]));
    const touched = read(["共 1 条"], header, [1, "甲学院", "缺项", "甲班"]);
    assert.deepEqual(touched.tables.map((table) => table.sheet), ["核验结果"]);
    assert.match(sheetReasonText(touched.unreadSheets[0], asWritten), /是核验程序写出的核验结果/u);
    // The record and the title say nothing of what stands below: a person may have put a sheet of his own in its place.
    assert.deepEqual(read(classes, row("甲班")).tables.map((table) => table.sheet), ["核验结果", "核验结果 2"]);
  });

  it("reads no list of ours in which a person wrote above or beside it, whatever its sheet is called", () => {
    const { first } = ourSheetKinds.verdicts.headers[0];
    const line = [1, "甲学院", "", "待补正"];
    for (const rows of [[["请各科室抓紧"], [], ["单位结论"], first, line], [["", "单位结论"], ["", ...first], ["√", ...line]], [["2019年各单位结论"], first, line]])
      for (const name of ["单位结论", "9月的结论"]) {
        const { tables: read, unreadSheets } = findTables(book([{ name: "班", rows: [classes, row("甲班")] }, { name, rows: rows as TestCell[][] }]));
        assert.deepEqual(read.map((table) => table.sheet), ["班"]);
        assert.match(sheetReasonText(unreadSheets[0], asWritten), /是核验程序写出的单位结论/u);
      }
  });

  it("is not hurt by headers such as __proto__, by errors in the header, or by merges over whole columns", () => {
    const [table] = tables([{ name: "x", merges: ["G1:G1048576"], rows: [["__proto__", "constructor", ...classes, { error: "#REF!" }, "toString"], ["a", "b", ...row("甲班"), 1, 2]] }]);
    assert.deepEqual(table.unmatched, ["__proto__", "constructor", "#REF!", "toString"]);
    assert.equal(({} as Record<string, unknown>).a, undefined);
  });

  it("takes the kind of a roster from its title or its sheet's name", () => {
    const rows = [["姓名", "学历", "职称", "现任课专业、年限"], ["张三", "本科", "教授", "会计 10年"]];
    const kind = (name: string, title: string): string | undefined => tables([{ name, rows: [[title], ...rows] }])[0].readings.get("kind")?.text;
    assert.deepEqual([kind("Sheet1", "专职教师情况表"), kind("兼职教师", "名册"), kind("Sheet1", "专职、兼职教师名册")], ["专职", "兼职", undefined]);
  });
});
