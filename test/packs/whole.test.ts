import assert from "node:assert/strict";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import { settleParameters } from "../../src/core/language/pack/parameters";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../src/sheet/day";
import { runRules } from "../../src/core/review/run";
import { packs as all } from "../../src/packs";
import { completeApplication } from "./application";
import { reported } from "../support/findings";

const packs = all.filter(({ id }) => id.startsWith("shandong-"));
const questions = new Set(packs.flatMap((pack) => pack.entries.flatMap((entry) => (entry.as === "question" ? [entry.clause] : []))));

/** What both packs find, questions to people included. */
function everything(given: Record<string, GivenRow[]>, on = "2019-09-20"): JsonFinding[] {
  const run = runRules({ dataset: datasetFromRows(given), packs, params: settleParameters(packs), on: dayOf(on), files: ["示例.xlsx"] });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return reported(step.value);
  }
}

const findings = (given: Record<string, GivenRow[]>, on?: string): JsonFinding[] => everything(given, on).filter(({ clause }) => !questions.has(clause));

const brief = (found: JsonFinding[]): string[] => found.map(({ clause, outcome }) => `${clause} ${outcome}`).sort();

describe("both Shandong packs over a whole application", () => {
  it("find nothing wanting in one that is complete", () => {
    assert.deepEqual(brief(findings(completeApplication())), []);
  });

  it("find one trainee too few, under the measures and under the notice", () => {
    const given = completeApplication();
    given.institution[0].annualTrainees = 1999;
    given.trainingClass[0].trainees = 1999;
    assert.deepEqual(brief(findings(given)), [
      "shandong-2016/8.1.5b error", "shandong-2016/8.1.5c warning", "shandong-2019/1.1.5b error", "shandong-2019/1.1.5c warning",
    ]);
  });

  it("hand the shortfall of a rural special to the reviewers, and to nobody else", () => {
    const given = completeApplication();
    Object.assign(given.institution[0], { program: "乡村振兴专项", annualTrainees: 1500, ruralTrainees: 751, baseTitle: "山东省专业技术人员继续教育基地（乡村振兴）" });
    given.recommendation[0].program = "乡村振兴专项";
    given.trainingClass = [];
    assert.deepEqual(brief(findings(given)), ["shandong-2019/1.1.6d review"]);
  });

  it("never take a blank for 0 or for 否: an empty application is missing everything and wrong in nothing", () => {
    const { institution, facilities, recommendation } = completeApplication();
    const emptied = ([{ name, unit, candidate }]: GivenRow[]): GivenRow[] => [Object.fromEntries(Object.entries({ name, unit, candidate }).filter(([, value]) => value !== undefined)) as GivenRow];
    const found = findings({ institution: emptied(institution), facilities: emptied(facilities), recommendation: emptied(recommendation) });
    assert.ok(found.length > 50, `${found.length}`);
    // Whether a field is practical is for the reviewers to say; nothing else is asked for want of an answer.
    const practical = ["8.1.3f review", "1.1.3f review"];
    assert.deepEqual(brief(found.filter(({ outcome }) => outcome !== "missing" && outcome !== "pending")).filter((one) => !practical.some((known) => one.endsWith(known))), []);
  });

  it("say so once where a data error stands in the way, and blame nobody", () => {
    const given = completeApplication();
    given.institution[0].annualTrainees = "约2000";
    assert.deepEqual(brief(findings(given)), []);
  });

  it("add 参考 to what the measures find once their validity has ended, and nothing to the notice", () => {
    const given = completeApplication();
    given.institution[0].mgmtOrg = null;
    const later = findings(given, "2021-11-01");
    assert.match(later.find(({ clause }) => clause === "shandong-2016/8.1.2a")!.message, /参考，办法有效期已届满/);
    assert.doesNotMatch(later.find(({ clause }) => clause === "shandong-2019/1.1.2a")!.message, /参考/);
    assert.doesNotMatch(findings(given, "2021-10-31").map(({ message }) => message).join(), /参考/);
  });
});

describe("questions of the Shandong packs", () => {
  const asked = (change: GivenRow): string[] => {
    const given = completeApplication();
    Object.assign(given.institution[0], change);
    return everything(given).flatMap(({ clause, outcome }) => (questions.has(clause) && outcome === "review" ? [clause] : []));
  };

  it("ask of an applicant what its application must show, not how it runs a base", () => {
    const clauses = asked({});
    assert.ok(clauses.includes("shandong-2016/8.1a") && clauses.includes("shandong-2019/4.1.2"));
    assert.ok(!clauses.includes("shandong-2016/16.1a") && !clauses.includes("shandong-2016/35.1c"));
  });

  it("ask of a base how it is run, and of an institution under inspection nothing about conditions", () => {
    assert.ok(asked({ recognitionStatus: "已认定", applicationType: "重新确认" }).includes("shandong-2016/16.1a"));
    assert.ok(!asked({ applicationType: "审验" }).includes("shandong-2016/8.1a"));
  });
});

describe("the conditions the notice repeats from the measures", () => {
  it("are the same rules in both packs", () => {
    const [measures, notice] = packs.map((pack) => new Map(pack.entries.map((entry) => [entry.clause.split("/")[1], entry])));
    let same = 0;
    for (const [id, entry] of measures) {
      const other = notice.get(id.replace(/^8\.1/, "1.1"));
      if (entry.as !== "rule" || other?.as !== "rule" || !id.startsWith("8.1.")) continue;
      const bare = ({ examples: _, cases, ...rest }: typeof entry.rule) => ({ ...rest, cases: cases?.filter((step) => !JSON.stringify(step).includes("rural")) });
      assert.deepEqual(bare(other.rule), bare(entry.rule), id);
      same++;
    }
    assert.equal(same, 22);
  });
});
