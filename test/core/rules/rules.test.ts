import assert from "node:assert/strict";
import { runRule } from "./fixture";

describe("a row rule", () => {
  const headcount = {
    record: "institution",
    expect: { gte: ["annualTrainees", 2000] as [string, number] },
    message: "年培训{年培训专业技术人才人数}人，不足2000人",
  };

  it("passes at the limit, fails below it, and says what is missing", () => {
    const { outcomes, findings } = runRule(headcount, {
      institution: [{ name: "甲", annualTrainees: 2000 }, { name: "乙", annualTrainees: 1999 }, { name: "丙" }, { name: "丁", annualTrainees: "约2000" }],
    });
    assert.deepEqual(outcomes, ["pass", "error", "missing", "broken"]);
    assert.equal(findings[0].message, "年培训1999人，不足2000人（依据：《试验办法》第一条）");
    assert.equal(findings[0].value, 1999);
    assert.equal(findings[0].required, 2000);
    assert.equal(findings[0].unit, "乙");
    assert.equal(findings[1].message, "“丙”未填报“年培训专业技术人才人数”，请补填（依据：《试验办法》第一条）");
    assert.equal(findings[1].cells.length, 1);
    assert.equal(findings.length, 2);
  });
});

describe("related rows", () => {
  const teachers = { record: "institution", expect: { gte: [{ count: { of: "teacher", where: { filled: "name" } } }, 1] as [never, number] }, message: "未提供名册" };

  it("counts them by unit", () => {
    const { outcomes } = runRule(teachers as never, {
      institution: [{ name: "甲" }, { name: "乙" }],
      teacher: [{ unit: "甲", name: "张" }],
    });
    assert.deepEqual(outcomes, ["pass", "error"]);
  });

  it("says an absent table once per file", () => {
    const { findings, ledger } = runRule(teachers as never, { institution: [{ name: "甲" }, { name: "乙" }] });
    assert.equal(findings.length, 1);
    assert.equal(findings[0].outcome, "missing");
    assert.deepEqual(findings[0].cells, []);
    assert.match(findings[0].message, /没有“教师”表/);
    assert.equal(ledger[0].counts.missing, 1);
  });
});

describe("a group rule", () => {
  it("counts distinct candidates of a city and names one cell of each row", () => {
    const group = { of: "group" };
    const { findings } = runRule(
      {
        record: "recommendation",
        group: { by: ["recommender"], where: { is: ["applicationType", "new"] } },
        expect: { lte: [{ distinct: ["unit", group] }, 3] },
        cells: ["candidate"],
        message: "“{推荐单位}”推荐{数量}个：{名单}",
        computed: { 数量: { distinct: ["unit", group] }, 名单: { list: ["candidate", group] } },
      },
      {
        recommendation: ["甲", "乙", "丙", "丁"].map((candidate) => ({ recommender: "济南市人社局", candidate, applicationType: "new" })),
      },
    );
    assert.equal(findings.length, 1);
    assert.equal(findings[0].cells.length, 4);
    assert.equal(findings[0].value, 4);
    assert.match(findings[0].message, /“济南市人社局”推荐4个：甲、乙、丙、丁/);
  });
});
