import assert from "node:assert/strict";
import { WorkdayShift, type Workdays } from "../../../src/core/language/workdays";
import { dayOf, isoDay } from "../../../src/sheet/day";
import { datasetFromRows } from "../../../src/core/intake/records/dataset-from-rows";
import { runRules } from "../../../src/core/review/run";
import { entryOf, packOf } from "../engine/fixture";
import { reported } from "../../support/findings";
import { ledgerSentence } from "../../../src/core/words/ledger-sentences";
import { asWritten } from "../../../src/core/words/speech";

const holidaysUnknown = "2018年的节假日安排尚未收录，期限只避开星期六、星期日顺延，未计节假日和调休，请核对";

/** Knows 2019 alone: 22 September a Sunday, 23 September a holiday, 28 September a Saturday that is worked. */
const year2019: Workdays = (day) => {
  const iso = isoDay(day);
  if (!iso.startsWith("2019")) return undefined;
  if (iso === "2019-09-23") return false;
  if (iso === "2019-09-28") return true;
  return ![0, 6].includes(new Date(iso).getUTCDay());
};

describe("deadlines moved to working days", () => {
  const moved = (day: string, workdays?: Workdays) => {
    const { day: to, unknown } = new WorkdayShift(workdays).of(dayOf(day));
    return unknown === undefined ? isoDay(to) : `${isoDay(to)} ${unknown}`;
  };

  it("stay on a working day, pass over rest days and holidays, and end on a make-up day", () => {
    assert.deepEqual(["2019-09-20", "2019-09-21", "2019-09-22", "2019-09-23", "2019-09-28"].map((day) => moved(day, year2019)),
      ["2019-09-20", "2019-09-24", "2019-09-24", "2019-09-24", "2019-09-28"]);
  });

  it("pass over Saturdays and Sundays alone where nothing is known, and say which year", () => {
    assert.deepEqual(["2020-02-28", "2020-02-29", "2020-03-01", "1969-12-27"].map((day) => moved(day, year2019)),
      ["2020-02-28 2020", "2020-03-02 2020", "2020-03-02 2020", "1969-12-29 1969"]);
    assert.equal(moved("2019-12-28", year2019), "2019-12-30");
    assert.equal(moved("2019-09-22"), "2019-09-23 2019");
  });

  it("ask the calendar once per day", () => {
    let asked = 0;
    const shift = new WorkdayShift((day) => (asked++, year2019(day)));
    for (let i = 0; i < 1000; i++) shift.of(dayOf("2019-09-21"));
    assert.equal(asked, 4);
  });
});

describe("a rule whose deadline moves", () => {
  const due = { deadline: { date: ["reportYear", 9, 22] } } as never;
  const rule = entryOf({
    record: "annualPlan",
    cases: [{ if: { all: [{ blank: "toManagerDate" }, { lte: [{ today: true }, due] }] }, outcome: "pending", message: "期限{期限}" }],
    expect: { lte: ["toManagerDate", due] }, message: "晚于{期限}", computed: { 期限: due },
  });
  const pack = packOf([rule], { shiftToWorkday: false });
  const run = (toManagerDate: string | null, reportYear: number, shift: boolean, on = "2030-01-01") => {
    const steps = runRules({
      dataset: datasetFromRows({ annualPlan: [{ base: "甲", reportYear, toManagerDate }] }), packs: [pack], on: dayOf(on), files: ["a"],
      params: new Map([["shiftToWorkday", shift]]), workdays: year2019,
    });
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return { message: reported(step.value, [pack])[0]?.message, line: step.value.ledger[0] };
  };

  it("does not move by default", () => {
    assert.equal(run("2019-09-23", 2019, false).message, "晚于2019年9月22日（依据：《试验办法》第一条）");
    assert.equal(run("2019-09-22", 2019, false).line.counts.pass, 1);
  });

  it("moves where it is asked to, and says the day it moved to", () => {
    const { line } = run("2019-09-24", 2019, true);
    assert.deepEqual([line.counts.pass, line.note], [1, undefined]);
    assert.equal(run("2019-09-25", 2019, true).message, "晚于2019年9月24日（依据：《试验办法》第一条）");
    assert.equal(run(null, 2019, true, "2019-09-24").message, "期限2019年9月24日（依据：《试验办法》第一条）");
  });

  it("says of a year whose holidays are not known that they are not counted: in the finding, and of passes in the ledger", () => {
    const { message, line } = run("2018-09-26", 2018, true);
    assert.equal(message, `晚于2018年9月24日；${holidaysUnknown}（依据：《试验办法》第一条）`);
    assert.equal(ledgerSentence(line.note!, asWritten), holidaysUnknown);
    const passed = run("2018-09-24", 2018, true);
    assert.deepEqual([passed.line.counts.pass, passed.message, ledgerSentence(passed.line.note!, asWritten)], [1, undefined, holidaysUnknown]);
    assert.equal(run("2018-09-26", 2018, false).line.note, undefined);
  });
});
