import assert from "node:assert/strict";
import fc from "fast-check";
import { Reasoning } from "../../../src/core/engine/reasoning";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { conditionPart, partOf, type Condition, type Expression } from "../../../src/core/language/pack/language";
import { dayOf } from "../../../src/sheet/day";
import { faultSays } from "../../support/fault-says";

type Given = Record<string, GivenRow[]>;
const reasoning = (given: Given): Reasoning => new Reasoning(datasetFromRows(given), new Map(), dayOf("2019-09-20"));

/** Values of a record's rows: null where blank, "!" where broken, ">3" for a lower bound. */
function values(record: string, node: Expression, given: Given): unknown[] {
  const data = reasoning(given);
  const kernel = data.scope(record).value(partOf(node));
  for (const preparation of data.preparations) preparation.prepare();
  const found: unknown[] = [];
  for (let start = 0; start < given[record].length; start += 2048) {
    const count = Math.min(2048, given[record].length - start);
    kernel.run(start, count);
    for (let i = 0; i < count; i++) {
      const num = kernel.type === "text" ? data.texts.at(kernel.num[i]) : kernel.num[i];
      found.push([null, num, "!", "-", `>${num}`, `>!${num}`, "?", "?!"][kernel.state[i]]);
    }
  }
  return found;
}

function truths(record: string, node: Condition, given: Given): string {
  const data = reasoning(given);
  const mask = data.scope(record).mask(conditionPart(node));
  for (const preparation of data.preparations) preparation.prepare();
  mask.run(0, given[record].length);
  return given[record].map((_, i) => "ny?!"[mask.out[i]]).join("");
}

describe("related rows that are found by a list", () => {
  const institution: GivenRow[] = [{ name: "甲", formerNames: "旧甲、老甲、旧甲" }, { name: "乙" }, { name: "丙", formerNames: "老甲；旧丙" }];
  const recommendation = ["老甲", "旧甲", "旧丙", "甲", null].map((candidate) => ({ recommender: "省厅", candidate }));

  it("are those of which a member is equal, each row once", () => {
    const by: [string, Expression][] = [["formerNames", "candidate"]];
    assert.deepEqual(values("recommendation", { count: { of: "institution", by } }, { institution, recommendation }), [2, 1, 1, 0, null]);
    assert.deepEqual(values("recommendation", { list: ["name", { of: "institution", by }] }, { institution, recommendation }), ["甲、丙", "甲", "丙", null, null]);
    assert.deepEqual(values("recommendation", { count: { of: "institution", by, where: { is: ["name", "丙"] } } }, { institution, recommendation }), [1, 0, 1, 0, null]);
  });

  it("are found in any number of rows", () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ name: `第${at}学院`, formerNames: at % 3 === 0 ? null : `旧${at % 10}、老${at % 7}` }));
    const asked = ["旧3", "老5", "旧10"].map((candidate) => ({ recommender: "省厅", candidate }));
    const expected = [(at: number) => at % 10 === 3, (at: number) => at % 7 === 5, () => false].map((holds) => many.filter((_, at) => at % 3 !== 0 && holds(at)).length);
    assert.deepEqual(values("recommendation", { count: { of: "institution", by: [["formerNames", "candidate"]] } }, { institution: many, recommendation: asked }), expected);
  });
});

describe("related rows that are found by several keys", () => {
  const key = fc.constantFrom("一", "二", null);
  const number = fc.constantFrom<string | number | null>(1, 2, null, "几");
  const by: [string, Expression][] = [["name", "name"], ["annualTrainees", "capacity"], ["city", "city"]];
  const rows = fc.array(fc.record({ name: key, annualTrainees: number, capacity: number, city: fc.constantFrom("济南市", "青岛市", null) }), { minLength: 1, maxLength: 8 });

  it("are equal in each; a key that cannot be read leaves it open, a blank one finds nothing", () => {
    fc.assert(fc.property(rows, (institution) => {
      const given = { institution };
      const expected = institution.map((row) => {
        const keys = [row.name, row.capacity, row.city];
        if (keys.includes("几")) return "!";
        if (keys.includes(null)) return null;
        return institution.filter((other) => other.name === row.name && other.annualTrainees === row.capacity && other.city === row.city).length;
      });
      assert.deepEqual(values("institution", { count: { of: "institution", by } }, given), expected);
    }));
  });

  it("are found in any number of rows", () => {
    const institution = Array.from({ length: 4500 }, (_, at) => ({ name: `第${at % 2100}学院`, annualTrainees: at % 4, capacity: at % 5, city: at % 2 === 0 ? "济南市" : "青岛市" }));
    const found = values("institution", { count: { of: "institution", by } }, { institution });
    for (const at of [0, 1, 2, 2047, 2048, 2049, 2101, 4499]) {
      const { name, capacity, city } = institution[at];
      assert.equal(found[at], institution.filter((other) => other.name === name && other.annualTrainees === capacity && other.city === city).length, `row ${at}`);
    }
  });
});

describe("values of related rows", () => {
  const unit = fc.constantFrom("甲", "乙", null);
  const trainees = fc.constantFrom<string | number | null>(5, 7, 9, 30, null, "若干");
  const classes = fc.array(fc.record({ base: unit, trainees, year: fc.constantFrom(2018, 2019, null) }), { maxLength: 7 });
  const institution = [{ name: "甲" }, { name: "乙" }];
  const of = (where?: Condition): { of: string; where?: Condition } => ({ of: "trainingClass", ...(where && { where }) });

  it("are the smallest and the largest of those that are told; one that cannot be read leaves it open", () => {
    fc.assert(fc.property(classes, (given) => {
      // Two rows for each of them, so that no row without a unit is taken for the only unit's.
      const trainingClass = [...given, { base: "甲", trainees: null, year: null }, { base: "乙", trainees: null, year: null }];
      const mine = institution.map(({ name }) => trainingClass.filter(({ base }) => base === name).map((row) => row.trainees));
      const extreme = (choose: (...values: number[]) => number): unknown[] => mine.map((list) => {
        const numbers = list.filter((one) => typeof one === "number");
        return list.includes("若干") ? "!" : numbers.length === 0 ? null : choose(...numbers);
      });
      assert.deepEqual(values("institution", { min: ["trainees", of()] }, { institution, trainingClass }), extreme(Math.min));
      assert.deepEqual(values("institution", { max: ["trainees", of()] }, { institution, trainingClass }), extreme(Math.max));
    }));
  });

  it("are listed as they are met, each once, those that cannot be read or need not belong left out, and of many the number told", () => {
    const trainingClass: GivenRow[] = [[7, 2018], [5, 2018], [7, 2018], [9, null], ["若干", 2018], [null, 2018], [30, 2019]].map(([trainees, year]) => ({ base: "甲", trainees, year }));
    assert.deepEqual(values("institution", { list: ["trainees", of({ is: ["year", 2018] })] }, { institution: [{ name: "甲" }], trainingClass }), ["7、5"]);
    const many = Array.from({ length: 60 }, (_, at) => ({ base: "甲", name: `第${at}班` }));
    assert.match(String(values("institution", { list: ["name", of()] }, { institution: [{ name: "甲" }], trainingClass: many })[0]), /^第0班、.*第49班 等 60 项$/u);
    assert.doesNotMatch(String(values("institution", { list: ["name", of()] }, { institution: [{ name: "甲" }], trainingClass: many.slice(0, 50) })[0]), /等/u);
  });

  it("are the first row's, whatever it holds; one before it that may belong leaves it open", () => {
    const trainingClass: GivenRow[] = [{ base: "甲", trainees: 5, year: null }, { base: "甲", trainees: null, year: 2018 }, { base: "甲", trainees: 9, year: 2018 }, { base: "乙", trainees: "若干", year: 2018 }, { base: "乙", trainees: 9, year: 2018 }];
    assert.deepEqual(values("institution", { lookup: ["trainees", of({ is: ["year", 2018] })] }, { institution, trainingClass }), ["?", "!"]);
    assert.deepEqual(values("institution", { lookup: ["trainees", of({ is: ["year", 2018] })] }, { institution, trainingClass: trainingClass.slice(1) }), [null, "!"]);
    assert.deepEqual(values("institution", { lookup: ["trainees", of({ is: ["year", 2019] })] }, { institution, trainingClass }), ["?", null]);
  });

  it("go at least as far as those that surely belong; without one it is open whether there is any", () => {
    const rows = (...given: [trainees: number | string | null, year: number | string | null][]): GivenRow[] => given.map(([trainees, year]) => ({ base: "甲", trainees, year }));
    const found = (operator: string, trainingClass: GivenRow[]): unknown => values("institution", { [operator]: ["trainees", of({ is: ["year", 2018] })] } as unknown as Expression, { institution: [{ name: "甲" }], trainingClass })[0];
    assert.deepEqual(["min", "max"].map((operator) => found(operator, rows([5, 2018], [3, null], [7, null]))), [">3", ">5"]);
    assert.deepEqual(["min", "max"].map((operator) => found(operator, rows([5, 2018], [5, null], [null, null]))), [5, 5]);
    assert.deepEqual(["min", "max", "lookup"].map((operator) => found(operator, rows([5, null]))), ["?", "?", "?"]);
    assert.deepEqual(["min", "max", "lookup"].map((operator) => found(operator, rows([5, "某年"]))), ["?!", "?!", "?!"]);
    assert.deepEqual(["min", "max"].map((operator) => found(operator, rows([5, 2018], [7, "某年"]))), [5, ">!5"]);
    assert.deepEqual(["min", "max"].map((operator) => found(operator, rows([5, 2018], ["若干", null]))), [">!-Infinity", ">!5"]);
    assert.deepEqual(["min", "max", "lookup"].map((operator) => found(operator, rows(["若干", 2018]))), ["!", "!", "!"]);
  });

  it("that are open are neither filled nor blank, and nothing worked out of them is known", () => {
    const trainingClass: GivenRow[] = [{ base: "甲", endDate: "2019-01-01", year: null }, { base: "甲", endDate: "2019-03-01", year: 2018 }];
    const of2018 = { min: ["endDate", of({ is: ["year", 2018] })] } as unknown as Expression;
    const alone = { min: ["endDate", of({ is: ["year", 2019] })] } as unknown as Expression;
    const said = (node: Condition): string => truths("institution", node, { institution: [{ name: "甲" }], trainingClass });
    assert.equal([{ filled: of2018 }, { blank: of2018 }, { filled: alone }, { blank: alone }].map((node) => said(node)).join(""), "yn??");
    assert.equal([{ eq: [{ year: of2018 }, 2019] }, { gt: [{ plus: [alone, 1] }, { date: "2019-01-01" }] }, { filled: { first: [alone, { date: "2019-01-01" }] } }, { gte: [{ sum: [{ year: alone }] }, 1] }, { lte: [of2018, { date: "2019-03-01" }] }, { lt: [of2018, { date: "2019-01-01" }] }].map((node) => said(node as Condition)).join(""), "????yn");
  });

  it("without a table are not known; without a row there are none", () => {
    assert.deepEqual(values("institution", { count: of() }, { institution }), ["-", "-"]);
    assert.equal(truths("institution", { exists: of() }, { institution, trainingClass: [{ base: "甲", trainees: 1 }] }), "yn");
  });
});

describe("comparison", () => {
  it("with a parameter that is off is never decided", () => {
    const data = new Reasoning(datasetFromRows({ institution: [{ name: "甲", annualTrainees: 1 }] }), new Map([["off", null]]), 0);
    for (const operator of ["eq", "ne", "gt", "gte", "lt", "lte"]) {
      for (const sides of [["annualTrainees", { param: "off" }], [{ param: "off" }, "annualTrainees"]]) {
        const mask = data.scope("institution").mask(conditionPart({ [operator]: sides } as unknown as Condition));
        mask.run(0, 1);
        assert.equal("ny?!"[mask.out[0]], "?", `${operator} ${JSON.stringify(sides)}`);
      }
    }
  });

  it("of texts is by their normal form, of choices with texts by their code, never of days with anything else", () => {
    const given = { institution: [{ name: "甲（学院） ", contactName: "甲(学院)", type: "university", address: "university" }] };
    assert.deepEqual([truths("institution", { eq: ["name", "contactName"] }, given), truths("institution", { eq: ["type", "address"] }, given), truths("institution", { ne: ["name", "address"] }, given)], ["y", "y", "y"]);
    for (const [a, b] of [["applicationDate", "annualTrainees"], ["applicationDate", "name"], ["name", "applicationDate"]]) assert.throws(() => truths("institution", { eq: [a, b] }, given), faultSays(/日期不能与/u));
  });
});
