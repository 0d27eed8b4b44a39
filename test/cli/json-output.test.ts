import assert from "node:assert/strict";
import { isJsonReport, jsonReport } from "../../src/cli/json-output";

const findings = Array.from({ length: 2_345 }, (_, i) => ({ clause: `a/${i}`, cells: [`B${i}`], value: i % 3 === 0 ? null : i, message: `第 ${i} 行\n“甲”`, reference: undefined }));
const report = { version: 1, on: "2019-09-20", packs: [], findings, absent: undefined, params: { a: [1, 2] }, verdicts: [{ deciding: [0, 1, 2] }] };
const textOf = (given: object): string => Buffer.concat([...jsonReport(given)]).toString("utf8");
const text = textOf(report);

describe("the report as JSON", () => {
  it("says what it was given, each entry of a list in a line of its own and nothing between", () => {
    const { key, ...rest } = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(rest, JSON.parse(JSON.stringify(report)));
    assert.equal(typeof key, "string");
    const lines = text.split("\n");
    assert.deepEqual([lines[0], lines[1], lines[2]], ['{"version":1,', '"on":"2019-09-20",', '"packs":[],']);
    assert.equal(lines.length, 4 + findings.length + 3 + 2);
    assert.ok(lines.slice(4, 4 + findings.length).every((line, i) => line.startsWith(JSON.stringify(findings[i]))));
  });

  it("writes what comes entry by entry as what is there as a whole, and takes no more of it than it writes", () => {
    let taken = 0;
    function* coming(): Generator<unknown> {
      for (const one of findings) {
        taken++;
        yield one;
      }
    }
    assert.equal(textOf({ ...report, findings: coming(), packs: new Set() }), text);
    taken = 0;
    const pieces = jsonReport({ version: 1, findings: coming() });
    for (let i = 0; i < 3; i++) pieces.next();
    assert.ok(taken < findings.length, String(taken));
  });

  it("is known as ours in any layout, one of an earlier version too, until somebody changes a word", () => {
    assert.equal(isJsonReport(text), true);
    assert.equal(isJsonReport(JSON.stringify(JSON.parse(text), null, 1)), true);
    assert.equal(isJsonReport(text.replace("第 7 行", "第 8 行")), false);
    for (const given of [{ version: 1 }, { version: 1, findings: [] }]) assert.equal(isJsonReport(textOf(given)), true);
  });
});
