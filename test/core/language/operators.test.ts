import assert from "node:assert/strict";
import { faultSays } from "../../support/fault-says";
import { conditionPart, partOf, type Condition, type Expression } from "../../../src/core/language/pack/language";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { datasetFromRows } from "../../../src/core/intake/records/dataset-from-rows";
import { dayOf, isoDay } from "../../../src/sheet/day";
import { conditionOperators, valueOperators } from "../../../src/core/language/operators/table";
import { Reasoning } from "../../../src/core/engine/reasoning";
import type { ParameterValue } from "../../../src/core/language/rule-data";

const params: Record<string, ParameterValue> = { limit: 3, day: "2019-09-22", due: "11-30", leap: "02-29", off: null, on: true, shiftToWorkday: true, mode: "cap", kinds: ["研究", "university"] };

/** Given rows for every test: 甲 with two classes, one without its number; 乙 with one broken; 丙 with none. */
const given: Record<string, GivenRow[]> = {
  institution: [
    { name: "甲", type: "university", annualTrainees: 2000, managersFt: 1, applicationDate: "2020-02-29", isPracticeIntensive: true, formerNames: "旧甲、老甲" },
    { name: "乙", type: "other", annualTrainees: 0, managersFt: 0, managersPt: 0, applicationDate: "2019-09-22", isPracticeIntensive: false, address: "山東 ＡＢＣ路" },
    { name: "丙", annualTrainees: "约2000", managersFt: "几个" },
    { name: "丁" },
  ],
  trainingClass: [
    { base: "甲", name: "一班", trainees: 30, startDate: "2019-03-01", planItemId: "P-1", mode: "face" },
    { base: "甲", name: "二班", startDate: "2019-02-01", planItemId: "p-1" },
    { base: "乙", name: "三班", trainees: "若干", startDate: "2019-05-01", planItemId: "P-2" },
    { base: "丁", name: "四班", trainees: 10, planItemId: "P-2" },
  ],
};

function reasoning(): Reasoning {
  return new Reasoning(datasetFromRows(given), new Map(Object.entries(params)), dayOf("2019-09-20"));
}

function prepared<T extends { run(start: number, count: number): void }>(data: Reasoning, kernel: T): T {
  for (const preparation of data.preparations) preparation.prepare();
  kernel.run(0, given.institution.length);
  return kernel;
}

/** Values of the four institutions: "" blank, "!" broken, "-" absent, ">3" at least 3, ">!3" so because of a data error. */
function values(node: Expression): string[] {
  const data = reasoning();
  const kernel = prepared(data, data.scope("institution").value(partOf(node)));
  return given.institution.map((_, i) => {
    const num = kernel.num[i];
    const text = kernel.type === "date" ? isoDay(num) : kernel.type === "text" || kernel.type === "list" ? data.texts.at(num) : kernel.type === "enum" ? kernel.codes![num] : String(num);
    return ["", text, "!", "-", `>${text}`, `>!${text}`, "?", "?!"][kernel.state[i]];
  });
}

/** Truths of the four institutions: n, y, ? and !. */
function truths(node: Condition): string {
  const data = reasoning();
  const kernel = prepared(data, data.scope("institution").mask(conditionPart(node)));
  return given.institution.map((_, i) => "ny?!"[kernel.out[i]]).join("");
}

const classes = { of: "trainingClass" };
const expressions: Record<string, [Expression, string[]][]> = {
  param: [[{ param: "limit" }, ["3", "3", "3", "3"]], [{ param: "day" }, Array(4).fill("2019-09-22")], [{ param: "off" }, ["", "", "", ""]]],
  // Only Saturdays and Sundays are told here: 22 September 2019 is a Sunday, 29 February 2020 a Saturday.
  deadline: [[{ deadline: { param: "day" } }, Array(4).fill("2019-09-23")], [{ deadline: "applicationDate" }, ["2020-03-02", "2019-09-23", "", ""]]],
  today: [[{ today: true }, Array(4).fill("2019-09-20")]],
  date: [
    [{ date: "2019-09-22" }, Array(4).fill("2019-09-22")],
    [{ date: [{ year: "applicationDate" }, 12, 31] }, ["2020-12-31", "2019-12-31", "", ""]],
    [{ date: ["applicationDate", { param: "due" }] }, ["2020-11-30", "2019-11-30", "", ""]],
    [{ date: ["applicationDate", { param: "leap" }] }, ["2020-02-29", "2019-02-28", "", ""]],
  ],
  year: [[{ year: "applicationDate" }, ["2020", "2019", "", ""]]],
  sum: [[{ sum: ["managersFt", "managersPt"] }, [">1", "0", ">!0", ""]], [{ sum: ["managersFt", 2] }, ["3", "2", ">!2", ">2"]]],
  ratio: [[{ ratio: ["managersFt", "annualTrainees"] }, ["0.0005", "0", "!", ""]], [{ ratio: [1, "annualTrainees"] }, ["0.0005", "!", "!", ""]]],
  plus: [[{ plus: ["applicationDate", 1] }, ["2020-03-01", "2019-09-23", "", ""]], [{ plus: ["annualTrainees", -1] }, ["1999", "-1", "!", ""]]],
  first: [[{ first: ["applicationDate", { today: true }] }, ["2020-02-29", "2019-09-22", "2019-09-20", "2019-09-20"]], [{ first: ["annualTrainees", 1] }, ["2000", "0", "!", "1"]]],
  count: [
    [{ count: classes }, ["2", "1", "0", "1"]],
    [{ count: { ...classes, by: "all" } }, ["4", "4", "4", "4"]],
    [{ count: { ...classes, where: { gt: ["trainees", 20] } } }, [">1", ">!0", "0", "0"]],
    [{ count: { of: "teacher" } }, ["-", "-", "-", "-"]],
    [{ count: { ...classes, by: [["base", "name"], ["startDate", { date: "2019-03-01" }]] } }, ["1", "0", "0", "0"]],
  ],
  distinct: [[{ distinct: ["planItemId", classes] }, ["1", "1", "0", "1"]], [{ distinct: ["trainees", classes] }, ["1", ">!0", "0", "1"]]],
  total: [[{ total: ["trainees", classes] }, [">30", ">!0", "0", "10"]]],
  min: [[{ min: ["startDate", classes] }, ["2019-02-01", "2019-05-01", "", ""]], [{ min: ["trainees", classes] }, ["30", "!", "", "10"]]],
  max: [[{ max: ["startDate", classes] }, ["2019-03-01", "2019-05-01", "", ""]]],
  lookup: [[{ lookup: ["name", classes] }, ["一班", "三班", "", "四班"]], [{ lookup: ["mode", classes] }, ["face", "", "", ""]]],
  list: [[{ list: ["planItemId", classes] }, ["P-1", "P-2", "", "P-2"]], [{ list: ["name", classes] }, ["一班、二班", "三班", "", "四班"]]],
};

const conditions: Record<string, [Condition, string][]> = {
  filled: [[{ filled: "annualTrainees" }, "yyyn"], [{ filled: { param: "off" } }, "nnnn"], [{ filled: { param: "limit" } }, "yyyy"]],
  blank: [[{ blank: "annualTrainees" }, "nnny"], [{ blank: { lookup: ["name", classes] } }, "nnyn"]],
  is: [
    [{ is: ["type", "university"] }, "yn??"], [{ is: ["type", "高等院校"] }, "yn??"], [{ is: ["isPracticeIntensive", true] }, "yn??"],
    [{ is: ["annualTrainees", 0] }, "ny!?"], [{ is: ["applicationDate", "2019-09-22"] }, "ny??"], [{ is: ["name", " 甲"] }, "ynnn"],
    [{ is: ["formerNames", "老甲"] }, "y???"],
  ],
  in: [[{ in: ["type", ["university", "other"]] }, "yy??"], [{ in: ["name", { param: "kinds" }] }, "nnnn"]],
  eq: [[{ eq: ["annualTrainees", 2000] }, "yn!?"], [{ eq: ["name", "name"] }, "yyyy"], [{ eq: [{ sum: ["managersFt", "managersPt"] }, 0] }, "ny!?"]],
  ne: [[{ ne: ["annualTrainees", 2000] }, "ny!?"]],
  gt: [[{ gt: ["annualTrainees", 1999] }, "yn!?"], [{ gt: ["annualTrainees", 2000] }, "nn!?"], [{ gt: [{ sum: ["managersFt", "managersPt"] }, 0] }, "yn!?"]],
  gte: [[{ gte: ["annualTrainees", 2000] }, "yn!?"], [{ gte: [{ sum: ["managersFt", "managersPt"] }, 2] }, "?n!?"], [{ gte: ["annualTrainees", { param: "off" }] }, "??!?"]],
  lt: [[{ lt: ["applicationDate", { date: "2019-09-22" }] }, "nn??"], [{ lt: ["applicationDate", { date: "2019-09-23" }] }, "ny??"]],
  lte: [[{ lte: ["applicationDate", { param: "day" }] }, "ny??"], [{ lte: [{ count: { ...classes, where: { gt: ["trainees", 20] } } }, 2] }, "yyyy"]],
  contains: [[{ contains: ["address", "山东abc"] }, "?y??"], [{ contains: ["type", "高等"] }, "yn??"]],
  matches: [[{ matches: ["address", "^山东ABC路$"] }, "?y??"], [{ matches: ["annualTrainees", "^0+$"] }, "ny!?"]],
  setting: [[{ setting: ["mode", "cap"] }, "yyyy"], [{ setting: ["limit", 4] }, "nnnn"], [{ setting: ["kinds", "研究"] }, "yyyy"]],
  exists: [[{ exists: classes }, "yyny"], [{ exists: { of: "teacher" } }, "????"], [{ exists: { ...classes, where: { gt: ["trainees", 20] } } }, "y!nn"]],
  all: [[{ all: [{ filled: "name" }, { gte: ["annualTrainees", 1] }] }, "yn!?"], [{ all: [] }, "yyyy"], [{ all: [{ setting: ["on", false] }, { gte: ["annualTrainees", 1] }] }, "nnnn"]],
  any: [[{ any: [{ is: ["name", "丙"] }, { gte: ["annualTrainees", 1] }] }, "yny?"], [{ any: [] }, "nnnn"]],
  not: [[{ not: { gte: ["annualTrainees", 1] } }, "ny!?"]],
};

describe("expression operators", () => {
  for (const [name, cases] of Object.entries(expressions)) {
    it(name, () => cases.forEach(([node, expected]) => assert.deepEqual(values(node), expected, JSON.stringify(node))));
  }
  // Terms are spelt out before anything is compiled: pack/spelling.test.ts.
  it("are all tested here", () => assert.deepEqual([...Object.keys(expressions), "term"].sort(), Object.keys(valueOperators).sort()));
});

describe("condition operators", () => {
  for (const [name, cases] of Object.entries(conditions)) {
    it(name, () => cases.forEach(([node, expected]) => assert.equal(truths(node), expected, JSON.stringify(node))));
  }
  it("are all tested here", () => assert.deepEqual([...Object.keys(conditions), "term"].sort(), Object.keys(conditionOperators).sort()));
});

describe("a rule author's mistake", () => {
  const mistakes: [string, () => unknown, RegExp][] = [
    ["unknown field", () => values("nix"), /没有字段“nix”/],
    ["unknown record type", () => values({ count: { of: "nix" } }), /没有名为“nix”的记录类型/],
    ["unknown parameter", () => values({ param: "nix" }), /没有名为“nix”的参数/],
    ["text compared for size", () => truths({ gt: ["name", 1] }), /只有数字和日期/],
    ["date compared with a number", () => truths({ gt: ["applicationDate", 1] }), /日期不能与数字比较/],
    ["unknown option", () => truths({ is: ["type", "nix"] }), /没有选项“nix”/],
    ["group outside a group rule", () => values({ count: { of: "group" } }), /group/],
    ["no regular expression", () => truths({ matches: ["name", "["] }), /不是正则表达式/],
    ["no such day", () => values({ date: "2019-02-30" }), /不是日期/],
    ["a list where one value belongs", () => values({ param: "kinds" }), /列表/],
  ];
  for (const [name, run, message] of mistakes) {
    it(name, () => assert.throws(run, faultSays(message)));
  }
});
