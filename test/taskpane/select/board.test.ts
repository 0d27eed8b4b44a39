import assert from "node:assert/strict";
import { boardSteps, stateCode } from "../../../src/core/review/board/board";
import { asWritten } from "../../../src/core/words/speech";
import { packs } from "../../../src/packs";
import { atOnce } from "../../../src/sheet/at-once";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { columnsOf, headingsOf } from "../../../src/taskpane/select/board-columns";
import { cellOf, namesUnits, rowsOf } from "../../../src/taskpane/select/board-rows";
import { findingContextOf } from "../../../src/taskpane/select/finding-context";
import { searchWords } from "../../../src/taskpane/select/fold";
import { firstBoardView } from "../../../src/taskpane/state/board-view";
import { sampleResult } from "../../core/review/board/sample";

describe("taskpane/select: the board", () => {
  const result = sampleResult();
  const board = atOnce(boardSteps(result, 0));
  const headings = headingsOf(board, result, { clauses: findingContextOf(result, packs, asWritten).clauses, speech: asWritten, words: zhCN });
  const names = (rows: number[]) => rows.map((row) => result.checklist.units[board.units[row]].name);

  it("headings hold every condition once, in order, and open into them", () => {
    assert.deepEqual(headings.flatMap(({ head }) => head.places).sort((a, b) => a - b), board.conditions.map((_, place) => place));
    const closed = columnsOf(headings, new Set());
    assert.equal(closed.length, headings.length);
    assert.deepEqual([closed[0].label, closed[0].open], [zhCN.dataCheck, undefined]);
    const eighth = closed.find(({ title }) => title === "山东省 2016 办法 第八条")!;
    const opened = columnsOf(headings, new Set([eighth.key]));
    assert.equal(opened.length, closed.length + eighth.places.length);
    assert.equal(opened.find(({ key }) => key === eighth.key)!.open, true);
  });

  it("a search that names conditions opens the headings it finds, and shows no others", () => {
    const found = columnsOf(headings, new Set(), searchWords("培训 2000"));
    assert.ok(found.some(({ key }) => key === "shandong-2016/8.1.5b"));
    assert.ok(found.length < headings.length && found.every(({ text, open }) => open || text.includes("2000")));
    assert.equal(namesUnits(result, board.units, searchWords("泉城")), true);
    assert.equal(namesUnits(result, board.units, searchWords("培训 2000")), false);
  });

  it("rows are filtered by verdict and state and put in the order asked for; a heading is as grave as its gravest condition", () => {
    const columns = columnsOf(headings, new Set());
    const rows = (part: Partial<typeof firstBoardView>, words: string[] = []) => rowsOf(board, result, { ...firstBoardView, ...part }, words, columns, columns.find(({ key }) => key === part.column));
    assert.equal(rows({}).length, board.units.length);
    assert.deepEqual(names(rows({}, searchWords("泉城"))), ["济南泉城理工大学"]);
    const failed = rows({ verdicts: ["不符合"] });
    assert.deepEqual(failed, rows({ state: "broken" }));
    assert.ok(failed.length > 0 && failed.length < board.units.length);
    assert.deepEqual(rows({ order: "verdict" }).slice(0, failed.length), failed);
    const open = rows({ order: "open" }).map((row) => board.open[row]);
    assert.deepEqual(open, [...open].sort((a, b) => b - a));
    assert.deepEqual(names(rows({ order: "name" })), names(rows({})).sort((a, b) => a.localeCompare(b, "zh-CN")));
    const eighth = columns.find(({ title }) => title === "山东省 2016 办法 第八条")!;
    const sorted = rows({ order: "condition", column: eighth.key }).map((row) => cellOf(board, row, eighth));
    assert.equal(sorted[0], stateCode("broken"));
    assert.deepEqual(sorted, [...sorted].sort((a, b) => (a || 9) - (b || 9)));
    assert.deepEqual(rows({ state: "broken", column: eighth.key }).length, sorted.filter((code) => code === stateCode("broken")).length);
  });
});
