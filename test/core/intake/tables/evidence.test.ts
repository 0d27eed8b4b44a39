import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";

/** What each heading of a table is used for, and what those that are not may be. */
function read(sheet: string, head: readonly string[], ...rows: TestCell[][]): { used: Record<string, string>; mayBe: Record<string, readonly string[]> } {
  const { tables } = findTables(book([{ name: sheet, rows: [[...head], ...rows] }]), { on: "2019-09-24" });
  const [table] = tables;
  assert.ok(table, "no table");
  return {
    used: Object.fromEntries([...table.columns].map(([field, { label }]) => [label, field])),
    mayBe: Object.fromEntries([...(table.mayBe ?? [])].map(([label, { likeliest }]) => [label, likeliest])),
  };
}

describe("a column by what stands beneath and beside it", () => {
  it("is the one field whose choices stand beneath a heading that asks for one of several", () => {
    assert.equal(read("处理名单", ["单位名称", "类别", "处理日期"], ["甲学院", "取消资格", "2018-05-01"]).used["类别"], "type");
    // 是 and 否 are choices of many.
    assert.equal(read("处理名单", ["单位名称", "类别", "处理日期"], ["甲学院", "是", "2018-05-01"]).used["类别"], undefined);
  });

  it("is the field whose choices its heading lists", () => {
    assert.equal(read("课程", ["课程名称", "课时", "面授/网授"], ["人工智能", 24, "面授"]).used["面授/网授"], "mode");
  });

  it("is another's where the choices beneath are that other's alone, and that is only likely", () => {
    const { tables } = findTables(book([{ name: "培训班", rows: [["培训班名称", "举办单位", "开班日期", "培训形式"], ["甲班", "甲学院", "2019-03-01", "面授"]] }]), { on: "2019-09-24" });
    const mode = tables[0].columns.get("mode");
    assert.deepEqual([mode?.label, mode?.reason, mode?.others], ["培训形式", "similar", ["serviceForm"]]);
  });

  it("bare 日期 is of what stands before it, 盖章日期 is not", () => {
    const head = ["培训班名称", "举办单位", "开班日期", "是否建档登记"];
    const row = ["甲班", "甲学院", "2019-03-01", "是", "2019-04-01"];
    assert.equal(read("培训班", [...head, "日期"], row).used["日期"], "archivedDate");
    assert.equal(read("培训班", [...head, "盖章日期"], row).used["盖章日期"], undefined);
  });

  it("asks for what its printed unit measures", () => {
    assert.equal(read("场地设施", ["单位名称", "建筑面积（㎡）", "占地（亩）"], ["甲学院", 1000, 20]).used["占地（亩）"], "landArea");
    assert.equal(read("推荐汇总", ["推荐单位", "备选单位", "申请表（份）"], ["甲市", "甲学院", 3]).used["申请表（份）"], "formCopies");
  });

  it("is asked about where its heading says no more than many might: 证号, 人数 of several", () => {
    assert.equal(read("基本情况", ["单位名称", "单位类别", "证号"], ["甲学院", "高等院校", "A-1"]).used["证号"], undefined);
    assert.equal(read("培训班", ["培训班名称", "举办单位", "开班日期", "人数"], ["甲班", "甲学院", "2019-03-01", 30]).used["人数"], "trainees");
    assert.equal(read("年度计划", ["基地名称", "计划年度", "总结年度", "人数"], ["甲学院", 2019, 2018, 30]).used["人数"], undefined);
  });

  it("is heard through letters changed about, where nothing else is said by them", () => {
    assert.equal(read("基本情况", ["单位名称", "单位类别", "联系话电"], ["甲学院", "高等院校", "0531-86000000"]).used["联系话电"], "contactPhone");
    // 年度计划 is no slip of 计划年度.
    assert.notEqual(read("年度计划", ["基地名称", "总结年度", "年度计划"], ["甲学院", 2018, "有"]).used["年度计划"], "planYear");
  });

  it("is not used where part of its heading is unknown and a number or day beneath would fit much", () => {
    const { used, mayBe } = read("基本情况", ["单位名称", "单位类别", "年饕餮培训人数"], ["甲学院", "高等院校", 300]);
    assert.equal(used["年饕餮培训人数"], undefined);
    assert.equal(mayBe["年饕餮培训人数"][0], "annualTrainees");
  });

  it("names no unit where another's doing or a thing is said of one", () => {
    for (const heading of ["开发单位", "授课专家单位"]) assert.equal(read("课程", ["课程名称", "课时", heading], ["人工智能", 24, "甲公司"]).used[heading], undefined, heading);
    assert.equal(read("推荐汇总", ["推荐单位", "申报类别", "申报专业"], ["甲市", "新申报", "机械"]).used["申报专业"], undefined);
  });

  it("bare 报送日期 of a plan, which may be of two reports, is asked about; where the offices' filing stands beside it, it is the one there is", () => {
    const head = ["基地名称", "计划年度", "总结年度", "报送日期"];
    const row = ["甲学院", 2019, 2018, "2018-11-20", "2018-12-01"];
    const { used, mayBe } = read("年度计划", [...head, "审核同意日期"], row);
    assert.equal(used["报送日期"], undefined);
    assert.deepEqual(mayBe["报送日期"].slice(0, 2), ["toManagerDate", "toAuthorityDate"]);
    assert.equal(read("年度计划", [...head, "人社局备案日期"], row).used["报送日期"], "toManagerDate");
    assert.equal(read("年度计划", [...head, "报省厅日期"], row).used["报送日期"], "toManagerDate");
  });

  it("bare 远程教育, offered or possible, is asked about", () => {
    const { used, mayBe } = read("基本情况", ["单位名称", "单位类别", "年培训人数", "远程教育"], ["甲学院", "高等院校", 300, "是"]);
    assert.equal(used["远程教育"], undefined);
    assert.deepEqual([...mayBe["远程教育"]].slice(0, 2).sort(), ["hasDistanceConditions", "offersDistance"]);
  });

  it("proposes no regulation for a kind of unit", () => {
    assert.deepEqual(read("基本情况", ["单位名称", "年培训人数", "所属类型"], ["甲学院", 300, "高等院校"]).used["所属类型"], "type");
    assert.ok(!(read("基本情况", ["单位名称", "年培训人数", "所属类型"], ["甲学院", 300, "某种"]).mayBe["所属类型"] ?? []).includes("ruleSet"));
  });
});
