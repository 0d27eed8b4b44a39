import assert from "node:assert/strict";
import path from "node:path";
import { allOdd, oneOdd, readWordings } from "./wordings";

const wordings = readWordings(path.resolve("test/fixtures/headings.json"));

/* Rates of a yardstick: the dictionary does not list these wordings, and must not be made to. */
describe("headings as offices word them", () => {
  it("are understood where one of a table is odd, hardly ever wrongly, and named where they are not", () => {
    const { all, right, wrong, asked, askedRight, silent } = oneOdd(wordings);
    assert.ok(right >= all * 0.85, `${right} of ${all}`);
    assert.ok(wrong.length <= all * 0.02, wrong.join("\n"));
    assert.ok(askedRight >= asked * 0.55, `${askedRight} of ${asked}`);
    assert.deepEqual(silent, []);
  });

  it("are understood where all are odd", () => {
    const { all, right, wrong, silent } = allOdd(wordings);
    assert.ok(right >= all * 0.82, `${right} of ${all}`);
    assert.ok(wrong.length <= all * 0.02, wrong.join("\n"));
    assert.deepEqual(silent, []);
  });
});
