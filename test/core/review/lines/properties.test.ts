import assert from "node:assert/strict";
import fc from "fast-check";
import { isListed, listedOutcomes, outcomes, rankOf, type Finding } from "../../../../src/core/dictionary/finding";
import { countLines, groupsOf, linesOf, type Lined } from "../../../../src/core/review/lines/lines";

const sources = ["a.xlsx", "b.xlsx"].flatMap((file) => [{ file, sheet: "机构", record: "institution" }, { file, sheet: "名册", record: "teacher" }, { file, sheet: "", record: "facilities" }]);
const restated = { "n-2019/1": "m-2016/1", "n-2019/2": "m-2016/2" };

const fields = fc.uniqueArray(fc.constantFrom("甲", "乙", "丙"), { minLength: 1, maxLength: 2 });
const said = fc.oneof(
  fields.map((names) => ({ code: "not-filled" as const, data: { subject: { names: [] }, fields: names.map((name) => ({ name })) } })),
  fields.map((names) => ({ code: "no-column" as const, data: { fields: names } })),
  fields.map((names) => ({ code: "no-column-in" as const, data: { record: "teacher", fields: names } })),
  fc.constantFrom(["facilities"], ["facilities", "manager"]).map((records) => ({ code: "no-table" as const, data: { records } })),
  fc.constant({ code: "no-row" as const, data: { name: "甲", record: "teacher" } }),
  fc.constant({ code: "question" as const, data: {} }),
  fc.constant({ code: "rule" as const, data: { step: -1, values: [] } }),
);
const finding = fc.record({ clause: fc.constantFrom("m-2016/1", "m-2016/2", "m-2016/3", "n-2019/1", "n-2019/2", "data/type"), outcome: fc.constantFrom(...outcomes), unit: fc.integer({ min: -1, max: 1 }), source: fc.nat(sources.length - 1), row: fc.nat(2), columns: fc.uniqueArray(fc.nat(1), { maxLength: 2 }), said })
  .map(({ said: words, source, row, columns, ...rest }): Finding => ({ ...rest, ...words, place: { source, row: columns.length > 0 ? row : -1, columns }, value: null, required: null }));
const findings = fc.array(finding, { maxLength: 40 });
const given = (list: readonly Finding[]): Lined => ({ findings: list, sources, restated });

/** What is one line, whatever the order: the findings themselves, their places in some order. */
const sets = (lined: Lined, numbers: readonly number[]): string[] => linesOf(lined).map(({ outcome, findings: own, follows }) => `${outcome}: ${own.map((at) => numbers[at]).sort((a, b) => a - b).join()} > ${follows.map((at) => numbers[at]).sort((a, b) => a - b).join()}`).sort();

describe("lines of any findings", () => {
  it("hold every listed finding once, each group of one outcome and one file, and nothing graver beneath", () => {
    fc.assert(fc.property(findings, (list) => {
      const lined = given(list);
      const lines = linesOf(lined);
      const all = lines.flatMap((line) => [...line.findings, ...line.follows]).sort((a, b) => a - b);
      assert.deepEqual(all, [...list.keys()].filter((at) => isListed(list[at].outcome)));
      for (const { lead, outcome, findings: own, follows } of lines) {
        assert.equal(own[0], lead);
        for (const at of own) assert.equal(list[at].outcome, outcome);
        for (const at of [...own, ...follows]) assert.equal(sources[list[at].place.source].file, sources[list[lead].place.source].file);
        for (const at of follows) assert.ok(rankOf(list[at].outcome) >= rankOf(outcome));
      }
    }));
  });

  it("are the same however the findings come, in whole and in each file by itself", () => {
    fc.assert(fc.property(findings, fc.infiniteStream(fc.nat(1_000_000)), (list, random) => {
      const order = [...list.keys()].map((at) => [random.next().value as number, at]).sort(([a], [b]) => a - b).map(([, at]) => at);
      assert.deepEqual(sets(given(order.map((at) => list[at])), order), sets(given(list), [...list.keys()]));
      const byFile = ["a.xlsx", "b.xlsx"].flatMap((file) => {
        const mine = [...list.keys()].filter((at) => sources[list[at].place.source].file === file);
        return sets(given(mine.map((at) => list[at])), mine);
      });
      assert.deepEqual(byFile.sort(), sets(given(list), [...list.keys()]));
    }));
  });

  it("are counted as they are listed, of all findings and of any part of them", () => {
    fc.assert(fc.property(findings, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (list, taken) => {
      const lined = given(list);
      for (const among of [undefined, [...list.keys()].filter((at) => taken[at])]) {
        const lines = linesOf(lined, among);
        assert.deepEqual(countLines(lined, among), Object.fromEntries(listedOutcomes.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length])));
      }
    }));
  });

  it("follow only from what stays to be seen", () => {
    fc.assert(fc.property(findings, (list) => {
      const { group, cause } = groupsOf(given(list));
      group.forEach((first, at) => assert.ok(group[first] === first && first <= at));
      cause.forEach((root) => assert.ok(root < 0 || (group[root] === root && cause[root] < 0)));
    }));
  });
});
