import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { dictionary } from "../../../../src/core/dictionary/dictionary";
import { hintFor } from "../../../../src/core/intake/tables/choose-records";
import { undecided } from "../../../../src/core/intake/tables/undecided";
import { book, type TestCell, type TestSheet } from "./book";
import { sheetReasonText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";

const rows = (heads: string[], title?: string): TestCell[][] => [...(title === undefined ? [] : [[title]]), heads, ...["甲职业学院", "乙职业学院"].map((unit) => heads.map((head) => (head === "姓名" ? "张三" : head.endsWith("名称") || head === "单位" ? unit : `值${head.length}`)))];
const found = (heads: string[], name = "Sheet1", title?: string) => findTables(book([{ name, rows: rows(heads, title) }]));
const read = (heads: string[], name?: string, title?: string): string => found(heads, name, title).tables.map((table) => `${table.record}: ${[...table.columns.keys()].join()}`).join("; ");

describe("tables that say little", () => {
  it("are taken for the one record type their name column and one label of its own speak for", () => {
    const cases: [string[], string][] = [
      [["单位名称", "申报类别"], "institution: name,applicationType"],
      [["机构名称", "申报类别"], "institution: name,applicationType"],
      [["单位名称", "统一社会信用代码"], "institution: name,creditCode"],
      [["序号", "单位名称", "统一社会信用代码", "备注"], "institution: id,name,creditCode"],
      [["单位名称", "申报类别", "统一社会信用代码"], "institution: name,applicationType,creditCode"],
      [["单位名称", "主管部门", "年度"], "institution: name,competentAuthority,headcountYear"],
      [["单位名称", "管理单位"], "institution: name,managementUnit"],
      [["备选单位名称", "申报类别"], "recommendation: candidate,applicationType"],
      [["举办基地（机构）", "课时"], "trainingClass: base,hours"],
    ];
    for (const [heads, said] of cases) assert.equal(read(heads), said, heads.join());
  });

  it("are told where they may be of several", () => {
    for (const heads of [["单位名称", "课时"], ["单位名称", "培训对象"]]) {
      const { tables, unreadSheets } = found(heads);
      assert.deepEqual(tables, [], heads.join());
      assert.match(sheetReasonText(unreadSheets[0], asWritten), /第 1 行的表头可能是“.+”或“.+”，看不出是哪一种，未核验/u);
      assert.equal(unreadSheets[0].data, true);
    }
    assert.equal(read(["单位名称", "课时"], "培训班"), "trainingClass: base,hours");
    const { tables, unreadSheets } = found(["单位名称", "统一社会信用代码"], "Sheet1", "取消资格单位名单");
    assert.deepEqual(tables, []);
    assert.match(sheetReasonText(unreadSheets[0], asWritten), /“处理名单”/u);
  });

  it("are told where a better table of their kind stands in the workbook", () => {
    const sheets: TestSheet[] = [{ name: "税号", rows: rows(["单位名称", "统一社会信用代码"]) }, { name: "机构信息", rows: rows(["单位名称", "单位类别", "所在市"]) }];
    const { tables, unreadSheets } = findTables(book(sheets));
    assert.deepEqual(tables.map(({ sheet }) => sheet), ["机构信息"]);
    // It is known what it is: nothing else that is missed can stand there.
    assert.equal(unreadSheets[0].data, false);
    assert.match(sheetReasonText(unreadSheets[0], asWritten), /像是“单位（基地）信息”，但栏目太少，而工作簿中另有这样的表，未核验/u);
  });

  it("are not ours where they list persons, phones, seats or what nobody knows", () => {
    for (const heads of [
      ["姓名", "电话"], ["姓名", "联系电话", "邮箱"], ["姓名", "座位号"], ["姓名", "单位名称", "座位号"], ["单位名称", "姓名", "电话"], ["单位名称", "姓名", "职务", "电话"], ["序号", "单位名称", "姓名", "性别", "职务", "手机号码", "是否住宿"],
      ["单位名称", "座位号"], ["单位名称", "电话"], ["单位名称", "邮箱"], ["单位名称", "备注"], ["单位名称", "年度"], ["单位名称", "开户行", "账号"], ["单位名称", "统一社会信用代码", "开户行", "账号"], ["单位名称", "申报类别", "座位号"], ["学校名称", "班级", "人数"], ["姓名", "学历", "专业"],
    ]) assert.equal(read(heads), "", heads.join());
  });

  it("are told where they only say how to reach units, beside what nobody knows", () => {
    for (const heads of [["单位名称", "统一社会信用代码", "开户行", "账号", "联系人", "电话"], ["单位名称", "联系人", "联系电话", "房间号"]]) {
      const { tables, unreadSheets } = found(heads);
      assert.deepEqual(tables, [], heads.join());
      assert.match(sheetReasonText(unreadSheets[0], asWritten), /表头可能是“单位信息”，但只认出名称和联系方式，未核验；请在标题或工作表名称中写明/u);
    }
    assert.equal(read(["单位名称", "联系人", "联系电话", "地址"]), "institution: name,contactName,contactPhone,address");
    assert.equal(read(["单位名称", "联系人", "联系电话", "房间号"], "单位信息"), "institution: name,contactName,contactPhone");
  });

  it("are none without a row", () => {
    const { tables, unreadSheets } = findTables(book([["单位名称", "申报类别"]]));
    assert.deepEqual(tables, []);
    assert.match(sheetReasonText(unreadSheets[0], asWritten), /没有找到认识的表头/u);
  });

  it("are named, where they may be of several kinds, by words that in a title tell which", () => {
    for (const type of dictionary) {
      const { why } = undecided(0, [type]);
      assert.ok(why.code === "undecided" && hintFor(type, { title: why.data.kinds[0], sheet: "" }) > 0, type.title);
    }
  });
});
