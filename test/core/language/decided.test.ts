import assert from "node:assert/strict";
import fc from "fast-check";
import { Reasoning } from "../../../src/core/engine/reasoning";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { conditionPart, type Condition, type Expression } from "../../../src/core/language/pack/language";
import { dayOf } from "../../../src/sheet/day";

/*
 * What is decided stays decided: whatever a blank or an unreadable cell turns out to hold, a condition that was true or false of a row
 * is so still. Otherwise somebody would be accused, or passed, by what nobody filled in.
 */

type Rows = Record<"institution" | "trainingClass", GivenRow[]>;

/** Truths of the institutions: n, y, ? and !. */
function truths(node: Condition, given: Rows): string {
  const data = new Reasoning(datasetFromRows(given), new Map(), dayOf("2019-09-20"));
  const mask = data.scope("institution").mask(conditionPart(node));
  for (const preparation of data.preparations) preparation.prepare();
  mask.run(0, given.institution.length);
  return given.institution.map((_, i) => "ny?!"[mask.out[i]]).join("");
}

const units = ["甲", "乙", "丙"];
const number = fc.constantFrom<string | number | null>(0, 1, 2, 3, 5, null, "几个");
const institution = fc.record({ annualTrainees: number, managersFt: number, managersPt: number, type: fc.constantFrom("university", "other", null) });
const trainingClass = fc.record({ base: fc.constantFrom(...units), name: fc.constantFrom("一班", "二班", "三班"), trainees: number, hours: fc.integer({ min: 0, max: 5 }), mode: fc.constantFrom("face", "distance", null) });

/** What a cell that says nothing, or nothing readable, may turn out to hold. */
const known: Record<string, readonly (string | number)[]> = { annualTrainees: [0, 1, 2, 4, 9], managersFt: [0, 1, 2, 4, 9], managersPt: [0, 1, 2, 4, 9], trainees: [0, 1, 2, 4, 9], type: ["university", "other"], mode: ["face", "distance"] };
const open = (value: unknown): boolean => value === null || value === "几个";
function completed(given: Rows, draws: readonly number[]): Rows {
  let at = 0;
  const row = (one: GivenRow): GivenRow => Object.fromEntries(Object.entries(one).map(([field, value]) => [field, open(value) ? known[field][draws[at++ % draws.length] % known[field].length] : value]));
  return { institution: given.institution.map(row), trainingClass: given.trainingClass.map(row) };
}

const related = (where: Condition | undefined): { of: string; where?: Condition } => ({ of: "trainingClass", ...(where && { where }) });
const ofClasses: fc.Arbitrary<Condition | undefined> = fc.constantFrom<(Condition | undefined)[]>(undefined, { gt: ["trainees", 1] }, { is: ["mode", "face"] }, { all: [{ is: ["mode", "face"] }, { lte: ["trainees", 3] }] }, { any: [{ not: { is: ["mode", "face"] } }, { eq: ["trainees", 2] }] });
const field = fc.constantFrom<Expression>("annualTrainees", "managersFt", "managersPt");
/** Of a field that is never blank: blanks are left out by these, whatever they may hold. */
const ofRows = fc.tuple(fc.constantFrom("min", "max", "lookup"), ofClasses).map(([operator, where]) => ({ [operator]: ["hours", related(where)] }) as unknown as Expression);
const value: fc.Arbitrary<Expression> = fc.oneof(
  field, fc.constantFrom<Expression>(0, 1, 2, 4),
  fc.array(field, { minLength: 1, maxLength: 3 }).map((parts) => ({ sum: parts }) as Expression),
  fc.tuple(field, fc.constantFrom(-1, 1)).map(([of, more]) => ({ plus: [of, more] }) as Expression),
  fc.tuple(field, field).map((parts) => ({ ratio: parts }) as Expression),
  ofClasses.map((where) => ({ count: related(where) }) as Expression),
  ofClasses.map((where) => ({ total: ["trainees", related(where)] }) as Expression),
  ofClasses.map((where) => ({ distinct: ["name", related(where)] }) as Expression),
  ofRows, fc.tuple(ofRows, fc.constantFrom(-1, 1)).map((parts) => ({ plus: parts }) as unknown as Expression),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.tuple(fc.constantFrom("gt", "gte", "lt", "lte", "eq", "ne"), value, value).map(([operator, a, b]) => ({ [operator]: [a, b] }) as unknown as Condition),
    fc.constantFrom("university", "other").map((type) => ({ is: ["type", type] }) as Condition),
    ofClasses.map((where) => ({ exists: related(where) }) as Condition),
    fc.tuple(fc.constantFrom("filled", "blank"), fc.oneof(ofRows, ofRows.map((of) => ({ plus: [of, 1] })), ofRows.map((of) => ({ ratio: [of, 4] })))).map(([operator, of]) => ({ [operator]: of }) as unknown as Condition),
    tie("condition").map((of) => ({ not: of }) as Condition),
    fc.tuple(fc.constantFrom("all", "any"), fc.array(tie("condition"), { maxLength: 3 })).map(([operator, parts]) => ({ [operator]: parts }) as unknown as Condition),
  ),
}));
const given: fc.Arbitrary<Rows> = fc.record({ institution: fc.tuple(institution, institution, institution).map((rows) => rows.map((row, at) => ({ name: units[at], ...row }))), trainingClass: fc.array(trainingClass, { maxLength: 6 }) });

describe("what is decided", () => {
  it("stays so, whatever blanks and unreadable cells turn out to hold", () => {
    fc.assert(
      fc.property(condition, given, fc.array(fc.nat(4), { minLength: 8, maxLength: 30 }), (node, rows, draws) => {
        const [before, after] = [truths(node, rows), truths(node, completed(rows, draws))];
        for (let i = 0; i < before.length; i++) if (before[i] === "y" || before[i] === "n") assert.ok(after[i] === before[i] || after[i] === "!", `${before} became ${after}`);
      }),
      { numRuns: 600 },
    );
  });

  it("is everything, where every cell can be read, but for a share of nothing", () => {
    fc.assert(
      fc.property(condition, given, fc.array(fc.nat(4), { minLength: 8, maxLength: 30 }), (node, rows, draws) => {
        const whole = completed(rows, draws);
        const withClasses = { ...whole, trainingClass: [...whole.trainingClass, ...units.map((base) => ({ base, name: "一班", trainees: 1, mode: "face" }))] };
        // Nor is the least of nothing.
        const shares = JSON.stringify(node).includes("ratio") || /"(?:min|max|lookup)"/.test(JSON.stringify(node));
        assert.match(truths(node, withClasses), shares ? /^[ny!?]+$/ : /^[ny]+$/);
      }),
      { numRuns: 200 },
    );
  });

  it("is nothing that the open cells can still turn: an open condition can come out both ways", () => {
    const both = (node: Condition, rows: Rows): string => ["y", "n"].filter((truth) => Array.from({ length: 5 }, (_, draw) => truths(node, completed(rows, [draw]))[0]).includes(truth)).join("");
    const one = (row: GivenRow, classes: GivenRow[] = []): Rows => ({ institution: [{ name: "甲", ...row }], trainingClass: classes });
    const cases: [Condition, Rows][] = [
      [{ gte: [{ sum: ["managersFt", "managersPt"] }, 3] }, one({ managersFt: 2, managersPt: null })],
      [{ lt: [{ count: { of: "trainingClass", where: { gt: ["trainees", 1] } } }, 2] }, one({}, [{ base: "甲", trainees: 5 }, { base: "甲", trainees: null }])],
      [{ eq: [{ total: ["trainees", { of: "trainingClass" }] }, 5] }, one({}, [{ base: "甲", trainees: 3 }, { base: "甲", trainees: "几个" }])],
      [{ exists: { of: "trainingClass", where: { is: ["mode", "face"] } } }, one({}, [{ base: "甲", mode: null }])],
    ];
    const classes = [{ base: "甲", hours: 1, mode: null }, { base: "甲", hours: 3, mode: "face" }];
    const ofNothing = { lte: [{ max: ["hours", related({ is: ["mode", "distance"] })] }, 0] } as unknown as Condition;
    cases.push([{ lte: [{ max: ["hours", related({ is: ["mode", "face"] })] }, 4] } as unknown as Condition, one({}, [{ ...classes[0], hours: 5 }, classes[1]])]);
    for (const node of [{ gte: [{ min: ["hours", related({ is: ["mode", "face"] })] }, 2] }, ofNothing, { eq: [{ lookup: ["hours", related({ is: ["mode", "face"] })] }, 3] }, { filled: { max: ["hours", related({ is: ["mode", "distance"] })] } }] as Condition[]) cases.push([node, one({}, classes)]);
    for (const [node, rows] of cases) {
      assert.match(truths(node, rows), /^[?!]$/, JSON.stringify(node));
      // The largest of nothing is compared with nothing: it comes out one way, or stays open.
      assert.equal(both(node, rows).length, node === ofNothing ? 1 : 2, JSON.stringify(node));
    }
  });
});
