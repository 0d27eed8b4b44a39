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
