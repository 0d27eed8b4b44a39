import assert from "node:assert/strict";
import { review } from "../../src/core/review/review";
import { withExtended } from "../../src/core/language/pack/extend";
import { packs } from "../../src/packs";
import { book, type TestCell, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";
import { unitVerdicts } from "../../src/core/review/verdict/verdict";

/* Tables as bureaus head them, through the whole walk: what is read under which heading, and where a finding stands. */

type Pack = "hunan-2017" | "yancheng-2018";
const day = (iso: string): TestCell => ({ date: Date.parse(iso) / 86400000 + 25569 });

/** “19.1d error G2” of the clauses asked for. */
function found(pack: Pack, on: string, sheets: TestSheet[], clauses: RegExp): string[] {
  const known = [...packs];
  const result = review([book(sheets)], { packs: withExtended([known.find(({ id }) => id === pack)!], known), known, on });
  return reported(result)
    .filter(({ clause, outcome }) => clauses.test(clause.split("/")[1] ?? "") && outcome !== "review")
    .map(({ clause, outcome, cells, unit }) => `${clause.split("/")[1]} ${outcome} ${unit} ${cells[0] ?? "-"}`)
    .sort();
}

const base: TestSheet = { name: "基地", rows: [["单位名称", "认定状态", "认定日期"], ["甲大学", "已认定", day("2018-01-05")]] };
const plan = (head: string, date: TestCell): TestSheet => ({
  name: "年度计划",
  rows: [
    ["基地名称", "总结年度", "计划年度", "执行情况总结", "下一年度计划", "报主管部门时间", head, "报省人社厅备案日期", "是否书面报送"],
    ["甲大学", 2018, 2019, "有", "有", day("2018-11-20"), date, day("2018-12-20"), "是"],
  ],
});

describe("Hunan's annual plan under everyday headings", () => {
  for (const head of ["主管部门审核同意日期", "主管部门审核时间", "主管部门审核通过日期"]) {
    it(`reads ${head}`, () => {
      assert.deepEqual(found("hunan-2017", "2019-09-24", [base, plan(head, day("2018-12-10"))], /^19\.1/), []);
      assert.deepEqual(found("hunan-2017", "2019-09-24", [base, plan(head, day("2018-12-21"))], /^19\.1/), ["19.1d error 甲大学 H2"]);
    });
  }

  it("asks for a consent date that no column gives, once, and accuses nobody", () => {
    assert.deepEqual(found("hunan-2017", "2019-09-24", [base, plan("厅里意见", "同意")], /^19\.1/), ["19.1d missing 甲大学 -"]);
    assert.deepEqual(found("hunan-2017", "2019-09-24", [base, plan("主管部门审核同意日期", null)], /^19\.1/), ["19.1d missing 甲大学 G2"]);
  });
});

describe("Hunan's rosters under everyday headings", () => {
  const unit: TestSheet = { name: "单位", rows: [["单位名称", "申报日期"], ["甲学院", day("2019-09-10")]] };
  it("are read, and a message quotes the cell's own words", () => {
    const teachers: TestSheet = { name: "师资名册", rows: [["姓名", "学历", "现任职称", "现任课专业", "教师类别", "是否骨干"], ["张三", "大学专科学历", "副教授", "园林", "专任", "是"]] };
    const specialties: TestSheet = { name: "拟开设专业", rows: [["序号", "专业", "高级", "中级", "初级", "面向社会招生"], [1, "园林", "√", "", "", "√"]] };
    const managers: TestSheet = { name: "管理人员", rows: [["序号", "姓名", "担任职务", "负责工作", "联系电话"], [1, "李四", "院长", "全面", "0731-88831234"]] };
    const findings = reported(review([book([unit, teachers, specialties, managers])], { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-09-24" }));
    const told = (clause: string): string => findings.filter((one) => one.clause === `hunan-2017/${clause}`).map(({ outcome, message }) => `${outcome} ${message.split("（依据")[0]}`).join();
    assert.equal(told("7.1.1e"), "error 专职教师“张三”学历为“大学专科学历”，未达到本科以上");
    assert.deepEqual(["7.1.1f", "7.1.1g", "form.spec.title", "form.spec.name", "form.mgr.position", "form.mgr.duty"].map(told), ["", "", "", "", "", ""]);
    assert.match(told("7.1.1d"), /^error 专业“园林”仅有教师1名/u);
  });
});

const centre: TestSheet = { name: "机构", rows: [["机构名称", "报备状态"], ["甲学院", "已报备"], ["乙学院", "已报备"]] };

describe("Yancheng's annual plan and classes under everyday headings", () => {
  for (const head of ["报人社局日期", "报送日期", "上报日期"]) {
    it(`judges the day of reporting by ${head}, never by the authorities' filing`, () => {
      const sheet = (reported: TestCell): TestSheet => ({
        name: "年度计划",
        rows: [["机构名称", "总结年度", "计划年度", "执行情况总结", "下一年度计划", head, "业务主管部门备案日期", "人社局备案日期"], ["甲学院", 2018, 2019, "有", "有", reported, day("2019-01-06"), day("2019-01-08")]],
      });
      assert.deepEqual(found("yancheng-2018", "2019-09-24", [centre, sheet(day("2018-12-20"))], /^17\.1[ce]/), []);
      assert.deepEqual(found("yancheng-2018", "2019-09-24", [centre, sheet(day("2019-01-02"))], /^17\.1[ce]/), ["17.1c error 甲学院 F2"]);
    });
  }

  const classes = (head: string): TestSheet => ({
    name: "培训班",
    rows: [[head, "培训班名称", "开班日期", "结束日期", "是否建档登记"], ["甲学院", "A班", day("2019-03-01"), day("2019-03-05"), "是"], ["乙学院", "B班", day("2019-03-01"), day("2019-03-05"), "否"]],
  });
  for (const head of ["举办机构", "承办机构", "办班单位", "举办单位"]) {
    it(`takes ${head} for the unit of a class: a breach is its own`, () => {
      assert.deepEqual(found("yancheng-2018", "2019-09-24", [centre, classes(head)], /^18\.1b/), ["18.1b error 乙学院 E3"]);
    });
  }

  it("leaves a class of which nobody knows whose it is open: it counts against nobody", () => {
    const sheets = [centre, classes("地点")];
    assert.deepEqual(found("yancheng-2018", "2019-09-24", sheets, /^18\.1b/), ["18.1b error  E3"]);
    const { verdicts, findings } = review([book(sheets)], { packs: packs.filter(({ id }) => id === "yancheng-2018"), known: [...packs], on: "2019-09-24" });
    assert.deepEqual(verdicts.apart.map((at) => findings[at].clause), ["yancheng-2018/18.1b"]);
    assert.deepEqual([...unitVerdicts(verdicts)].map(({ verdict }) => verdict), ["待补正", "待补正"]);
  });

  it("marks the class that began before its plan was filed, not the plan", () => {
    const filed: TestSheet = {
      name: "年度计划",
      rows: [["机构名称", "总结年度", "计划年度", "人社厅（部）备案状态", "报人社局日期", "业务主管部门备案日期", "人社部门备案日期", "计划项目编号"], ["甲学院", 2018, 2019, "已备案", day("2018-12-20"), day("2019-01-06"), day("2019-01-10"), "P1"]],
    };
    const held: TestSheet = { name: "培训班", rows: [["举办单位", "培训班名称", "对应年度计划项目编号", "开班日期"], ["甲学院", "A班", "P1", day("2019-01-09")], ["甲学院", "B班", "P1", day("2019-01-10")], ["甲学院", "C班", null, day("2019-01-11")]] };
    assert.deepEqual(found("yancheng-2018", "2019-09-24", [centre, filed, held], /^(6\.1[bc]|17\.1f)/), ["6.1b error 甲学院 B2", "6.1c missing 甲学院 C4"]);
  });
});

describe("Yancheng's dates of a report, of a plan the offices filed late", () => {
  const plans = (head: string, date: TestCell): TestSheet[] => [centre, {
    name: "年度计划",
    rows: [
      ["机构名称", "总结年度", "计划年度", "执行情况总结", "下一年度计划", head, "业务主管部门备案日期", "人社局备案日期"],
      ...["甲学院", "乙学院"].map((name): TestCell[] => [name, 2019, 2020, "有", "有", date, day("2020-01-10"), day("2020-01-12")]),
    ],
  }];
  const of = (head: string, date: TestCell): string[] => found("yancheng-2018", "2020-06-30", plans(head, date), /^17\.1c/);

  it("asks which of two dates 报业务主管部门和人社局日期 is, and holds it against nobody meanwhile", () => {
    for (const date of [day("2019-12-10"), day("2020-01-02")]) assert.deepEqual(of("报业务主管部门和人社局日期", date), ["17.1c broken  -"]);
  });

  for (const head of ["报送业务主管部门时间", "上报人社局时间", "报业务主管部门日期", "提交市人社局日期", "送业务主管部门审核时间", "上报市人力资源和社会保障局备案日期", "材料报送时间"]) {
    it(`reads ${head} as the institution's own`, () => {
      assert.deepEqual(of(head, day("2019-12-10")), []);
      assert.deepEqual(of(head, day("2020-01-02")).map((one) => one.split(" ").slice(1).join(" ")), ["error 乙学院 F3", "error 甲学院 F2"]);
      assert.deepEqual(of(head, null).map((one) => one.split(" ").slice(1).join(" ")), ["missing 乙学院 F3", "missing 甲学院 F2"]);
    });
  }

  for (const head of ["材料交出日期", "业务主管部门收到日期", "人社局受理日期", "业务主管部门报人社局时间"]) {
    it(`does not take ${head} for it, and says once that it cannot tell`, () => assert.deepEqual(of(head, day("2019-12-10")), ["17.1c broken  -"]));
  }
});
