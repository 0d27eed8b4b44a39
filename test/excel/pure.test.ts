import assert from "node:assert/strict";
import fc from "fast-check";
import { listedOutcomes, type Finding } from "../../src/core/dictionary/finding";
import { colours } from "../../src/core/dictionary/colours";
import { masked } from "../../src/core/dictionary/mask";
import { cellCount, marksOf, rectangles, rulesOf } from "../../src/core/reports/marks/areas";
import { isMark, markFormula } from "../../src/core/reports/marks/severity";
import { BlockQueue, blockCells, type ReadBlock } from "../../src/excel/read/blocks";
import { cellText, formulaIn, needsTextFormat } from "../../src/excel/text";
import { printable } from "../../src/sheet/printable";
import { parseArea, parseCell } from "../../src/sheet/a1";

const finding = (cell: string, outcome: Finding["outcome"] = "error"): Finding => ({
  clause: "x", outcome, unit: -1, place: { source: 0, row: parseCell(cell)!.row, columns: [parseCell(cell)!.column] }, value: null, required: null, code: "answer", data: null,
});

describe("excel: marks as few rules", () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(60), fc.nat(8)).map(([row, column]) => row * 16_384 + column), { maxLength: 200 });
  it("covers exactly the marked cells, none twice", () => {
    fc.assert(fc.property(cells, (marked) => {
      const covered: number[] = [];
      for (const area of rectangles(marked)) for (let r = area.top; r <= area.bottom; r++) for (let c = area.left; c <= area.right; c++) covered.push(r * 16_384 + c);
      assert.deepEqual(covered.sort((a, b) => a - b), [...marked].sort((a, b) => a - b));
    }));
  });
  it("keeps every address below what Excel takes, and readable back", () => {
    const marks = marksOf(Array.from({ length: 30_000 }, (_, i) => finding(`${i % 2 ? "XFD" : "B"}${i * 3 + 1}`, listedOutcomes[i % listedOutcomes.length])));
    const rules = rulesOf(marks);
    for (const rule of rules) {
      assert.ok(rule.address.length <= 7_500 && rule.areas.length <= 400);
      assert.deepEqual(rule.address.split(",").map(parseArea), rule.areas);
    }
    assert.equal(rules.reduce((sum, rule) => sum + cellCount(rule), 0), marks.size);
  });
  it("shows the weightiest of several findings of a cell", () => {
    const marks = marksOf([finding("B2", "warning"), finding("B2", "error"), finding("B2", "pending"), finding("C3", "pass")]);
    assert.deepEqual([...marks.values()], ["error"]);
  });
  it("knows its own rules by formula and colour, and nobody else's", () => {
    for (const severity of listedOutcomes) {
      assert.ok(isMark(markFormula(severity, 7), colours[severity].toLowerCase()));
      assert.ok(!isMark(markFormula(severity, 7), "#123456"));
    }
    assert.ok(!isMark("=TRUE", colours.error) && !isMark('=ISTEXT("基地核验")', colours.error) && !isMark("=ISTEXT(A1)", colours.error));
  });
});

describe("excel: reading in blocks", () => {
  const parts = fc.array(fc.option(fc.record({ top: fc.nat(5), left: fc.nat(3), rows: fc.integer({ min: 1, max: 30_000 }), columns: fc.integer({ min: 1, max: 40 }) }), { nil: null }), { maxLength: 5 });
  it("L11: reads every cell once, in blocks of at most 50,000 cells, in cells/50,000 + 1 round trips and little more", () => {
    fc.assert(fc.property(parts, (used) => {
      const queue = new BlockQueue(used);
      const seen: number[] = used.map(() => 0);
      let trips = 0;
      while (!queue.empty) {
        const blocks = queue.next();
        trips++;
        const cells = blocks.reduce((sum, block) => sum + block.rows * block.columns, 0);
        assert.ok(cells > 0 && cells <= blockCells);
        for (const block of blocks) seen[block.sheet] += block.rows * block.columns;
      }
      assert.deepEqual(seen, used.map((part) => (part ? part.rows * part.columns : 0)));
      assert.ok(trips <= 1 + queue.total / (blockCells - 40));
    }));
  });
  it("halves after a refusal until it fits, down to single cells", () => {
    const queue = new BlockQueue([{ top: 0, left: 0, rows: 64, columns: 30 }]);
    const read = new Set<string>();
    for (let i = 0; !queue.empty && i < 10_000; i++) {
      const blocks: ReadBlock[] = queue.next();
      const cells = blocks.reduce((sum, block) => sum + block.rows * block.columns, 0);
      if (cells > 7) assert.ok(queue.putBack(blocks));
      else for (const b of blocks) for (let r = 0; r < b.rows; r++) for (let c = 0; c < b.columns; c++) read.add(`${b.top + r},${b.left + c}`);
    }
    assert.equal(read.size, 64 * 30);
    const one = new BlockQueue([{ top: 0, left: 0, rows: 1, columns: 1 }]);
    assert.equal(one.putBack(one.next()), false);
  });
});

describe("excel: text that stays text", () => {
  it("protects what Excel would take for a formula, number, date or truth value", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM", "1-2", "3/4", "1E5", "TRUE", "00123", "0531-86062283", "'quoted", "\t=1", "＝1", "12%", "(5)", "#N/A", "2019年9月1日"]) assert.ok(needsTextFormat(text), text);
    for (const text of ["济南市", "王强", "高等院校（甲）"]) assert.ok(!needsTextFormat(text), text);
  });
  it("puts the apostrophe before what starts like a formula, also before one of its own", () => {
    assert.equal(cellText("=A1"), "'=A1");
    assert.equal(cellText("'x"), "''x");
    assert.equal(cellText("x=1"), "x=1");
  });
  it("takes a text that begins with = for no formula", () => {
    assert.deepEqual([formulaIn("=1+1", 2), formulaIn("=1+1", "=1+1"), formulaIn("x", "x"), formulaIn(3, 3)], ["=1+1", "", "", ""]);
  });
  it("never exceeds a cell, and says when it cuts", () => {
    assert.ok(printable("x".repeat(40_000)).length <= 32_766);
    assert.match(printable("x".repeat(40_000)), /已截断/);
    assert.ok(printable("a\n".repeat(300)).split("\n").length <= 254);
    assert.equal(printable("a\0b\ud800c"), "a␀b\ufffdc");
  });
});

describe("excel: persons' numbers are not repeated", () => {
  it("leaves two digits of an ID and seven of a telephone", () => {
    assert.equal(masked("身份证号 370102199003078881 校验错误", "teacher"), "身份证号 ****************81 校验错误");
    assert.equal(masked("13800001111", "trainee"), "138****1111");
    assert.equal(masked("身份证号 37010219900307888X", "institution"), "身份证号 ****************8X");
  });
  it("leaves credit codes of institutions", () => {
    assert.equal(masked("12370000495571234A", "institution"), "12370000495571234A");
    assert.equal(masked("91370100MA3C1234XY", "institution"), "91370100MA3C1234XY");
  });
});
