import assert from "node:assert/strict";
import { fieldOf } from "../../src/core/dictionary/dictionary";
import { withExtended } from "../../src/core/language/pack/extend";
import { settleParameters } from "../../src/core/language/pack/parameters";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { runRules } from "../../src/core/review/run";
import { packs } from "../../src/packs";
import { workdays } from "../../src/packs/common/workdays";
import { dayOf } from "../../src/sheet/day";
import { reported } from "../support/findings";

/*
 * Every example that ends in an error, with each single date left blank: what a duty hangs on must not be known by its absence.
 * The pairs below still end in an error, and rightly so.
 */

/** record.field → clauses that do not ask it, and why. */
const rightly: Record<string, [RegExp, string]> = {
  "institution.applicationDate": [/8\.1\.5b|1\.1\.(5b|6[bd])|7\.1\.(4[bd]|5f)|3\.1\.3e|6\.1a|8\.1\.1b|17\.1f|18\.1[bcd]/u, "only names the year, or the kind of application says the same"],
  "annualPlan.toAuthorityDate": [/2[23]\.1e/u, "consent is dated before the papers were handed in, whenever they went on"],
  "annualPlan.toManagerDate": [/2[23]\.1e|19\.1d/u, "what was filed without consent was so whenever it was sent"],
  "annualPlan.managerConsentDate": [/19\.1e|national-2013\/24|shandong-2016\/25/u, "filed too late, or held without consent, all the same"],
  "annualPlan.bizDeptFilingDate": [/6\.1b|17\.1f/u, "the other office's date decides"],
  "annualPlan.hrFilingDate": [/6\.1b|17\.1[cf]/u, "the other office's date, or the institution's own, decides"],
  "assessment.date": [/2[56]\.|21\.1|19\.1|8\.1\.4$/u, "the only assessment of the unit is the newest, and failed or not announced whenever it was"],
  "assessment.siteVisitDate": [/8\.1\.4c/u, "the review was not passed"],
  "assessment.publicityStart": [/8\.1\.4c/u, "the review was not passed"],
  "assessment.publicityEnd": [/8\.1\.4c/u, "the review was not passed"],
  "sanction.decisionDate": [/27\.2c|22\.1c|23\.1[ac]|28\.1a/u, "what was found is told by the row, its consequence by another"],
  "sanction.rectifyVerdictDate": [/20\.1b/u, "the parameter counts from another date"],
  "recommendation.emailDate": [/4\.1\.6h/u, "the paper was late"],
  "recommendation.paperDate": [/3\.1\.3e|4\.1\.6h/u, "another kind of application, or the mail was late"],
  "institution.applicantSealDate": [/form\.sign\.applicant/u, "not sealed"],
  "institution.recognizedDate": [
    /24\.1a|5\.1a|1[23]\.1c|2[23]\.1[b-f]|19\.1[b-e]|17\.1[cdf]|6\.1b|18\.1[bcd]|20\.1[bc]|24(\.1[bc])?$|25(\.1b)?$|3[57]\.1b/u,
    "the status was lost before the class ended; a unit that keeps the papers of a base, and does not say since when it is one, is taken for one",
  ],
  "trainingClass.startDate": [/2[34]\.1[bc]|20\.1[bc]|18\.1[bcd]|6\.1a/u, "the year of the class is over, or there is no plan at all"],
  "trainingClass.archivedDate": [/2[34]\.1b|20\.1b|18\.1b/u, "the class says itself that nothing was filed"],
  "trainingClass.evaluatedDate": [/2[34]\.1c|20\.1c|18\.1c/u, "the class says itself that nothing was evaluated"],
  "trainingClass.uploadedDate": [/18\.1d/u, "the class says itself that nothing was entered"],
  "trainingClass.endDate": [/24(\.1a)?$|1[23]\.1c|18\.1[bc]|19\.1e|6\.1b|17\.1f|25(\.1b)?$|3[57]\.1b/u, "the institution was never filed, or the class began when it was a base"],
  "change.changeDate": [/27\.1a/u, "reported to the wrong office"],
  "change.reportedDate": [/27\.1a/u, "reported to the wrong office"],
};

describe("an error does not rest on a blank date", () => {
  for (const pack of packs) {
    it(`${pack.id}: each date of each example left blank in turn`, () => {
      const tried = new Set<string>();
      const wrong: string[] = [];
      for (const entry of pack.entries) {
        if (entry.as !== "rule") continue;
        for (const example of entry.rule.examples) {
          if (example.then !== "error") continue;
          const settled = settleParameters(withExtended([pack], packs), example.params);
          for (const [record, rows] of Object.entries(example.given)) {
            if (rows.length !== 1) continue;
            for (const [field, value] of Object.entries(rows[0])) {
              if (value === null || fieldOf(record, field)?.type !== "date") continue;
              // Examples of one shape say the same.
              const shape = JSON.stringify([entry.clause, record, field, Object.entries(example.given).map(([of, all]) => [of, all.length, Object.keys(all[0] ?? {}).sort()]), example.params]);
              if (tried.has(shape)) continue;
              tried.add(shape);
              const given: Record<string, GivenRow[]> = { ...example.given, [record]: [{ ...rows[0], [field]: null }] };
              const run = runRules({ dataset: datasetFromRows(given), packs: [{ ...pack, validFrom: undefined, validTo: undefined, entries: [entry] }], params: settled, on: dayOf(example.on ?? pack.exampleDate), workdays, files: ["示例.xlsx"] });
              let step = run.next();
              while (!step.done) step = run.next();
              const error = reported(step.value, [pack]).find(({ outcome }) => outcome === "error");
              if (error && !rightly[`${record}.${field}`]?.[0].test(entry.clause)) wrong.push(`${entry.clause} without ${record}.${field}: ${error.message}`);
            }
          }
        }
      }
      assert.ok(tried.size > 5, `${tried.size}`);
      assert.deepEqual(wrong, []);
    });
  }
});
