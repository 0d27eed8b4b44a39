import assert from "node:assert/strict";
import { FindingSources } from "../../../../src/core/dictionary/finding-place";
import { citedOf, citeOf, placeOf, withPlaces } from "../../../../src/core/language/pack/citation";
import type { PackHeader } from "../../../../src/core/language/pack/schema";
import { inForceOn, validityOf } from "../../../../src/core/language/pack/validity";
import { dayOf } from "../../../../src/sheet/day";
import { entryOf, packOf } from "../../engine/fixture";

const place = (clause: string, others: string[] = [], divisions?: PackHeader["divisions"]): string[] => Object.values(placeOf(clause, [clause, ...others], { divisions }));

describe("the place of a clause, by its id", () => {
  it("has the article in Chinese numbers", () => {
    const numbers: Record<number, string> = { 1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 30: "三十", 99: "九十九" };
    for (const [number, said] of Object.entries(numbers)) assert.deepEqual(place(`test/${number}a`), [`第${said}条`, ""]);
    assert.deepEqual(place("test/3.1.2a", [], "parts"), ["三、", "（二）"]);
  });

  it("has the item, else the paragraph where the article has several", () => {
    assert.deepEqual(place("test/8.1.5b", ["test/8.2.1"]), ["第八条", "（五）"]);
    assert.deepEqual(place("test/8.1.10"), ["第八条", "（十）"]);
    assert.deepEqual(place("test/27.2a", ["test/27.1"]), ["第二十七条", "第二款"]);
    assert.deepEqual(place("test/27.1a", ["test/27.1b", "test/2.2", "other/27.2"]), ["第二十七条", ""]);
  });

  it("is none of an id that tells none", () => {
    for (const clause of ["test/form.title", "test/annex", "test/123", "test"]) assert.deepEqual(place(clause), ["", ""]);
  });
});

describe("a citation", () => {
  const header = { title: "试验办法", docNo: "试〔2019〕1号" };

  it("names regulation, number, article and item", () => {
    assert.equal(citeOf(header, "第八条", "（五）"), "《试验办法》（试〔2019〕1号）第八条第（五）项");
    assert.equal(citeOf({ ...header, citedAs: "试验厅2019年" }, "第八条", "第二款"), "《试验办法》（试验厅2019年）第八条第二款");
    assert.equal(citeOf({ title: "试验办法" }, "三、", "（二）"), "《试验办法》第三部分第（二）项");
    assert.equal(citeOf(header, "第 八 條", ""), "《试验办法》（试〔2019〕1号）第八条");
  });

  it("is told apart again into what is behind the regulation; one of its own wording stands as a whole", () => {
    const of = (cite: string): unknown => citedOf({ article: "第八条", item: "（五）", cite }, header);
    assert.deepEqual(of(citeOf(header, "第八条", "（五）")), { article: "第八条", item: "第（五）项" });
    assert.deepEqual(of("《试验办法》（试〔2019〕1号）附件2"), { article: "附件2", item: "" });
    assert.deepEqual(of("另一文件第三条"), { article: "另一文件第三条", item: "" });
  });

  it("of an entry is what it says itself, else what the header and its id tell, in the script of the regulation", () => {
    const entry = (clause: string, more: object = {}): never => ({ clause, quote: "", phase: "reference", as: "info", ...more }) as never;
    const known = { ...header, places: { form: { article: "附表" }, notice: { cited: "印发通知" } } };
    const places = (text: string, ...entries: never[]): unknown[] => withPlaces(entries, known, text).map((one) => [one.article, one.item, one.cite]);
    assert.deepEqual(places("第八条 基地", entry("test/8.1.5b"), entry("test/form"), entry("test/form.cover.title"), entry("test/notice.no"), entry("test/title"), entry("test/8.1.7", { article: "第七条", item: "", cite: "《别的》" })), [
      ["第八条", "（五）", "《试验办法》（试〔2019〕1号）第八条第（五）项"],
      ["附表", "", "《试验办法》（试〔2019〕1号）附表"],
      ["附表", "", "《试验办法》（试〔2019〕1号）附表"],
      ["", "", "《试验办法》（试〔2019〕1号）印发通知"],
      ["", "", "《试验办法》（试〔2019〕1号）"],
      ["第七条", "", "《别的》"],
    ]);
    assert.deepEqual(places("第八條 基地", entry("test/8.1.6")), [["第八條", "（六）", "《试验办法》（试〔2019〕1号）第八条第（六）项"]]);
  });
});

describe("a regulation in force", () => {
  const pack = packOf([entryOf({ record: "institution", expect: { filled: "name" } })], {}, { validFrom: "2019-01-01", validTo: "2021-10-31", effectiveClause: "test-2019/1" });
  const on = (day: string, trial = false) => inForceOn(pack, dayOf(day), new Map(), trial);

  it("is from its first day to its last, both included", () => {
    assert.deepEqual(["2019-01-01", "2021-10-31"].map((day) => on(day)), Array(2).fill({ from: dayOf("2019-01-01") }));
    assert.deepEqual(on("2021-11-01"), { from: dayOf("2019-01-01"), reference: ["expired"] });
    assert.deepEqual(inForceOn({ ...pack, validFrom: undefined, validTo: undefined }, 0, new Map()), {});
  });

  it("before its first day says so once, by the clause that tells when it takes effect, and judges nothing", () => {
    const { notYet } = on("2018-12-31");
    const sources = new FindingSources();
    const [finding] = notYet!.findings(["甲.xlsx", "乙.xlsx"], sources);
    assert.deepEqual([finding.clause, finding.outcome, finding.required, sources.list[finding.place.source].file], ["test-2019/1", "warning", "2019-01-01", "甲.xlsx"]);
    assert.deepEqual([notYet!.why.code, notYet!.findings([], sources).length], ["regulation-not-yet", 1]);
    const unnamed = inForceOn({ ...pack, effectiveClause: undefined }, 0, new Map()).notYet!.findings([], sources);
    assert.equal(unnamed[0].clause, "test-2019/validity");
  });

  it("on trial is only tried out, before its first day and after its last too", () => {
    assert.deepEqual([on("2020-01-01", true).reference, on("2018-01-01", true).reference, on("2022-01-01", true).reference], [["trial"], ["trial"], ["trial", "expired"]]);
    assert.equal(on("2018-01-01", true).notYet, undefined);
  });

  it("may begin on a day that a parameter holds", () => {
    const set = { ...pack, validFrom: { param: "from" }, parameters: { from: { value: "2019-02-01", meaning: "", clauses: [] } } };
    assert.deepEqual(validityOf(set, new Map()), { from: "2019-02-01", to: "2021-10-31", parameter: "from" });
    assert.deepEqual(validityOf(set, new Map([["from", "2019-03-01"]])).from, "2019-03-01");
    assert.deepEqual(validityOf(set, new Map([["from", 5]])).from, undefined);
    assert.ok(inForceOn(set, dayOf("2019-01-31"), new Map()).notYet);
  });
});
