import assert from "node:assert/strict";
import { validityOf } from "../../src/core/language/pack/validity";
import { dayOf, isoDay } from "../../src/sheet/day";
import { packs } from "../../src/packs";
import { brief, findingsOf } from "./run";

const institution = [{ name: "甲学院", recognitionStatus: "已认定", recognizedDate: "2015-03-01", applicationDate: "2019-09-10" }];
const next = (day: string, by: number) => isoDay(dayOf(day) + by);

describe("packs on the review date", () => {
  const spans: Record<string, [string | undefined, string | undefined]> = {
    "national-2013": ["2013-01-01", undefined],
    "shandong-2016": ["2016-11-01", "2021-10-31"],
    "shandong-2019": ["2019-08-14", undefined],
    "hunan-2017": ["2017-12-23", undefined],
    "yancheng-2018": ["2018-09-12", undefined],
  };
  const clausesOf = (id: string, on: string, params = {}) => findingsOf(id, { institution }, on, params).filter(({ clause }) => clause.startsWith(`${id}/`));
  const notInForce = (id: string, on: string, params = {}) => clausesOf(id, on, params).map(({ message }) => /^办法尚未施行/u.test(message));

  it("are the five of the list", () => assert.deepEqual(Object.keys(spans).sort(), packs.map((pack) => pack.id).sort()));

  for (const pack of packs) {
    const [from, to] = spans[pack.id];
    it(`${pack.id}: in force from ${from} to ${to ?? "any day"}, both ends included`, () => {
      assert.deepEqual(validityOf(pack, new Map()), { from, to, ...(typeof pack.validFrom === "object" && { parameter: pack.validFrom.param }) });
      assert.deepEqual(notInForce(pack.id, next(from!, -1)), [true]);
      const first = notInForce(pack.id, from!);
      assert.ok(first.length > 5 && !first.includes(true), `${first.length}`);
      if (to === undefined) return;
      assert.ok(clausesOf(pack.id, to).every((finding) => finding.reference === undefined));
      const after = clausesOf(pack.id, next(to, 1));
      assert.ok(after.length > 5 && after.every((finding) => finding.reference !== undefined && finding.message.startsWith("【参考")));
    });
  }

  for (const [id, name] of [["hunan-2017", "hunan.effectiveFrom"], ["national-2013", "national.effectiveFrom"]]) {
    it(`${id}: ${name} moves the first day`, () => {
      assert.deepEqual(notInForce(id, "2018-03-31", { [name]: "2018-04-01" }), [true]);
      assert.ok(!notInForce(id, "2018-04-01", { [name]: "2018-04-01" }).includes(true));
    });
  }
});

/** Of each pack: the clause, the last day of the year's reports, and the fields that hold when they were sent. */
const deadlines: [string, string, string, string[]][] = [
  ["national-2013", "22.1d", "12-10", ["toManagerDate"]],
  ["national-2013", "22.1f", "12-31", ["toAuthorityDate"]],
  ["shandong-2016", "23.1d", "11-30", ["toManagerDate"]],
  ["shandong-2016", "23.1f", "12-31", ["toAuthorityDate"]],
  ["hunan-2017", "19.1b", "11-30", ["toManagerDate"]],
  ["yancheng-2018", "17.1c", "12-31", ["toAuthorityDate"]],
];

describe("annual deadlines belong to the year of the report, whatever the review date", () => {
  for (const [id, clause, due, fields] of deadlines) {
    const outcome = (reportYear: number, sent: string | null, on: string) => {
      const row = { base: "甲学院", reportYear, planYear: reportYear + 1, hasSummary: "是", hasPlan: "是", ...Object.fromEntries(fields.map((field) => [field, sent])) };
      return brief(findingsOf(id, { institution, annualPlan: [row] }, on).filter((finding) => finding.clause === `${id}/${clause}`)).join();
    };
    const late = clause === "19.1b" ? "warning" : "error";
    // A date that is not filled in does not show that nothing was sent.
    const unsent = "missing";
    it(`${id} ${clause}: ${due}`, () => {
      for (const reportYear of [2018, 2019]) {
        // Reviewed two years later, in the year itself, or months before the same day of the review's own year.
        for (const on of [`${reportYear + 2}-03-01`, `${reportYear + 1}-01-15`, `${reportYear + 1}-${due}`]) {
          assert.equal(outcome(reportYear, `${reportYear}-${due}`, on), "", `${reportYear} on ${on}`);
          assert.equal(outcome(reportYear, next(`${reportYear}-${due}`, 1), on), `${clause} ${late}`, `${reportYear} on ${on}`);
        }
        assert.equal(outcome(reportYear, null, `${reportYear}-${due}`), `${clause} pending`);
        assert.equal(outcome(reportYear, null, next(`${reportYear}-${due}`, 1)), `${clause} ${unsent}`);
        assert.equal(outcome(reportYear, null, `${reportYear + 1}-06-01`), `${clause} ${unsent}`);
      }
      // A report of a year still to come is not due, though its month and day have passed in the year of the review.
      assert.equal(outcome(2020, null, "2019-12-31"), `${clause} pending`);
    });
  }

  it("the notice of 2019 has one day, whatever year the row is of", () => {
    const outcome = (paperDate: string | null, on: string) =>
      brief(findingsOf("shandong-2019", { institution, recommendation: [{ candidate: "甲学院", round: 2019, applicationType: "新申报", paperDate }] }, on).filter(({ clause }) => clause.endsWith("/4.1.6a"))).join();
    assert.deepEqual([outcome("2019-09-22", "2020-03-01"), outcome("2019-09-23", "2020-03-01"), outcome(null, "2019-09-22"), outcome(null, "2019-09-23")],
      ["", "4.1.6a error", "4.1.6a pending", "4.1.6a missing"]);
  });
});
