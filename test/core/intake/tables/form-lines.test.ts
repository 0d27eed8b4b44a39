import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { book, type TestCell, type TestSheet } from "./book";
import { notUnderstood } from "../../../../src/core/intake/tables/not-understood";
import { columnMatches } from "../../../../src/core/words/column-match";
import { asWritten } from "../../../../src/core/words/speech";

const tables = (sheets: TestSheet[]): FoundTable[] => findTables(book(sheets)).tables;
const told = (found: FoundTable[]): string[] => found.map((table) => `${table.record} ${table.layout} ${table.rows}: ${[...table.columns.keys()].join(" ")}`);

describe("tables: grids of an application", () => {
  it("lose nothing that stands behind a value: a further word with its own is asked about", () => {
    const rows = [["单位名称", "海川学院"], ["单位类别", "高等院校"], ["年培训人数", 2600], ["管理人员", "专职：2人", "兼职：1人"], ["联系人", "李四"], ["联系电话", "0531-86062283"]];
    const found = tables([{ name: "申请表", rows }]);
    assert.ok(found.some(({ unmatched }) => unmatched.includes("兼职")), JSON.stringify(found.map(({ unmatched }) => unmatched)));
  });

  it("take a line of labels and values for no header, beside a vertical label and above a roster", () => {
    const rows = [
      ["单位名称", "甲学院", null, null, null],
      ["单位地址", "某路1号", null, "邮编", "250014"],
      ["管理机构", "继续教育管理机构", "继续教育学院", null, null],
      [null, "专职管理人员（人）", 4, "兼职管理人员（人）", 2],
      [null, "姓名", "职务", "分管工作", "专/兼职"],
      [null, "张三", "科长", "教务", "专职"],
      [null, "李四", "科员", "登记", "兼职"],
      ["制度", "培训效果评估制度", "有", "跟踪反馈制度", "有"],
      [null, "配套经费（万元）", 60, "可同时容纳培训人数", 800],
    ];
    const found = tables([{ name: "申请表", merges: ["A3:A7", "A8:A9", "B1:E1", "B2:C2", "C3:E3"], rows }]);
    assert.deepEqual(told(found), [
      "manager table 2: name position duty employment",
      "institution form 1: name address postcode mgmtOrg managersFt managersPt sysEffectEval sysFollowUp matchingFunds capacity",
    ]);
  });

  it("read labels in other words in a column with one known label, where pairs of them stand beside each other", () => {
    const rows = [
      ["单位基本情况表"],
      ["单位全称", "甲学院", "申报类别", "新申报"],
      ["年度培训总人数", 2000, "单位类别", "高职院校"],
      ["网络培训平台名称", "某平台", "专职管理人员数", 5],
    ];
    assert.deepEqual(told(tables([{ name: "单位1", rows }])), ["institution form 1: name applicationType type managersFt annualTrainees platform"]);
  });

  it("take a second pair of labels and values, most in other words, for no further unit", () => {
    const rows = [
      ["单位基本情况表"],
      ["单位全称", "甲学院", "申报类别", "新申报"],
      ["网络平台", "某平台", "年配套经费金额（万元）", 10],
      ["单位类别", "高职院校", "年度培训总人数", 2500],
      ["管理机构", "培训处", "专职管理人员人数", 5],
    ];
    const [form, ...more] = tables([{ name: "单位1", rows }]);
    assert.deepEqual([more, [...form.columns.keys()].sort()], [[], ["annualTrainees", "applicationType", "managersFt", "matchingFunds", "mgmtOrg", "name", "platform", "type"]]);
  });

  it("take a line with an answer beside a label for no header, though some of its labels are in words nobody knows", () => {
    const lines: TestCell[][] = [
      ["专职教师", "20人", "其中高级", "10人", "兼职教师", "15人"],
      ["占地面积", "1000平方米", "普通教室", "10间", "面积", "800㎡"],
      ["联系人", "姓名", "李川", "职务", "电话", "13800000000"],
      ["管理制度", "教学组织管理", "☑有 □无", "学员考核管理", "有☑ 无□"],
      ["年培训人数", 2300, "其中乡村", 300, "配套经费", 50],
    ];
    const below: TestCell[][] = [["管理制度", "教学组织管理", "☑有 □无", "学员考核管理", "☑有 □无"], ["远程教育", "☑具备□不具备", "网上培训", "☑", "年培训人数", 2300]];
    for (const line of lines) {
      const found = tables([{ name: "S", rows: [["单位名称", "甲学院"], ["单位地址", "某路1号"], line, ...below] }]);
      assert.deepEqual(found.filter(({ layout }) => layout === "table"), [], line.join());
      assert.ok(found.some(({ record, columns }) => record === "institution" && columns.has("sysTeachingOrg")), line.join());
    }
  });

  it("take the name behind 姓名 for that of the person the label before it asks for", () => {
    const rows = [["单位名称", "甲学院", null, null, "邮编", "250014"], ["负责人", "姓名", "张海", "职务", null, null], ["联系人", "姓名", "李川", "职务", "电话", "13800000000"], ["师资情况"], ["年培训人数", 2300, "单位类别", "高等院校"]];
    const form = tables([{ name: "申请表", rows }]).find(({ record }) => record === "institution")!;
    assert.deepEqual(["headName", "contactName"].map((id) => form.columns.get(id)).map((place) => place && [place.row, place.column]), [[1, 2], [2, 2]]);
    assert.deepEqual(form.unmatched.filter((label) => label === "姓名"), []);
  });

  it("take years, months and numbers of people in headings for headings", () => {
    const rows = [["单位名称", "单位类别", "2016年度", "2017年度", "100人以上教室（间）"], ["甲学院", "高校", 1, 2, 3], ["乙学院", "高校", 1, 2, 3]];
    assert.deepEqual(tables([{ name: "单位信息", rows }]).map(({ layout, rows }) => [layout, rows]), [["table", 2]]);
  });

  it("end a table where the label merged down beside it ends", () => {
    const rows = [
      ["人员", "姓名", "分管工作", "专/兼职"],
      [null, "张三", "教务", "专职"],
      ["其他", "说明文字一", "说明文字二", "说明文字三"],
    ];
    assert.deepEqual(tables([{ name: "表", merges: ["A1:A2"], rows }]).map((table) => [table.record, table.rows]), [["manager", 1]]);
  });

  it("make no recommendation of an application that names who recommends it", () => {
    const rows = [["山东省专业技术人员继续教育基地申请表"], ["申报单位", "甲学院"], ["推荐单位", "济南市人力资源和社会保障局"], ["申报类型", "普通"], ["电子邮箱", "a@b.cn"], ["单位地址", "某路1号"], ["邮编", "250014"]];
    assert.deepEqual(told(tables([{ name: "申请表", rows }])), ["institution form 1: name program email address postcode"]);
    const list = [["申报单位", "甲学院"], ["推荐单位", "济南市人力资源和社会保障局"], ["推荐函", "有"], ["推荐函日期", "2019-09-01"]];
    assert.deepEqual(tables([{ name: "推荐", rows: list }]).map((table) => table.record), ["recommendation"]);
  });
});

describe("tables: annual plans", () => {
  const title = ["甲省专业技术人员继续教育基地年度任务计划"];
  const meta = ["基地名称：甲学院", null, "计划年度：2019", null, "管理单位：济南市人力资源和社会保障局"];
  const dates = ["报管理单位日期：2018年11月20日", null, "审核同意日期：2018年11月25日", null, "报部备案日期：2018年12月10日"];
  const header = ["序号", "培训项目（班次）名称", "计划编号", "项目类别", "培训对象", "层次", "计划人数（人）", "学时"];

  it("hold for all their items what stands above, and are no list of classes", () => {
    const [table, ...more] = tables([{ name: "年度计划", merges: ["A1:H1", "A2:B2", "C2:D2", "E2:H2", "A3:B3", "C3:D3", "E3:H3"], rows: [title, meta, dates, header, [1, "公需科目", "P1", "委托培训班", "全市", "高级", 50, 24], [2, "研修班", "P2", "委托培训班", "全市", "高级", 60, 24]] }]);
    assert.deepEqual(more, []);
    assert.deepEqual([table.record, table.rows, table.unitLabel], ["annualPlan", 2, "甲学院"]);
    for (const field of ["planYear", "managerName", "toManagerDate", "managerConsentDate", "toAuthorityDate"]) assert.ok(table.columns.has(field), field);
  });

  it("are still a list of classes where they say when classes were held", () => {
    const found = tables([{ name: "年度计划执行情况", rows: [["班次名称", "计划编号", "开班日期", "结束日期", "培训人数", "课时"], ["一期", "P1", "2019-03-01", "2019-03-05", 50, 24]] }]);
    assert.ok(found.some((table) => table.record === "trainingClass"));
  });
});

describe("lines of a form that nobody knows", () => {
  const lines: TestCell[][] = [["单位名称", "甲学院"], ["单位类别", "高校"], ["年培训人数", 2500], ["联系人", "张三"]];

  it("are named though no word of them is known", () => {
    const [table] = findTables(book([...lines, ["吉祥物", "小鹿"], ["注：如实填写", "是"]])).tables;
    assert.deepEqual([table.record, table.unmatched], ["institution", ["吉祥物"]]);
    assert.deepEqual(columnMatches(table, asWritten).filter(({ field }) => field === null).map(({ column, heading, certainty }) => [column, heading, certainty]), [["B5", "吉祥物", "unknown"]]);
  });

  it("are named in a pair of columns with one known label, beside a pair with several", () => {
    const [table] = findTables(book([["单位全称", "甲学院", "申报类别", "新申报"], ["一年总共几多", 2000, "单位类别", "高校"], ["吉祥物", "小鹿", "联系人", "张三"]])).tables;
    assert.deepEqual([table.record, table.unmatched], ["institution", ["一年总共几多", "吉祥物"]]);
  });

  it("and one that another record knows are told as what they are, and what is missed is not thought to stand there", () => {
    const [table] = findTables(book([...lines, ["开班日期", "2019-03-01"]])).tables;
    assert.deepEqual(columnMatches(table, asWritten).filter(({ field }) => field === null).map(({ heading, because }) => [heading, because]), [["开班日期", "是“培训班次”的栏目，这里没有按它核验"]]);
    assert.deepEqual(notUnderstood(table, ["mgmtOrg"]), []);
  });

  it("have an answer inside the cell of a label nobody knows, which is understood or named, never lost", () => {
    const rows = (label: string): TestCell[][] => [["信息采集表"], ["单位全称：甲学院", null, "类别：高等院校"], [`${label}：1500人`, null, "专职管理人员：5人"], ["联系人：张三  电话：13900000001"], ["校训：厚德"]];
    const [likely] = tables([{ name: "Sheet1", rows: rows("年培训专技人员") }]);
    assert.deepEqual([likely.columns.get("annualTrainees")?.row, likely.columns.get("type")?.row, likely.columns.has("applicationType")], [2, 1, false]);
    const [open] = tables([{ name: "Sheet1", rows: rows("服务对象来源") }]);
    assert.deepEqual(open.unmatched, ["服务对象来源", "校训"]);
  });
});
