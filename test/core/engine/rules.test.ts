import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { ledgerSentence } from "../../../src/core/words/ledger-sentences";
import { runRule } from "./fixture";
import { asWritten } from "../../../src/core/words/speech";

describe("a row rule", () => {
  const headcount = {
    record: "institution",
    expect: { gte: ["annualTrainees", 2000] as [string, number] },
    message: "年培训{年培训专业技术人才人数}人，不足2000人",
  };

  it("passes at the limit, fails below it, and says what is missing", () => {
    const { outcomes, findings, ledger } = runRule(headcount, {
      institution: [{ name: "甲", annualTrainees: 2000 }, { name: "乙", annualTrainees: 1999 }, { name: "丙" }, { name: "丁", annualTrainees: "约2000" }],
    });
    assert.deepEqual(outcomes, ["pass", "error", "missing", "broken"]);
    assert.equal(findings.length, 2);
    const [error, missing] = findings;
    assert.equal(error.message, "年培训1999人，不足2000人（依据：《试验办法》第一条）");
    assert.deepEqual([error.value, error.required, error.unit], [1999, 2000, "乙"]);
    assert.equal(missing.message, "“丙”未填报“年培训专业技术人才人数”，请补填（依据：《试验办法》第一条）");
    assert.equal(missing.cells.length, 1);
    const { pass, error: errors, missing: blanks, broken } = ledger[0].counts;
    assert.deepEqual([pass, errors, blanks, broken], [1, 1, 1, 1]);
  });

  it("prints what a parameter holds, in the message and in the words of what is asked for", () => {
    const rule = { record: "annualPlan", expect: { lte: ["toManagerDate", { date: ["reportYear", { param: "until" }] }] } as never, message: "未于{期限}前报", required: { text: "不晚于{期限}" }, computed: { 期限: { param: "until" } } };
    const [late] = runRule(rule, { annualPlan: [{ base: "甲", reportYear: 2018, toManagerDate: "2018-12-01" }] }, { params: { until: "11-30" } }).findings;
    assert.deepEqual([late.message, late.required], ["未于11月30日前报（依据：《试验办法》第一条）", "不晚于11月30日"]);
  });

  it("does not apply where `when` is false, and asks where it is unknown", () => {
    const rule = { ...headcount, when: { is: ["program", "ordinary"] as [string, string] } };
    const given: Record<string, GivenRow[]> = { institution: [{ name: "甲", annualTrainees: 1, program: "rural" }, { name: "乙", annualTrainees: 1 }] };
    assert.deepEqual(runRule(rule, given).outcomes, ["n/a", "missing"]);
    assert.deepEqual(runRule(rule, given, { phase: "operation" }).outcomes, ["n/a", "n/a"]);
    assert.deepEqual(runRule({ ...rule, whenBlank: "pending" }, given).outcomes, ["n/a", "pending"]);
    assert.deepEqual(runRule(rule, given).findings[0].cells.length, 1);
  });

  it("is broken where a data error leaves open a case that would have ended otherwise", () => {
    const rule = { ...headcount, cases: [{ if: { lt: ["capacity", 10] as [string, number] }, outcome: "error" as const, message: "容纳太少" }] };
    const { outcomes, findings } = runRule(rule, {
      institution: [{ name: "甲", annualTrainees: 2000, capacity: "约10" }, { name: "乙", annualTrainees: 1999, capacity: "约10" }, { name: "丙", annualTrainees: 2000 }],
    });
    // 甲 might be an error; 乙 is one either way; of 丙 the case is merely unknown.
    assert.deepEqual(outcomes, ["broken", "error", "pass"]);
    assert.deepEqual(findings.map((one) => one.unit), ["乙"]);
  });

  it("takes the first case that is true, passing over what is unknown", () => {
    const rule = {
      ...headcount,
      cases: [
        { if: { lt: ["capacity", 10] as [string, number] }, outcome: "review" as const, message: "容纳{可同时容纳培训人数}人" },
        { if: { gte: ["annualTrainees", 1900] as [string, number] }, outcome: "warning" as const, cells: ["name"] },
      ],
    };
    const { outcomes, findings } = runRule(rule, {
      institution: [
        { name: "甲", annualTrainees: 1950, capacity: 5 }, { name: "乙", annualTrainees: 1950, capacity: 10 },
        { name: "丙", annualTrainees: 1950 }, { name: "丁", annualTrainees: 1 },
      ],
    });
    assert.deepEqual(outcomes, ["review", "warning", "warning", "error"]);
    assert.match(findings[0].message, /^容纳5人/);
    assert.notEqual(findings[0].cells[0], findings[1].cells[0]);
  });

  it("turns unknown into the outcome it asks for", () => {
    assert.deepEqual(runRule({ ...headcount, blank: "n/a" }, { institution: [{ name: "甲" }] }).outcomes, ["n/a"]);
    assert.deepEqual(runRule({ ...headcount, blank: "pass" }, { institution: [{ name: "甲" }] }).outcomes, ["pass"]);
    assert.deepEqual(runRule({ ...headcount, blank: "warning" }, { institution: [{ name: "甲" }] }).outcomes, ["warning"]);
  });

  it("may say that a blank is missing", () => {
    const { outcomes, findings } = runRule(
      { record: "institution", expect: { filled: "mgmtOrg" }, outcome: "missing", message: "未设立（或未填报）管理机构" },
      { institution: [{ name: "甲" }, { name: "乙", mgmtOrg: "处" }] },
    );
    assert.deepEqual(outcomes, ["missing", "pass"]);
    assert.equal(findings[0].message, "未设立（或未填报）管理机构（依据：《试验办法》第一条）");
  });

  it("names the citation once even if the message ends with it", () => {
    const { findings } = runRule({ ...headcount, message: "不足（依据：《试验办法》第一条）" }, { institution: [{ annualTrainees: 1 }] });
    assert.equal(findings[0].message, "不足（依据：《试验办法》第一条）");
  });

  it("shows dates, shares, choices, switches and blanks as people write them", () => {
    const { findings } = runRule(
      {
        record: "institution", expect: { gt: [{ ratio: ["ruralTrainees", "annualTrainees"] }, 0.5] },
        message: "{填报时间（申报日期）}|{单位类别}|{是否专业性（实践性）强的领域}|{占比}|{联系人}|{培训人数所属年度}年",
        computed: { 占比: { ratio: ["ruralTrainees", "annualTrainees"] } },
      },
      { institution: [{ applicationDate: "2019-09-02", type: "university", isPracticeIntensive: true, ruralTrainees: 455, annualTrainees: 1000 }] },
    );
    assert.equal(findings[0].message, "2019年9月2日|高等院校|是|45.5%|（未填）|年（依据：《试验办法》第一条）");
    assert.deepEqual([findings[0].value, findings[0].required], [0.455, 0.5]);
  });

  it("blames itself when it names what does not exist", () => {
    const { findings, ledger } = runRule({ record: "institution", expect: { filled: "nix" } }, { institution: [{ name: "甲" }] });
    assert.equal(findings.length, 1);
    assert.equal(findings[0].outcome, "broken");
    assert.match(findings[0].message, /规则“test-2019\/1”不能运行.*nix.*与填报内容无关/);
    assert.equal(ledger[0].counts.broken, 1);
  });
});

describe("a deadline", () => {
  const deadline = { date: ["reportYear", { param: "due" }] as [string, { param: string }] };
  const rule = {
    record: "annualPlan",
    cases: [
      { if: { all: [{ blank: "toManagerDate" }, { lte: [{ today: true }, deadline] as never }] }, outcome: "pending" as const, message: "尚未到期" },
      { if: { blank: "toManagerDate" }, outcome: "error" as const, message: "逾期未报" },
    ],
    expect: { lte: ["toManagerDate", deadline] as never },
    message: "{报管理单位（主管部门）日期}晚于期限",
  };
  const judged = (toManagerDate: string | null, on: string): string =>
    runRule(rule, { annualPlan: [{ base: "甲", reportYear: 2019, toManagerDate }] }, { on, params: { due: "11-30" }, phase: "annual" }).outcomes[0];

  it("includes its last day", () => {
    assert.equal(judged("2019-11-30", "2020-01-01"), "pass");
    assert.equal(judged("2019-12-01", "2020-01-01"), "error");
  });

  it("is pending while it can still be met, and overdue the day after", () => {
    assert.equal(judged(null, "2019-11-29"), "pending");
    assert.equal(judged(null, "2019-11-30"), "pending");
    assert.equal(judged(null, "2019-12-01"), "error");
  });
});

describe("related rows", () => {
  const teachers = {
    record: "institution",
    expect: { gte: [{ count: { of: "teacher", where: { filled: "name" } } }, 1] as never },
    message: "未提供名册",
  };

  it("belong to their unit", () => {
    const { outcomes } = runRule(teachers, { institution: [{ name: "甲" }, { name: "乙" }], teacher: [{ unit: "甲", name: "张" }] });
    assert.deepEqual(outcomes, ["pass", "error"]);
  });

  it("of an absent table are said once per file", () => {
    const { findings, ledger } = runRule(teachers, { institution: [{ name: "甲" }, { name: "乙" }] });
    assert.equal(findings.length, 1);
    assert.equal(findings[0].outcome, "missing");
    assert.deepEqual(findings[0].cells, []);
    assert.match(findings[0].message, /没有“教师”表/);
    assert.equal(ledger[0].counts.missing, 1);
  });

  it("of a list that was not supplied cannot be checked, and nobody is blamed", () => {
    const { outcomes, findings, ledger } = runRule(
      { record: "institution", expect: { exists: { of: "reconfirmList" } }, cells: ["name"] },
      { institution: [{ name: "甲" }, { name: "乙" }] },
    );
    assert.deepEqual(outcomes, ["review", "review"]);
    assert.equal(findings.length, 1);
    assert.match(findings[0].message, /未提供.*附件3.*无法核验/);
    assert.match(ledgerSentence(ledger[0].unchecked!, asWritten), /附件3/);
  });
});
