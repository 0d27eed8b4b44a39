import assert from "node:assert/strict";
import fc from "fast-check";
import { ledgerStates, type LedgerState } from "../../../src/core/review/ledger";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { countLedger, filterLedger, ledgerItems, sumOf } from "../../../src/taskpane/select/ledger-items";
import { ledgerHeads, ledgerHeights, ledgerTree, ledgerRowId } from "../../../src/taskpane/select/ledger-tree";
import { summariseLedger } from "../../../src/taskpane/select/ledger";
import { book } from "../../core/intake/tables/book";
import { wholeLedger } from "../../../src/taskpane/state/state";

const { ledger } = review([book([{ name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", 2000], ["乙学院", 1999]] }])], { packs: [...packs], known: [...packs], on: "2019-09-20" });
const items = ledgerItems(ledger, packs);

describe("taskpane/select the ledger", () => {
  it("has every clause of every pack once, each of one state and one kind", () => {
    assert.deepEqual(items.map(({ line }) => line.clause), packs.flatMap((pack) => pack.entries.map((entry) => entry.clause)).sort((a, b) => place(a) - place(b)));
    const { states, kinds } = countLedger(items);
    for (const counts of [states, kinds]) assert.equal(Object.values(counts).reduce((sum, n) => sum + n), items.length);
    for (const state of ["failed", "unchecked", "review", "form", "info", "heading"] as const) assert.ok(states[state] > 0, state);
    assert.equal(summariseLedger(ledger).total, items.length - states.heading);
    const heads = ledgerTree(items, new Set()).rows.filter((row) => row.kind === "pack");
    assert.equal(heads.reduce((sum, row) => sum + (row.kind === "pack" ? row.count : 0), 0), items.length - states.heading);
  });
  const place = (clause: string): number => ledger.findIndex((line) => line.clause === clause);

  it("is filtered by state, kind and words, in any order the same", () => {
    fc.assert(
      fc.property(fc.subarray<LedgerState>([...ledgerStates]), fc.constantFrom(null, "rule" as const, "question" as const), fc.constantFrom("", "2000", "hunan-2017/7.1", "第八条 山东", "没有这样的词"), (states, kind, search) => {
        const found = filterLedger(items, { states, kind, search });
        const expected = items.filter((item) => (states.length === 0 || states.includes(item.state)) && (kind === null || item.line.as === kind) && search.split(" ").every((word) => item.text.includes(word)));
        assert.deepEqual(found, expected);
      }),
    );
    assert.ok(filterLedger(items, { ...wholeLedger, search: "HUNAN-2017/FORM.STAFF.FTTEACHERS" }).length === 1);
  });

  it("finds what is printed in Traditional characters by Simplified words, and the other way round", () => {
    const found = (search: string) => filterLedger(items, { ...wholeLedger, search }).map(({ line }) => line.clause);
    const printed = items.find(({ entry }) => entry.quote.includes("具有一定影響"))!;
    assert.ok(found("具有一定影响").includes(printed.line.clause));
    assert.deepEqual(found("具有一定影響"), found("具有一定影响"));
  });

  it("is grouped by regulation and article; closed heads hide what is beneath them, and nothing else", () => {
    const open = ledgerTree(items, new Set());
    assert.equal(open.rows.filter((row) => row.kind === "clause").length, items.length);
    assert.equal(open.offsets[open.rows.length], open.rows.reduce((sum, row) => sum + ledgerHeights[row.kind], 0));
    const heads = open.rows.filter((row) => row.kind === "article");
    assert.ok(heads.some((row) => row.label === "第八条"));
    // Titles and notices stand in no article.
    assert.ok(heads.filter((row) => row.label === "").length >= 3);
    for (const row of open.rows) if (row.kind === "clause") assert.equal(open.rows[row.parent].kind, "article");
    const closed = ledgerTree(items, new Set(ledgerHeads(items)));
    assert.deepEqual(closed.rows.filter((row) => row.kind === "clause"), []);
    assert.equal(closed.rows.filter((row) => row.kind === "article").length, heads.length);
    assert.equal(ledgerTree(items, new Set(packs.map((pack) => pack.id))).rows.length, packs.length);
    assert.equal(new Set(open.rows.map((row) => ledgerRowId(row, "w"))).size, open.rows.length);
  });

  it("calls an article by what its clauses have in common, and a clause by the rest", () => {
    const { rows } = ledgerTree(items, new Set());
    const named = rows.flatMap((row) => (row.kind === "clause" && row.key === "shandong-2016/8.1.5b" ? [[(rows[row.parent] as { label: string }).label, row.label]] : []));
    assert.deepEqual(named, [["第八条", "第（五）项"]]);
  });

  it("sums counts", () => assert.equal(sumOf(items.find(({ line }) => line.clause === "shandong-2016/8.1.5b")!.line.units), 2));
});
