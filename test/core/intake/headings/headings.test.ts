import assert from "node:assert/strict";
import fc from "fast-check";
import concepts from "../../../../src/core/dictionary/concepts.json";
import { dictionary, recordType } from "../../../../src/core/dictionary/dictionary";
import { conceptsOf } from "../../../../src/core/dictionary/text/concepts";
import { bagOf } from "../../../../src/core/intake/headings/bag";
import { bracketsDeny } from "../../../../src/core/intake/headings/brackets";
import { labelKey, readLabel } from "../../../../src/core/intake/headings/label";
import { likeness } from "../../../../src/core/intake/headings/likeness";
import { signatureOf } from "../../../../src/core/intake/headings/signature";

const said = (heading: string): string[] => conceptsOf(labelKey(heading)).filter(({ facet }) => facet !== "filler").map(({ id }) => id);

/** How like a heading is to each field of a record type. */
function like(record: string, heading: string, field: string): number {
  const signature = signatureOf(recordType(record)!);
  return likeness(bagOf(readLabel(heading).keys[0]), signature.fields.find((one) => one.field.id === field)!, signature).like;
}

describe("concepts of a heading", () => {
  it("are the same for other words of the same", () => {
    for (const [a, b] of [["报送管理单位时间", "报管理单位日期"], ["报送业务主管部门时间", "报主管部门日期"], ["报厅日期", "报省人力资源社会保障厅时间"], ["培训档案建立情况", "培训建档"], ["网上培训平台", "在线培训平台"], ["继教管理部门", "继续教育管理部门"]]) assert.deepEqual(said(a), said(b), `${a} ${b}`);
  });

  it("every word stands for one concept, and every text is divided without loss", () => {
    const words = Object.values(concepts.facets).flatMap((entries) => Object.values(entries as Record<string, string[]>).flat());
    assert.deepEqual(words.filter((word, at) => words.indexOf(word) !== at), []);
    fc.assert(fc.property(fc.array(fc.constantFrom(...words, "某", "x", "9"), { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      assert.equal(conceptsOf(text).reduce((sum, { length }) => sum + length, 0), text.length);
    }));
  });
  it("speak apart, near and for one another by ids that there are", () => {
    const ids = new Set(Object.values(concepts.facets).flatMap((entries) => Object.keys(entries)));
    const named = [...concepts.apart, ...concepts.near.flatMap(([a, b]) => [a, b]), ...Object.entries(concepts.implies).flatMap(([id, aspects]) => [id, ...aspects])];
    assert.ok(named.length > 100);
    assert.deepEqual(named.filter((id) => !ids.has(String(id))), []);
  });
});

describe("likeness of a heading and a field", () => {
  it("is whole for every label of the dictionary's own", () => {
    for (const { id, fields } of dictionary) {
      const signature = signatureOf(recordType(id)!);
      for (const { field } of signature.fields) for (const label of [field.name, ...field.aliases]) {
        const bag = bagOf(readLabel(label).keys[0] ?? "");
        if (bag.said.size > 0) assert.ok(like(id, label, field.id) > 0.95, `${id}.${field.id} ${label}`);
      }
      assert.ok(fields.length > 0);
    }
  });

  it("falls where another aspect, another doing or another thing is meant", () => {
    assert.ok(like("annualPlan", "管理单位审核时间", "managerName") < 0.4);
    assert.ok(like("annualPlan", "主管部门收到日期", "toManagerDate") < like("annualPlan", "主管部门报送日期", "toManagerDate") - 0.2);
    assert.ok(like("trainee", "手机号码", "classId") < 0.3);
    assert.ok(like("institution", "占地面积", "matchingFunds") < 0.15);
  });

  it("is none where the heading names what speaks of one thing only, and the field never does", () => {
    for (const [record, heading, field] of [
      ["annualPlan", "主管部门联系人", "managerName"], ["institution", "法人手机", "headPhone"], ["institution", "注册资金", "matchingFunds"], ["institution", "培训天数", "annualTrainees"],
      ["trainingClass", "住宿费", "fee"], ["trainingClass", "拟开班日期", "startDate"], ["trainingClass", "男学员数", "trainees"], ["annualPlan", "计划文号", "planItemId"], ["trainee", "补考成绩", "examResult"],
    ]) assert.equal(like(record, heading, field), 0, `${record} ${heading} ${field}`);
    // What the record type is of says nothing within it, and one word may stand for another.
    assert.ok(like("annualPlan", "计划总结报送日期", "toManagerDate") > 0.5);
    assert.ok(like("institution", "平台网址", "platform") > 0 && like("institution", "证书文号", "certificateNo") > 0);
  });

  it("is none of a number of people where other things are counted", () => {
    assert.equal(like("institution", "年培训项目数", "annualTrainees"), 0);
    assert.ok(like("institution", "年培训学员数", "annualTrainees") > 0.6);
  });

  it("is of what comes last, where a year and a number of people are both named", () => {
    assert.equal(like("institution", "年度培训总人数", "headcountYear"), 0);
    assert.equal(like("institution", "培训人数所属年度", "annualTrainees"), 0);
    assert.ok(like("institution", "年度培训总人数", "annualTrainees") > 0.9 && like("institution", "培训人数所属年度", "headcountYear") > 0.9);
  });

  it("is told of words that may stand for each other, less than of the same", () => {
    const [same, near] = [like("trainingClass", "开班日期", "startDate"), like("trainingClass", "举办日期", "startDate")];
    assert.ok(same > near && near > 0.5, `${near}`);
    assert.ok(like("annualPlan", "主管部门报送日期", "toManagerDate") > like("annualPlan", "管理单位收到日期", "toManagerDate"));
  });
});

describe("brackets behind a label", () => {
  const denied = (record: string, heading: string, key: string, field: string): boolean => bracketsDeny(readLabel(heading), key, recordType(record)!, recordType(record)!.fields.find(({ id }) => id === field)!);

  it("deny a field that they say is not meant, and no other", () => {
    assert.equal(denied("recommendation", "申报类别（普通/专项）", "申报类别", "applicationType"), true);
    assert.equal(denied("institution", "单位名称（盖章）", "单位名称", "name"), false);
    assert.equal(denied("annualPlan", "年度（计划）", "年度", "reportYear"), true);
    assert.equal(denied("annualPlan", "报省厅（12月底前）", "报省厅", "toAuthorityDate"), false);
    // 备案日期（人社） is 人社备案日期, which is another field's label.
    assert.equal(denied("annualPlan", "备案日期（人社）", "备案日期", "toAuthorityDate"), true);
  });
});
