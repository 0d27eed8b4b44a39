import assert from "node:assert/strict";
import fc from "fast-check";
import { totalOf } from "../../../src/taskpane/select/counts";
import { filterOf } from "../../../src/taskpane/select/filter";
import { groupSteps, lineAt } from "../../../src/taskpane/select/group";
import type { Grouping } from "../../../src/taskpane/state/grouping";
import { outcomes, listedOutcomes, rankOf } from "../../../src/core/dictionary/finding";
import type { JsonFinding } from "../../../src/core/reports/json-findings";
import { rowNumber } from "../../../src/sheet/a1";
import { countLines, linesOf } from "../../../src/core/review/lines/lines";
import { atOnce } from "../../../src/sheet/at-once";
import { packs } from "../../../src/packs";
import { review } from "../../../src/core/review/review";
import { book } from "../../core/intake/tables/book";
import { finding, result, told } from "../support";

const anyFinding = fc
  .record({
    clause: fc.constantFrom("shandong-2016/1", "shandong-2016/2", "data/type"),
    outcome: fc.constantFrom(...outcomes),
    unit: fc.constantFrom("甲学院", "乙学院", ""),
    file: fc.constantFrom("a.xlsx", "b.xlsx"),
    sheet: fc.constantFrom("机构信息", "师资"),
    cells: fc.array(fc.tuple(fc.constantFrom("B", "H", "AA"), fc.integer({ min: 1, max: 99 })).map(([c, r]) => c + r), { maxLength: 2 }),
  })
  .map((part) => finding(part));

describe("taskpane/select filter and counts", () => {
  const whole = result([
    finding({ unit: "济南市技师学院", message: "年培训１９９９人" }),
    finding({ outcome: "missing", unit: "临沂大学", cells: ["B3"], value: null, message: "“联系人”没有填写" }),
    finding({ outcome: "pass" }),
    finding({ outcome: "review", sheet: "推荐名单", value: "约2000", message: "须由人判断" }),
  ]);
  const { findings } = whole;
  const kept = (outcomes: Parameters<typeof filterOf>[0]["outcomes"], search: string) => findings.flatMap((one, i) => (filterOf({ outcomes, search }, told(whole))(one, one) ? [i] : []));

  it("no outcome chosen shows all listed ones, never pass or n/a", () => {
    assert.deepEqual(kept([], ""), [0, 1, 3]);
    assert.deepEqual(kept(["missing", "review"], ""), [1, 3]);
  });
  it("searches unit, message, cell, sheet and value; full width equals half width; all words must occur", () => {
    assert.deepEqual(kept([], "1999人"), [0]);
    assert.deepEqual(kept([], "临沂"), [1]);
    assert.deepEqual(kept([], "b3"), [1]);
    assert.deepEqual(kept([], "推荐名单"), [3]);
    assert.deepEqual(kept([], "约2000"), [3]);
    assert.deepEqual(kept([], "济南 H7"), [0]);
    assert.deepEqual(kept([], "济南 B3"), []);
    assert.deepEqual(kept([], "  "), [0, 1, 3]);
  });
  it("counts what is listed", () => {
    const counts = countLines(whole);
    assert.deepEqual(counts, { error: 1, missing: 1, warning: 0, review: 1, pending: 0, broken: 0 });
    assert.equal(totalOf(counts), 3);
  });
  it("ranks listed outcomes in their order, the others last", () => {
    assert.deepEqual(listedOutcomes.map(rankOf), [0, 1, 2, 3, 4, 5]);
    assert.equal(rankOf("pass"), 6);
  });
});

describe("taskpane/select groups", () => {
  const group = (wanted: JsonFinding[], by: Grouping, clauses?: string[]) => {
    const whole = result(wanted);
    return atOnce(groupSteps(whole, told(whole), wanted.map((_, i) => i), by, clauses));
  };

  it("every finding is in exactly one group, whatever the grouping, and the counts add up", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 60 }), fc.constantFrom<Grouping>("unit", "clause", "sheet", "file"), (findings, by) => {
        const groups = group(findings, by);
        assert.deepEqual(groups.flatMap((one) => one.findings).sort((a, b) => a - b), findings.map((_, i) => i));
        assert.equal(new Set(groups.map((one) => one.key)).size, groups.length);
        for (const one of groups) assert.deepEqual(one.counts, countLines(result(findings), one.findings));
      }),
    );
  });
  it("units: gravest first, equally grave in the order they came", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 60 }), (findings) => {
        for (const { findings: inside } of group(findings, "unit"))
          for (let i = 1; i < inside.length; i++) {
            const step = rankOf(findings[inside[i]].outcome) - rankOf(findings[inside[i - 1]].outcome);
            assert.ok(step > 0 || (step === 0 && inside[i] > inside[i - 1]));
          }
      }),
    );
  });
  it("sheets: down the sheet, one group per file and sheet", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 60 }), (findings) => {
        for (const { findings: inside, key } of group(findings, "sheet")) {
          const rows = inside.map((index) => rowNumber(findings[index].cells[0] ?? ""));
          assert.deepEqual(rows, [...rows].sort((a, b) => a - b));
          for (const index of inside) assert.equal(`${findings[index].file}\n${findings[index].sheet}`, key);
        }
      }),
    );
  });
  it("clauses: data checks first, then the ledger's order; the article is the label, the title the detail", () => {
    const groups = group([finding({ clause: "b/1" }), finding({ clause: "data/type", cite: "" }), finding({ clause: "a/1", cite: "《通知》第三条" })], "clause", ["a/1", "b/1"]);
    assert.deepEqual(groups.map(({ key, label, detail }) => [key, label, detail]), [
      ["data/type", "data/type", ""],
      ["a/1", "第三条", "《通知》"],
      ["b/1", "第八条第（五）项", "《管理办法》"],
    ]);
  });
  it("a line of several findings stands once, with all of them; by unit at each, as far as it speaks of the unit", () => {
    const rows = [["单位名称", "年培训人数"], ["甲学院", null], ["乙学院", 1999], ["丙学院", null]];
    const whole = review([book([{ name: "机构信息", rows }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
    const indexes = [...whole.findings.keys()];
    const grouped = (by: Grouping) => atOnce(groupSteps(whole, told(whole), indexes, by, whole.ledger.map(({ clause }) => clause)));
    const blank = linesOf(whole).find(({ lead }) => whole.findings[lead].clause === "shandong-2016/8.1.5b" && whole.findings[lead].outcome === "missing")!;
    for (const by of ["clause", "sheet", "file"] as const) {
      const all = grouped(by).flatMap(({ findings }) => findings);
      assert.equal(all.filter((at) => blank.findings.includes(at)).length, 1);
      assert.equal(all.length, totalOf(countLines(whole)));
      assert.deepEqual(lineAt(whole, blank.lead, by), blank);
    }
    const units = grouped("unit").map(({ label, findings, counts }) => ({ label, counts, lines: findings.map((at) => lineAt(whole, at, "unit")) }));
    assert.deepEqual(units.flatMap(({ label, lines }) => lines.filter(({ lead }) => blank.findings.includes(lead)).map(({ findings }) => [label, findings.map((at) => whole.findings[at].clause)])), [
      ["甲学院", ["shandong-2016/8.1.5b", "shandong-2019/1.1.5b"]], ["丙学院", ["shandong-2016/8.1.5b", "shandong-2019/1.1.5b"]],
    ]);
    for (const { label, counts, lines } of units) {
      const unit = whole.checklist.units.findIndex(({ name }) => name === label);
      assert.deepEqual(counts, countLines(whole, indexes.filter((at) => whole.findings[at].unit === unit)));
      assert.equal(lines.length, totalOf(counts));
    }
  });
});
