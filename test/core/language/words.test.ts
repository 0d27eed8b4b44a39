import assert from "node:assert/strict";
import { Reasoning } from "../../../src/core/engine/reasoning";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { conditionPart, type Condition } from "../../../src/core/language/pack/language";
import { runRule } from "../engine/fixture";
import { faultSays } from "../../support/fault-says";

/** Truths of one institution per row: n, y, ? and !. */
function truths(node: Condition, ...institution: GivenRow[]): string {
  const data = new Reasoning(datasetFromRows({ institution: institution.map((row, at) => ({ name: `第${at}学院`, ...row })) }), new Map<string, string | string[]>([["none", ["无", "拟建", "筹建"]], ["one", "无"]]), 0);
  const mask = data.scope("institution").mask(conditionPart(node));
  mask.run(0, institution.length);
  return institution.map((_, i) => "ny?!"[mask.out[i]]).join("");
}
const texts = (field: string, ...said: (string | null)[]): GivenRow[] => said.map((text) => ({ [field]: text }));

describe("a word of a list that a parameter holds", () => {
  const among: Condition = { in: ["mgmtOrg", { param: "none" }] };

  it("is said in a person's own words, with what is said beside it", () => {
    assert.equal(truths(among, ...texts("mgmtOrg", "无", " 无 ", "無", "暂无", "尚筹建", "无（正在找）", "无，拟建", "继续教育处（筹建）", "继续教育处（筹）", "拟于年底成立")), "yyyyyyyyyy");
  });

  it("is not what only has it in it, and of a blank nobody knows", () => {
    assert.equal(truths(among, ...texts("mgmtOrg", "继续教育处", "无锡培训部", "继续教育处（培训中心）", null)), "nnn?");
  });

  it("is said by a list of several only where each says it", () => {
    assert.equal(truths({ in: ["partnerAgreements", { param: "none" }] }, ...texts("partnerAgreements", "拟建", "无、拟建", "甲公司、无", "甲公司")), "yynn");
  });

  it("written into the rule itself is meant to the letter; of several values one is enough", () => {
    assert.equal(truths({ in: ["mgmtOrg", ["无", "拟建"]] }, ...texts("mgmtOrg", "无", "无（正在找）", "拟建")), "yny");
    assert.equal(truths({ in: ["partnerAgreements", ["无", "拟建"]] }, ...texts("partnerAgreements", "甲公司、无", "甲公司", "无、拟建")), "yny");
  });

  it("wants a list", () => assert.throws(() => truths({ in: ["mgmtOrg", { param: "one" }] }, {}), faultSays(/应是列表/u)));
});

describe("a literal", () => {
  it("is of the kind of its field", () => {
    assert.equal(truths({ is: ["type", "高等院校"] }, { type: "university" }, { type: "other" }), "yn");
    assert.equal(truths({ is: ["applicationDate", "2019-09-22"] }, { applicationDate: "2019-09-22" }, { applicationDate: "2019-09-23" }), "yn");
    assert.equal(truths({ is: ["isLegalPerson", false] }, { isLegalPerson: false }, { isLegalPerson: true }), "yn");
    assert.equal(truths({ in: ["annualTrainees", [0, 5]] }, { annualTrainees: 0 }, { annualTrainees: 5 }, { annualTrainees: 50 }), "yyn");
    for (const [field, literal] of [["type", "没有的"], ["isLegalPerson", "是"], ["applicationDate", "某日"], ["applicationDate", 5], ["annualTrainees", "5"], ["annualTrainees", true]] as [string, never][])
      assert.throws(() => truths({ is: [field, literal] }, {}), faultSays(new RegExp(`字段“${field}”`, "u")), `${field} ${String(literal)}`);
  });

  it("is found among texts that are met only while the rule runs", () => {
    const rule = { record: "institution", expect: { contains: [{ list: ["name", { of: "teacher" }] }, "李"] } } as unknown as Parameters<typeof runRule>[0];
    const teacher = Array.from({ length: 40 }, (_, at) => ({ unit: `第${at}学院`, name: at % 2 === 0 ? "李四" : "张三" }));
    const { outcomes } = runRule(rule, { institution: teacher.map(({ unit }) => ({ name: unit })), teacher: teacher.flatMap((one) => [one, { ...one, name: `${one.name}二` }]) });
    assert.deepEqual(outcomes, teacher.map((_, at) => (at % 2 === 0 ? "pass" : "error")));
  });
});
