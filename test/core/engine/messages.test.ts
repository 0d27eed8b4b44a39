import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { review } from "../../../src/core/review/review";
import { reported } from "../../support/findings";
import { book } from "../intake/tables/book";
import { entryOf, packOf, runRule } from "./fixture";

type TestRule = Parameters<typeof runRule>[0];
const says = (rule: Partial<TestRule> & { message: string }, given: Record<string, GivenRow[]>): string[] =>
  runRule({ record: "institution", expect: { is: ["name", "谁也不是"] }, ...rule } as TestRule, given).findings.map(({ message }) => message.split("（依据")[0]);

describe("what a message says of its row", () => {
  it("calls a field by its Chinese name, in either script, by its id, or by a name of the rule's own, which comes first", () => {
    const institution = [{ name: "甲学院", annualTrainees: 5 }];
    assert.deepEqual(says({ message: "{单位名称}、{單位名稱}、{name}、{annualTrainees}" }, { institution }), ["甲学院、甲学院、甲学院、5"]);
    assert.deepEqual(says({ message: "{单位名称}、{人数}", computed: { 人数: { plus: ["annualTrainees", 1] }, 单位名称: "annualTrainees" } } as never, { institution }), ["5、6"]);
    assert.deepEqual(says({ message: "{评估小组人数}人" }, { institution: [{ name: "甲学院", evaluationPanel: "张三、李四" }] }), ["2人"]);
  });

  it("has a placeholder that names nothing for the rule's own fault", () => {
    const { findings } = runRule({ record: "institution", expect: { filled: "city" }, message: "{没有的}" }, { institution: [{ name: "甲学院" }] });
    assert.deepEqual([findings.length, findings[0].outcome], [1, "broken"]);
    assert.match(findings[0].message, /消息中的\{没有的\}既不是字段名称，也不是 computed 里的名称/u);
  });

  it("says that a cell is not filled in, whether or not there is a column for it; a year that is not told leaves nothing", () => {
    assert.deepEqual(says({ message: "{联系人}|{邮编}|{培训人数所属年度}年" }, { institution: [{ name: "甲学院", contactName: null }, { name: "乙学院", contactName: "张三" }] }), ["（未填）|（未填）|年", "张三|（未填）|年"]);
  });

  it("quotes the cell's own words between quotation marks, and elsewhere calls a choice by its label, in whichever row", () => {
    const rows = Array.from({ length: 2100 }, (_, at) => [`第${at}学院`, at % 1000 === 99 ? "大学（本科）" : "高等院校", at === 2099 ? "约2000" : 2000]);
    const pack = packOf([entryOf({ record: "institution", expect: { is: ["city", "青岛市"] }, cases: [{ if: { blank: "city" }, outcome: "error" }], message: "“{单位类别}”是{单位类别}，{年培训专业技术人才人数}人" })]);
    const result = review([book([{ name: "机构信息", rows: [["单位名称", "单位类别", "年培训人数", "所在市"], ...rows.map((row) => [...row, null])] }])], { packs: [pack], known: [pack], on: "2019-09-20" });
    const said = new Map(reported(result, [pack]).filter(({ clause }) => clause.startsWith("test")).map(({ cells, message }) => [cells[0], message.split("（依据")[0]]));
    assert.deepEqual(["D2", "D101", "D2101"].map((cell) => said.get(cell)), ["“高等院校”是高等院校，2000人", "“大学（本科）”是高等院校，2000人", "“大学（本科）”是高等院校，约2000人"]);
  });

  it("says of a sum that is not all known how much it is at least", () => {
    const [message] = says({ message: "共{合计}人", computed: { 合计: { sum: ["managersFt", "managersPt"] } }, expect: { gte: ["annualTrainees", 2000] } }, { institution: [{ name: "甲学院", managersFt: 3, managersPt: null, annualTrainees: 1 }, { name: "乙学院", managersFt: 1, managersPt: 2, annualTrainees: 2000 }] });
    assert.match(message, /^共(?:至少|不少于) ?3/u);
  });
});

describe("a finding on what is worked out", () => {
  it("stands at the cells that it is worked out of", () => {
    const place = (rule: Partial<TestRule>, record: string, rows: (string | number | null)[][]): string[] => {
      const pack = packOf([entryOf({ record, message: "不符", ...rule } as TestRule)]);
      return reported(review([book([{ name: "单位", rows: [["单位名称", "所在市"], ["甲学院", "济南市"]] }, { name: "表", rows }])], { packs: [pack], known: [pack], on: "2019-09-20" }), [pack]).filter(({ outcome, sheet }) => outcome === "error" && sheet === "表").map(({ cells }) => cells.join());
    };
    assert.deepEqual(place({ expect: { gte: ["panelSize", 3] } }, "institution", [["单位名称", "联系人", "评估小组成员"], ["乙学院", "王五", "张三、李四"]]), ["C2"]);
    assert.deepEqual(place({ expect: { eq: ["countYear", 2018] } }, "trainingClass", [["基地名称", "培训班名称", "培训年度", "开班日期", "结束日期"], ["甲学院", "一班", 2019, "2019-01-01", "2019-01-05"]]), ["C2,E2,D2"]);
    assert.deepEqual(place({ expect: { eq: ["startYear", 2018] } }, "trainingClass", [["基地名称", "培训班名称", "培训年度", "开班日期"], ["甲学院", "一班", 2018, "2019-01-01"]]), ["D2"]);
    assert.deepEqual(place({ expect: { is: ["yearFit", "another"] } }, "institution", [["单位名称", "培训人数所属年度", "年培训人数"], ["乙学院", 2018, 2000]]), ["B2"]);
    assert.deepEqual(place({ expect: { lte: ["countedTrainees", 10] } }, "trainingClass", [["基地名称", "培训班名称", "培训年度", "培训人数"], ["甲学院", "一班", 2019, 30]]), ["D2"]);
  });

  it("names in a case the cells its condition reads, where it names none", () => {
    const { findings } = runRule({ record: "institution", cases: [{ if: { lt: ["capacity", 10] }, outcome: "error" }], expect: { filled: "city" } }, { institution: [{ name: "甲学院", capacity: 5, city: "济南市" }] });
    const { findings: own } = runRule({ record: "institution", cases: [{ if: { lt: ["capacity", 10] }, outcome: "error", cells: ["city"] }], expect: { filled: "city" } }, { institution: [{ name: "甲学院", capacity: 5, city: "济南市" }] });
    const { findings: always } = runRule({ record: "institution", cases: [{ if: { all: [] }, outcome: "error" }], expect: { filled: "city" } }, { institution: [{ name: "甲学院", capacity: 5, city: "济南市" }] });
    assert.equal(own[0].cells.join(), always[0].cells.join());
    assert.notEqual(findings[0].cells.join(), own[0].cells.join());
  });

  it("says what it took for granted, each once, and of a rule that does not read it nothing", () => {
    const trainingClass: GivenRow[] = [{ base: "甲学院", name: "一班", year: 2018, trainees: 5 }, { base: "甲学院", name: "二班", year: 2018, endDate: "2018-05-05", trainees: 5 }];
    const rule = { record: "trainingClass", when: { filled: "endedBy" }, expect: { gte: ["trainees", 10] } } as unknown as TestRule;
    const [one, two] = runRule(rule, { trainingClass }, { phase: "class" }).findings;
    assert.match(one.message, /2018年/u);
    assert.doesNotMatch(two.message, /2018年/u);
    const [plain] = runRule({ ...rule, when: { filled: "year" } }, { trainingClass }, { phase: "class" }).findings;
    assert.doesNotMatch(plain.message, /2018年/u);
  });
});
