import assert from "node:assert/strict";
import fc from "fast-check";
import { checklistSheet as sheet } from "../../../../src/core/reports/reviewer/checklist";
import { isDone, planKept, type ReviewerPlan, type ReviewerWish } from "../../../../src/core/reports/reviewer/plan";
import type { ReviewerGrid, ReviewerRow } from "../../../../src/core/reports/reviewer/sheet";

const units = [{ name: "甲学院", creditCode: "" }, { name: "乙学院", creditCode: "91370000MA3C1N2X5T" }];
const row = (unit: number, clause: string, answer?: Record<string, string>): ReviewerRow => ({ unit: units[unit], key: clause, told: { cite: "第八条", question: `${clause}？`, quote: "原文" }, answer });

/** A sheet after a plan was carried out on it. */
function after(plan: ReviewerPlan, before: ReviewerGrid | null): ReviewerGrid {
  const below = (before?.rows ?? 0) - (plan.append.at - plan.header - 1);
  const total = (before?.rows ?? 0) + plan.append.rows.length;
  const values = new Map([...plan.columns.keys()].map((id) => {
    const old = [...(before?.values.get(id) ?? new Array<string>(before?.rows ?? 0).fill(""))];
    old.splice(plan.append.at - plan.header - 1, 0, ...plan.append.rows.map((one) => one[id] ?? ""));
    return [id, old] as const;
  }));
  for (const cell of plan.cells) values.get(cell.column)![cell.row - plan.header - 1] = cell.value;
  assert.ok(below >= 0);
  return { header: plan.header, columns: plan.columns, rows: total, width: Math.max(...plan.columns.values()) + 1, values };
}

function shown(grid: ReviewerGrid, ...ids: string[]): string[] {
  return Array.from({ length: grid.rows }, (_, i) => ids.map((id) => String(grid.values.get(id)?.[i] ?? "")).join("|"));
}

describe("core: a sheet that people keep", () => {
  const wish: ReviewerWish = { rows: [row(0, "p-1/1"), row(0, "p-1/2"), row(1, "p-1/1")], units, whole: ["p-1"] };

  it("is begun with all columns and rows, and is done the second time", () => {
    const plan = planKept(sheet, null, wish);
    assert.deepEqual([plan.header, plan.made.length, plan.append.at, plan.append.rows.length, plan.places], [2, sheet.columns.length, 3, 3, [3, 4, 5]]);
    assert.ok(isDone(planKept(sheet, after(plan, null), wish)));
  });

  it("finds its rows again whatever the order, by code or by name", () => {
    const grid = after(planKept(sheet, null, wish), null);
    const turned: ReviewerGrid = { ...grid, values: new Map([...grid.values].map(([id, list]) => [id, [...list].reverse()])) };
    (turned.values.get("unit") as string[])[0] = "乙学院（原名）";
    const plan = planKept(sheet, turned, { rows: [row(1, "p-1/1", { verdict: "符合" }), row(0, "p-1/2", { verdict: "不符合", evidence: "无" })], units });
    assert.deepEqual(plan.cells, [{ row: 3, column: "verdict", value: "符合" }, { row: 4, column: "verdict", value: "不符合" }, { row: 4, column: "evidence", value: "无" }]);
    assert.equal(plan.append.rows.length, 0);
  });

  it("greys what is no longer asked and revives it, and leaves other regulations and unknown units alone", () => {
    let grid = after(planKept(sheet, null, { rows: [...wish.rows, row(0, "q-1/1"), { ...row(0, "p-1/9"), unit: { name: "丁", creditCode: "" } }], units }), null);
    const less = planKept(sheet, grid, { rows: wish.rows.slice(1), units, whole: ["p-1"] });
    assert.deepEqual([less.greyed, less.cells.length, less.append.rows.length], [[3], 1, 0]);
    grid = after(less, grid);
    assert.match(shown(grid, "note")[0], /^不再计入/);
    assert.ok(isDone(planKept(sheet, grid, { rows: wish.rows.slice(1), units, whole: ["p-1"] })));
    const again = planKept(sheet, grid, wish);
    assert.deepEqual([again.revived, again.cells], [[3], [{ row: 3, column: "note", value: "" }]]);
  });

  it("appends a row of its own for a changed wording", () => {
    const grid = after(planKept(sheet, null, wish), null);
    const changed = { ...row(0, "p-1/1"), told: { cite: "第八条", question: "另一问？", quote: "原文" } };
    const plan = planKept(sheet, grid, { rows: [changed, ...wish.rows.slice(1)], units, whole: ["p-1"] });
    assert.deepEqual([plan.greyed, plan.append.rows.length, plan.append.rows[0].question], [[3], 1, "另一问？"]);
  });

  it("puts new rows above what a person wrote below", () => {
    const grid = after(planKept(sheet, null, { rows: wish.rows.slice(0, 1), units }), null);
    const signed: ReviewerGrid = { ...grid, rows: 3, values: new Map([...grid.values].map(([id, list]) => [id, [...list, "", id === "evidence" ? "评审组长：" : ""]])) };
    const plan = planKept(sheet, signed, wish);
    assert.deepEqual([plan.append.at, plan.append.insert, plan.append.rows.length], [4, true, 2]);
    assert.deepEqual(shown(after(plan, signed), "unit", "clauseId").slice(0, 3), ["甲学院|p-1/1", "甲学院|p-1/2", "乙学院|p-1/1"]);
  });

  it("never loses or doubles a row, and twice is once", () => {
    const one = fc.record({ unit: fc.constantFrom(0, 1), clause: fc.constantFrom("p-1/1", "p-1/2", "p-1/3", "q-1/1"), verdict: fc.constantFrom("符合", "不符合", undefined) });
    fc.assert(fc.property(fc.array(fc.array(one, { maxLength: 6 }), { maxLength: 5 }), fc.boolean(), (rounds, whole) => {
      let grid: ReviewerGrid | null = null;
      for (const round of rounds) {
        const rows = round.map(({ unit, clause, verdict }) => row(unit, clause, verdict && { verdict }));
        const wished: ReviewerWish = { rows, units, ...(whole && { whole: ["p-1"] }) };
        const was: string[] = grid ? shown(grid, "unit", "clauseId") : [];
        grid = after(planKept(sheet, grid, wished), grid);
        const now = shown(grid, "unit", "clauseId");
        assert.equal(new Set(now).size, now.length);
        assert.deepEqual(now.slice(0, was.length), was);
        assert.ok(isDone(planKept(sheet, grid, { ...wished, rows: rows.map(({ answer: _, ...rest }) => rest) })));
      }
    }));
  });
});
