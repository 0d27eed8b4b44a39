import assert from "node:assert/strict";
import path from "node:path";
import { readFileSync } from "node:fs";
import { allOdd, oneOdd, others, readWordings, type OtherHeadings } from "./wordings";

const wordings = readWordings(path.resolve("test/fixtures/headings.json"));
const elsewhere = readWordings(path.resolve("test/fixtures/headings-elsewhere.json"));

/* Rates of a yardstick: the dictionary does not list these wordings, and must not be made to. */
describe("headings as offices word them", () => {
  it("are understood where one of a table is odd, hardly ever wrongly, and named where they are not", () => {
    const { all, right, wrong, asked, askedRight, silent } = oneOdd(wordings);
    assert.ok(right >= all * 0.92, `${right} of ${all}`);
    assert.ok(wrong.length <= all * 0.01, wrong.join("\n"));
    assert.ok(askedRight >= asked * 0.7, `${askedRight} of ${asked}`);
    assert.deepEqual(silent, []);
  });

  it("are understood where all are odd", () => {
    const { all, right, wrong, silent } = allOdd(wordings);
    assert.ok(right >= all * 0.9, `${right} of ${all}`);
    assert.ok(wrong.length <= all * 0.01, wrong.join("\n"));
    assert.deepEqual(silent, []);
  });

  it("are understood in the words of another province, of every record type", () => {
    const { all, right, wrong, silent } = oneOdd(elsewhere);
    assert.ok(right >= all * 0.92, `${right} of ${all}`);
    assert.ok(wrong.length <= all * 0.005, wrong.join("\n"));
    assert.deepEqual(silent, []);
  });

  it("are hardly ever taken for a field where they ask for something else", () => {
    const headings = JSON.parse(readFileSync(path.resolve("test/fixtures/other-headings.json"), "utf8")) as OtherHeadings;
    const tallies = [others(headings, wordingsOf(headings, wordings)), others(headings, wordingsOf(headings, elsewhere))];
    const [all, used] = [tallies.reduce((sum, one) => sum + one.all, 0), tallies.flatMap((one) => one.used)];
    assert.ok(all > 1500 && used.length <= all * 0.012, `${used.length} of ${all}\n${used.join("\n")}`);
  });
});

/** The headings of the records that the yardstick has. */
function wordingsOf(headings: OtherHeadings, all: ReturnType<typeof readWordings>): ReturnType<typeof readWordings> {
  for (const record of Object.keys(headings)) assert.ok(all[record] || elsewhere[record] || wordings[record], record);
  return Object.fromEntries(Object.keys(headings).map((record) => [record, all[record] ?? elsewhere[record] ?? wordings[record]]));
}
