import assert from "node:assert/strict";
import fc from "fast-check";
import { outcomes, type LedgerLine } from "../../../../src/core/dictionary/finding";
import type { Entry } from "../../../../src/core/language/pack/schema";
import { toJson } from "../../../../src/core/reports/json";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { isClosed, ledgerState } from "../../../../src/core/review/ledger";
import { book, type TestCell, type TestSheet } from "../../intake/tables/book";
import { entryOf, packOf } from "../../engine/fixture";

const question: Entry = {
  clause: "test-2019/2", article: "2", item: "", cite: "《试验办法》第二条", quote: "原文", phase: "application", as: "question", question: "是否？", message: "不符合",
};
const pack = packOf([
  entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }), question,
  { ...question, clause: "test-2019/3", as: "info", question: undefined, message: undefined } as never,
]);

interface Given {
  columns: boolean;
  trainees: TestCell[];
  answers: (string | null)[];
  stray: boolean;
}
const given: fc.Arbitrary<Given> = fc.record({
  columns: fc.boolean(),
  trainees: fc.array(fc.constantFrom<TestCell>(2000, 2000, 2000, 1999, null, "很多"), { minLength: 1, maxLength: 3 }),
  answers: fc.array(fc.constantFrom("符合", "符合", "符合", "不适用", "不符合", null), { minLength: 3, maxLength: 3 }),
  stray: fc.boolean(),
});

function run({ columns, trainees, answers, stray }: Given): ReviewResult {
  const name = (i: number): string => `第${i + 1}学院`;
  const sheets: TestSheet[] = [
    { name: "机构信息", rows: [["单位名称", "所在市", ...(columns ? ["年培训人数"] : [])], ...trainees.map((n, i) => [name(i), "济南市", ...(columns ? [n] : [])])] },
    { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见"], ...trainees.map((_, i) => [name(i), question.clause, answers[i]])] },
    ...(stray ? [{ name: "其他", rows: [["甲", "乙", "丙", "丁"], ...Array.from({ length: 6 }, (_, r) => [`a${r}`, r, r * 2, `b${r}`])] }] : []),
  ];
  return review([book(sheets)], { packs: [pack], known: [pack], on: "2019-09-20" });
}

describe("a closed ledger", () => {
  it("is one where each row is decided, each question answered, each sheet read", () => {
    fc.assert(
      fc.property(given, (one) => {
        const result = run(one);
        const unread = result.files.some((file) => file.unreadSheets.some((sheet) => sheet.data));
        assert.equal(unread, one.stray);
        const decided = one.columns && !one.trainees.includes("很多");
        const answered = one.trainees.every((_, i) => one.answers[i] !== null);
        assert.equal(result.complete, decided && !unread);
        assert.equal(result.closed, decided && answered && !unread);
      }),
      { numRuns: 200 },
    );
  });

  it("without findings means that every row passes: 0 问题 is said of nothing else", () => {
    fc.assert(
      fc.property(given, (one) => {
        const { closed, findings } = run(one);
        const fine = one.columns && !one.stray && one.trainees.every((n) => n === 2000) && one.trainees.every((_, i) => ["符合", "不适用"].includes(one.answers[i]!));
        assert.equal(closed && findings.length === 0, fine);
      }),
      { numRuns: 200 },
    );
  });

  it("is open in the report when a file could not be read", () => {
    const fine = run({ columns: true, trainees: [2000], answers: ["符合", null, null], stray: false });
    assert.equal(toJson(fine, []).closed, true);
    assert.equal(toJson(fine, [], [{ file: "b.xls", problem: "读不出" }]).closed, false);
  });

  it("has only lines that are closed, and a line that is closed is neither unchecked nor waiting", () => {
    const zero = fc.record(Object.fromEntries(outcomes.map((outcome) => [outcome, fc.nat({ max: 1 })]))) as unknown as fc.Arbitrary<LedgerLine["counts"]>;
    const line = fc.record({ as: fc.constantFrom("rule" as const, "question" as const, "form" as const, "info" as const), counts: zero, unchecked: fc.option(fc.constant({ code: "nothing-read" as const, data: null }), { nil: undefined }) });
    fc.assert(
      fc.property(line, (part) => {
        const one = { clause: "c", rows: part.counts, units: part.counts, ...part };
        if (isClosed(one)) assert.ok(!["unchecked", "review"].includes(ledgerState(one)));
        if (["checked", "idle"].includes(ledgerState(one))) assert.ok(isClosed(one));
      }),
    );
  });
});
