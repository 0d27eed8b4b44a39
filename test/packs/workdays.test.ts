import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { dayOf } from "../../src/sheet/day";
import { workdays } from "../../src/packs/common/workdays";

const of = (days: string[]) => days.map((day) => workdays(dayOf(day)));

describe("the calendar of working days", () => {
  it("has the deadline of the 2019 notice: 22 September is a Sunday, 23 September a working day", () => {
    assert.deepEqual(of(["2019-09-20", "2019-09-21", "2019-09-22", "2019-09-23"]), [true, false, false, true]);
  });

  it("counts make-up days as working days, and holidays on weekdays as rest", () => {
    assert.deepEqual(of(["2019-09-29", "2019-10-12", "2018-12-29", "2011-12-31"]), [true, true, true, true]);
    assert.deepEqual(of(["2019-10-01", "2018-12-31", "2017-01-02"]), [false, false, false]);
  });

  it("knows nothing of years it has no arrangement of, nor of the New Year that such a year begins with", () => {
    assert.deepEqual(of(["2003-12-15", "1990-01-01", "2199-05-04"]), [undefined, undefined, undefined]);
    assert.equal(workdays(dayOf("2003-12-31")), undefined);
    assert.notEqual(workdays(dayOf("2004-01-01")), undefined);
    let last = 2019;
    while (workdays(dayOf(`${last + 1}-06-01`)) !== undefined) last++;
    assert.ok(last >= 2026);
    assert.notEqual(workdays(dayOf(`${last}-12-20`)), undefined);
    assert.equal(workdays(dayOf(`${last}-12-31`)), undefined);
  });

  it("is the same in every time zone", () => {
    const script = 'const { workdays } = require("./src/packs/common/workdays"); console.log([18161, 18162].map(workdays).join())';
    for (const TZ of ["America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"]) {
      const root = path.resolve(__dirname, "../..");
      const out = execFileSync(process.execPath, ["--require", "tsx/cjs", "-e", script], { cwd: root, env: { ...process.env, TZ }, encoding: "utf8" });
      assert.equal(out.trim(), "false,true", TZ);
    }
  });
});
