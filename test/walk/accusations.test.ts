import assert from "node:assert/strict";
import { packs } from "../../src/packs";
import { review, type ReviewResult } from "../../src/core/review/review";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import { book, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";
import { unitVerdicts } from "../../src/core/review/verdict/verdict";

/** Reviews workbooks, each of some sheets, under one pack and those it extends. */
function run(pack: string, on: string, ...books: TestSheet[][]): ReviewResult {
  const sheets = books.map((one, i) => book(one, `${i + 1}.xlsx`));
  return review(sheets, { packs: [packs.find(({ id }) => id === pack)!], known: [...packs], on });
}

const of = (result: ReviewResult, clause: string): JsonFinding[] => reported(result).filter((one) => one.clause === clause);
const told = (result: ReviewResult, clause: string): string[] => of(result, clause).map(({ outcome, unit, cells }) => `${outcome} ${unit} ${cells.join()}`.trim());
const verdicts = ({ verdicts: all, checklist }: ReviewResult): string[] => [...unitVerdicts(all)].map(({ unit, verdict }) => `${checklist.units[unit].name} ${verdict}`);
const errors = ({ findings }: ReviewResult): string[] => findings.filter(({ outcome }) => outcome === "error").map(({ clause }) => clause);

const bases = (...names: string[]): TestSheet => ({ name: "单位", rows: [["单位名称", "单位类别", "认定状态", "认定日期"], ...names.map((name) => [name, "高等院校", "已认定", "2017-03-01"])] });
const recommended = (...rows: (string | null)[][]): TestSheet => ({ name: "推荐", rows: [["推荐单位", "推荐单位类别", "备选单位名称", "申报类型", "申报类别"], ...rows] });
const classes = (...rows: (string | null)[][]): TestSheet => ({ name: "班次", rows: [["举办基地（机构）", "培训班名称", "开班日期", "结束日期", "是否建档登记", "是否效果评估"], ...rows] });

describe("nobody is accused of what the workbook does not show", () => {
  it("a list of annual checks, or of other units' reviews, says nothing about a recognition years ago", () => {
    const checks = { name: "考核评估", rows: [["基地名称", "考核类别", "考核日期", "总评结论"], ["甲基地", "年度考核", "2018-12-20", "合格"]] };
    const others = { name: "考核评估", rows: [["基地名称", "考核类别", "考核日期", "是否通过评审"], ["乙基地", "认定评审", "2019-08-20", "是"]] };
    for (const pack of ["shandong-2016", "national-2013"]) {
      assert.deepEqual(told(run(pack, "2019-09-24", [bases("甲基地"), checks]), `${pack}/9.1.4c`), []);
      assert.deepEqual(told(run(pack, "2019-09-24", [bases("甲基地"), others]), `${pack}/9.1.4c`), ["review 甲基地 C2,D2"]);
    }
    assert.deepEqual(told(run("shandong-2019", "2019-09-24", [bases("甲基地"), others]), "shandong-2019/3.1.5b"), []);
  });

  it("a plan sheet of one base leaves the others without a record, with the year; another table accuses nobody", () => {
    const plan = { name: "甲年度计划", rows: [["基地（机构）名称", "总结年度", "计划年度", "下一年度计划"], ["甲", 2018, 2019, "是"]] };
    const result = run("shandong-2016", "2019-06-01", [bases("甲", "乙"), plan]);
    assert.deepEqual(told(result, "shandong-2016/23.1b"), ["missing 乙 A3"]);
    assert.match(of(result, "shandong-2016/23.1b")[0].message, /2019年度/);
    const late = run("shandong-2016", "2019-12-01", [bases("甲"), plan]);
    assert.match(of(late, "shandong-2016/23.1b").map(({ outcome, message }) => `${outcome} ${message}`).join(), /^missing .*2020年度.*2019年11月30日前/);
    const tasks = { name: "年度任务", rows: [["基地（机构）名称", "总结年度", "分配任务人数", "实际培训人数"], ["甲", 2018, 100, 100]] };
    assert.deepEqual(told(run("shandong-2016", "2019-06-01", [bases("甲"), tasks]), "shandong-2016/23.1b"), []);
    const none = { name: "年度计划", rows: [["基地（机构）名称", "总结年度", "计划年度", "年度总结", "下一年度计划"], ["甲", 2018, 2019, "是", "否"]] };
    const once = run("shandong-2016", "2019-06-01", [bases("甲"), none]);
    assert.deepEqual([told(once, "shandong-2016/23.1b"), told(once, "shandong-2016/23.1c")], [[], ["error 甲 E2"]]);
  });

  it("a year that cannot be read is said once, at its cell, and neither called blank nor guessed from the other", () => {
    const plans = (...row: (number | null)[]) => ({ name: "年度计划", rows: [["基地（机构）名称", "计划项目编号", "人社部门备案日期", "总结年度", "计划年度"], ["甲", "P1", "2018-03-05", ...row]] });
    const held = { name: "培训班次", rows: [["载入系统日期", "备注"], ["2018-03-05", "甲"]] };
    const said = (...row: (number | null)[]): string[] =>
      reported(run("yancheng-2018", "2019-09-24", [plans(...row), held])).filter(({ clause, record }) => record === "annualPlan" && /18[.]1a|data/u.test(clause)).map(({ clause, outcome, cells }) => `${clause} ${outcome} ${cells.join()}`);
    assert.deepEqual(said(null, null), ["yancheng-2018/18.1a missing E2,D2"]);
    assert.deepEqual(said(null, 3), ["data/format broken E2"]);
    assert.deepEqual(said(2017, 3), ["data/format broken E2"]);
    assert.deepEqual(said(2, 3), ["data/format broken D2", "data/format broken E2"]);
  });

  it("a cell that is filled in is not called blank where other rows do not tell what is asked", () => {
    const specialties = { name: "拟申请认证的专业", rows: [["专业名称", "所属单位统一社会信用代码"], ["会计", "未知"]] };
    const teachers = { name: "教师", rows: [["是否学术技术带头人或骨干", "所属单位统一社会信用代码"]] };
    const said = of(run("hunan-2017", "2019-09-24", [specialties, teachers]), "hunan-2017/7.1.1d").map(({ message, cells }) => `${cells.join()} ${message.split("（")[0]}`);
    assert.deepEqual(said, ["A2 “会计”相关记录填报不全，无法核验，请补填"]);
  });

  it("sanctions under another regulation are judged under that one only", () => {
    const sanctions = (ruleSet: string | null) => ({ name: "处理名单", rows: [["单位名称", "处理依据", "处理类型", "事由", "处理决定日期", "整改期限", "整改是否达标"], ["甲", ruleSet, "责令限期整改", "不能完成任务", "2019-01-01", "2019-03-01", "否"]] });
    assert.deepEqual(told(run("shandong-2016", "2019-09-24", [bases("甲"), sanctions("湖南省")]), "shandong-2016/27.2c"), []);
    assert.equal(told(run("shandong-2016", "2019-09-24", [bases("甲"), sanctions("山东省")]), "shandong-2016/27.2c").length, 1);
    assert.deepEqual(told(run("national-2013", "2019-09-24", [bases("甲"), sanctions("湖南省")]), "national-2013/27.2c"), []);
  });

  it("a legal form is asked, known words are known", () => {
    const types = { name: "单位", rows: [["单位名称", "单位类别", "申报类别"], ["甲", "国有企业", "新申报"], ["乙", "事业单位", "新申报"], ["丙", "医院", "新申报"], ["丁", "普通高等学校", "新申报"], ["戊", "技工院校", "新申报"], ["己", "党校", "新申报"], ["庚", "学会", "新申报"]] };
    const result = run("shandong-2019", "2019-09-20", [types]);
    assert.deepEqual(told(result, "shandong-2019/2.1c"), ["review 甲 B2", "review 乙 B3", "review 丙 B4"]);
    assert.deepEqual(errors(result), []);
  });

  it("what is being set up is not there, a plain 无 says so, an empty cell is missing", () => {
    const bodies = { name: "单位", rows: [["单位名称", "继续教育管理机构", "网络化培训和管理信息平台"], ["甲", "无（正在筹建）", "建设中"], ["乙", "拟建", "无"], ["丙", null, "—"], ["丁", "继续教育处", "无锡平台"]] };
    const result = run("shandong-2019", "2019-09-20", [bodies]);
    assert.deepEqual(told(result, "shandong-2019/1.1.2a"), ["error 甲 B2", "error 乙 B3", "missing 丙 B4"]);
    assert.deepEqual(told(result, "shandong-2019/1.1.4c"), ["error 甲 C2", "error 乙 C3", "missing 丙 C4"]);
  });

  it("重新确认 and 审验 without standing on the supplied lists are asked, naming the list", () => {
    const list = { name: "附件3", rows: [["附件3 原认定的部分省级继续教育基地名单"], ["序号", "单位名称"], [1, "甲大学"]] };
    const result = run("shandong-2019", "2019-09-20", [list, recommended(["济南市人社局", "设区的市人社部门", "甲大学", "普通", "重新确认"], ["济南市人社局", "设区的市人社部门", "己大学", "普通", "重新确认"])]);
    assert.deepEqual(told(result, "shandong-2019/3.1.3c"), ["review 己大学 C3"]);
    assert.match(of(result, "shandong-2019/3.1.3c")[0].message, /附件3/);
  });

  it("a refusal beside an approved plan is told", () => {
    const plan = { name: "计划", rows: [["基地（机构）名称", "计划年度", "下一年度计划", "管理单位审核同意日期", "计划项目编号"], ["甲", 2019, "是", "2018-12-01", "P-1"]] };
    const held = { name: "班次", rows: [["举办基地（机构）", "培训班名称", "举办名义", "管理单位是否同意", "开班日期", "对应年度计划项目编号"], ["甲", "一班", "山东省专业技术人员继续教育基地", "否", "2019-03-01", "P-1"], ["甲", "二班", "山东省专业技术人员继续教育基地", "否", "2019-03-01", "P-9"]] };
    const result = run("shandong-2016", "2019-09-24", [bases("甲"), plan, held]);
    assert.deepEqual(told(result, "shandong-2016/25"), ["warning 甲 D2,F2", "error 甲 D3,C3"]);
  });

  it("a plan in one workbook and classes in another are one review", () => {
    const plan = { name: "计划", rows: [["基地（机构）名称", "计划年度", "下一年度计划", "管理单位审核同意日期", "计划项目编号"], ["甲", 2019, "是", "2018-12-01", "P-1"]] };
    const held = { name: "班次", rows: [["举办基地（机构）", "培训班名称", "开班日期", "对应年度计划项目编号"], ["甲", "一班", "2019-03-01", "P-1"], ["甲", "二班", "2019-03-01", "P-9"]] };
    const result = run("shandong-2016", "2019-09-24", [bases("甲"), plan], [held]);
    assert.deepEqual(told(result, "shandong-2016/24.1a"), ["warning 甲 D3,B3"]);
    assert.equal(result.ledger.find(({ clause }) => clause === "shandong-2016/24.1a")!.unchecked, undefined);
  });
});

describe("quotas", () => {
  const city = "济南市人力资源和社会保障局";

  it("add what one recommender recommended", () => {
    const result = run("shandong-2019", "2019-09-20", [recommended([city, "设区的市人社部门", "甲", "普通", "新申报"], ["济南市章丘区人社局", "县（市、区）人社部门", "乙", "普通", "新申报"])]);
    assert.deepEqual([told(result, "shandong-2019/3.1.1g"), told(result, "shandong-2019/3.1.1a")], [[], ["error 乙 B3,A3"]]);
  });

  it("take the class of a recommender from its name, and say so", () => {
    const rows = ["甲", "乙", "丙", "丁"].map((name) => [city, null, name, "普通", "新申报"]);
    const [finding] = of(run("shandong-2019", "2019-09-20", [recommended(...rows)]), "shandong-2019/3.1.1f");
    assert.match(finding.message, /4个.*涉及“甲”、“乙”、“丙”、“丁”；没有填推荐单位类别，按名称/);
  });

  it("take a blank 申报类型 for no 普通", () => {
    const result = run("shandong-2019", "2019-09-20", [recommended([city, "设区的市人社部门", "甲", null, "新申报"], [city, "设区的市人社部门", "乙", null, "新申报"])]);
    assert.match(of(result, "shandong-2019/3.1.1g").map(({ outcome, message }) => `${outcome} ${message}`).join(), /^missing .*2个没有填申报类型/);
  });

  it("name the user's own column where one is blank", () => {
    const result = run("shandong-2019", "2019-09-20", [recommended([null, null, "甲", "普通", "新申报"])]);
    assert.ok(reported(result).every(({ message }) => !message.includes("（规范）")));
    assert.match(of(result, "shandong-2019/3.1.1d").concat(of(result, "shandong-2016/9.1.3a")).map(({ message }) => message).join(), /未填报“推荐单位”/);
  });
});

describe("verdict and findings agree", () => {
  it("a class of an unknown base counts against nobody, one of a base against that base", () => {
    const given = [bases("甲", "乙"), classes(["甲", "一班", "2019-03-01", "2019-03-05", "是", "是"], [null, "二班", "2019-03-01", "2019-03-05", "否", "是"])];
    const result = run("shandong-2016", "2019-09-24", given);
    assert.deepEqual(told(result, "shandong-2016/24.1b"), ["error  E3"]);
    assert.ok(verdicts(result).every((one) => !one.endsWith("不符合")), verdicts(result).join());
    assert.ok(result.verdicts.apart.some((at) => result.findings[at].clause === "shandong-2016/24.1b"));
    given[1].rows[2][0] = "乙";
    assert.deepEqual(verdicts(run("shandong-2016", "2019-09-24", given)).map((one) => one.split(" ")[1] === "不符合"), [false, true]);
  });

  it("a unit with an error is 不符合, and 待补正 names what to put right", () => {
    const units = { name: "单位", rows: [["单位名称", "申报类别", "所在市", "年培训专业技术人才人数"], ["甲", "新申报", "济南市", 2000], ["乙", "新申报", "徐州市", 1999]] };
    const result = run("shandong-2019", "2019-09-20", [units]);
    for (const { unit, verdict, stages } of unitVerdicts(result.verdicts)) {
      const name = result.checklist.units[unit].name;
      assert.equal(reported(result).some((one) => one.unit === name && one.outcome === "error"), verdict === "不符合", name);
      for (const stage of stages) {
        if (stage.verdict !== "待补正") continue;
        assert.ok(stage.unchecked.length > 0 || stage.deciding.some((at) => ["missing", "broken"].includes(result.findings[at].outcome)), name);
      }
    }
  });

  it("says 未到期 of deadlines only", () => {
    const result = run("shandong-2019", "2019-09-20", [{ name: "单位", rows: [["单位名称", "申报类别"], ["甲", "新申报"]] }]);
    assert.deepEqual(result.findings.filter(({ outcome }) => outcome === "pending"), []);
  });
});

/* A duty of bases is owed by a unit that was a base on the day the row speaks of, under a regulation then in force. */
describe("the years of a row", () => {
  const bound = ["national-2013", "shandong-2016", "hunan-2017", "yancheng-2018"];
  const plans = (...rows: (string | number | null)[][]): TestSheet => ({
    name: "年度计划", rows: [["基地（机构）名称", "总结年度", "计划年度", "年度总结", "下一年度计划", "报管理单位日期", "管理单位审核同意日期", "报人社厅日期", "业务主管部门备案日期", "人社部门备案日期"], ...rows],
  });
  const held = (...rows: (string | number | null)[][]): TestSheet => ({
    name: "班次", rows: [["举办基地（机构）", "培训班名称", "培训年度", "开班日期", "结束日期", "是否建档登记", "是否效果评估", "是否载入管理信息系统", "收费标准", "批准收费标准"], ...rows],
  });
  const late = ["甲", 2018, 2019, "否", "否", "2019-03-01", "2019-02-01", "2019-04-01", "2019-04-01", "2019-04-01"];
  const poor = (start: string, end: string): (string | number)[] => ["甲", "一班", Number(start.slice(0, 4)), start, end, "否", "否", "否", 1001, 1000];
  const unit = (status: string | null, since: string | null, kind: string | null = null): TestSheet => ({ name: "单位", rows: [["单位名称", "申报类别", "认定状态", "认定日期"], ["甲", kind, status, since]] });
  const duties = (result: ReviewResult): string[] => errors(result).filter((clause) => /[/](1[2-9]|2[0-9]|3[0-8]|[56])\./u.test(clause));

  for (const pack of bound) {
    it(`${pack}: an applicant owes no papers of a base, and a base none of the years before`, () => {
      const papers = [plans(late), held(poor("2018-11-01", "2018-11-05"))];
      assert.deepEqual(duties(run(pack, "2019-09-24", [unit(null, null, pack === "yancheng-2018" ? "报备考核" : "新申报"), ...papers])), []);
      assert.deepEqual(duties(run(pack, "2019-09-24", [unit("已认定", "2019-03-01"), ...papers])), []);
      assert.ok(duties(run(pack, "2019-09-24", [unit("已认定", "2018-10-08"), ...papers])).length > 3);
      assert.ok(duties(run(pack, "2019-09-24", [unit("已认定", null), ...papers])).length > 3);
    });

    it(`${pack}: a class across the day of recognition is asked, one of a year alone too`, () => {
      const outcomes = (...rows: (string | number | null)[][]) => reported(run(pack, "2020-09-24", [unit("已认定", "2019-03-03"), held(...rows)])).filter(({ record, outcome }) => record === "trainingClass" && (outcome === "error" || outcome === "review")).map(({ outcome }) => outcome);
      const undated = outcomes(["甲", "一班", 2019, null, null, "否", "否", "否", 0, null]);
      assert.ok(undated.length > 1 && undated.every((one) => one === "review"), undated.join());
    });

    it(`${pack}: what became of a base that is none any more is asked, and not held against it afterwards`, () => {
      const lost = (ruleSet: string | null): TestSheet => ({ name: "处理名单", rows: [["单位名称", "处理依据", "处理类型", "处理决定日期"], ["甲", ruleSet, "取消资格", "2018-09-20"]] });
      const papers = [plans(late), held(poor("2018-11-01", "2018-11-05"))];
      assert.deepEqual(duties(run(pack, "2019-09-24", [unit("取消资格", "2016-03-01"), ...papers])), []);
      assert.ok(reported(run(pack, "2019-09-24", [unit("取消资格", "2016-03-01"), ...papers])).some(({ message }) => /失去资格|取消资格/u.test(message)));
      assert.deepEqual(duties(run(pack, "2019-09-24", [unit("取消资格", "2016-03-01"), ...papers, lost(pack)])), []);
    });
  }

  it("what lies before a regulation's first day is not judged by it, and that is said with the day it means", () => {
    const before: Record<string, [string, string, RegExp, string]> = {
      "shandong-2016": ["2016-10-30", "2016-10-31", /2016年11月1日/u, "39.1a"], "hunan-2017": ["2017-12-21", "2017-12-22", /2017年12月23日/u, "32"],
      "yancheng-2018": ["2018-09-10", "2018-09-11", /2018年9月12日/u, "29"], "national-2013": ["2012-12-30", "2012-12-31", /2013年1月1日/u, "44"],
    };
    for (const [pack, [start, end, first, clause]] of Object.entries(before)) {
      const base = unit("已认定", "2010-03-01");
      const result = run(pack, "2019-09-24", [base, held(poor(start, end))]);
      assert.deepEqual(duties(result), [], pack);
      const [said] = of(result, `${pack}/${clause}`);
      assert.match(said.message, /有1个班次在办法施行/u, pack);
      assert.match(said.message, first, pack);
      const alone = of(run(pack, "2019-09-24", [held(poor(start, end))]), `${pack}/${clause}`);
      assert.deepEqual(alone.map(({ unit: name, outcome }) => [name, outcome]), [["甲", "warning"]], `${pack} without a table of institutions`);
      const applied = { name: "单位", rows: [["单位名称", "申报类别", "申报日期"], ["甲", "新申报", end]] };
      assert.match(of(run(pack, "2019-09-24", [applied]), `${pack}/${clause}`)[0].message, /^申报日期.*早于办法施行日期/u, pack);
      const papers = run(pack, "2019-09-24", [base, plans(["甲", Number(end.slice(0, 4)) - 1, Number(end.slice(0, 4)), "否", "否", null, null, null, null, null])]);
      assert.deepEqual(duties(papers), [], pack);
      assert.match(of(papers, `${pack}/${clause}`)[0].message, /年度总结和计划的报送期限在办法施行/u, pack);
    }
  });

  it("an application dated before the first day is asked for what it lacks, with the two dates", () => {
    for (const [pack, before, first] of [["shandong-2016", "2016-10-31", "2016-11-01"], ["hunan-2017", "2017-12-22", "2017-12-23"], ["yancheng-2018", "2018-09-11", "2018-09-12"], ["national-2013", "2012-12-31", "2013-01-01"]]) {
      const applied = (day: string): TestSheet => ({ name: "单位", rows: [["单位名称", "申报类别", "申报日期", "继续教育管理机构", "统计年度", "年培训人数"], ["甲", "新申报", day, "无", Number(day.slice(0, 4)) - 1, 5]] });
      const conditions = (day: string): JsonFinding[] => reported(run(pack, "2019-09-24", [applied(day)])).filter(({ clause, outcome }) => /[/][78]\.1\.[2-5]/u.test(clause) && (outcome === "error" || (outcome === "review" && !run(pack, "2019-09-24", [applied(first)]).findings.some((one) => one.clause === clause && one.outcome === "review"))));
      const early = conditions(before);
      assert.ok(early.length > 0 && early.every(({ outcome, message }) => outcome === "review" && /申报日期.*早于施行日期/u.test(message)), pack);
      assert.deepEqual(conditions(first).map(({ outcome }) => outcome), early.map(() => "error"), pack);
    }
  });

  it("a base's name used before there was a base is asked", () => {
    const named = (start: string, end: string): TestSheet => ({ name: "班次", rows: [["举办基地（机构）", "培训班名称", "举办名义", "管理单位是否同意", "开班日期", "结束日期"], ["甲", "一班", "山东省专业技术人员继续教育基地", "否", start, end]] });
    assert.deepEqual(told(run("shandong-2016", "2019-09-24", [unit(null, null, "新申报"), named("2019-03-01", "2019-03-05")]), "shandong-2016/25"), ["review 甲 C2,E2"]);
    assert.deepEqual(told(run("shandong-2016", "2019-09-24", [unit("已认定", "2017-03-01"), named("2019-03-01", "2019-03-05")]), "shandong-2016/25"), ["error 甲 D2,C2"]);
    assert.deepEqual(told(run("shandong-2016", "2019-09-24", [unit("已认定", "2014-03-01"), named("2015-03-01", "2015-03-05")]), "shandong-2016/25"), []);
  });
});
