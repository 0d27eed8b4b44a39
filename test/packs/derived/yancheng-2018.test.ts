import assert from "node:assert/strict";
import fc from "fast-check";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { dayOf, isoDay } from "../../../src/sheet/day";
import { lastBannedDay } from "../../../src/packs/yancheng-2018/derived/banned-day";
import { Reasoning } from "../../../src/core/engine/reasoning";
import { derivedOf } from "../../../src/core/engine/derived";
import type { ParameterValue } from "../../../src/core/language/rule-data";
import { packs } from "../../../src/packs";
import { derive } from "../../support/derive";

describe("the last day of a ban of three years", () => {
  const last = (from: string, inclusive = true): string => isoDay(lastBannedDay(dayOf(from), inclusive));

  it("is the same calendar day three years later, or the day before where the end is not inclusive", () => {
    assert.deepEqual([last("2019-05-10"), last("2019-05-10", false)], ["2022-05-10", "2022-05-09"]);
    assert.deepEqual([last("2019-01-01", false), last("2021-03-01", false)], ["2021-12-31", "2024-02-29"]);
  });

  it("is 28 February where the ban began on the 29th", () => {
    assert.deepEqual([last("2020-02-29"), last("2020-02-28"), last("2020-03-01")], ["2023-02-28", "2023-02-28", "2023-03-01"]);
    assert.equal(last("2020-02-29", false), "2023-02-27");
  });

  it("never lies before that of an earlier day, and 1095 or 1096 days after the first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const until = lastBannedDay(day, true);
        assert.ok(until - day === 1095 || until - day === 1096);
        assert.ok(lastBannedDay(day + 1, true) >= until);
      }),
    );
  });
});

describe("the ban on filing again", () => {
  const filed = (applicationDate: string | null): GivenRow[] => [{ name: "甲中心", applicationDate }];
  const failed = (row: GivenRow): GivenRow => ({ unit: "甲中心", ruleSet: "yancheng-2018", type: "整改不达标", ...row });
  const until = (date: string | null, sanction: GivenRow[], params: [string, ParameterValue][] = []): unknown =>
    derive("institution", "filingBanUntil", { institution: filed(date), sanction }, params)[0];

  it("runs from the verdict, else from the deadline of rectification", () => {
    const both = failed({ rectifyVerdictDate: "2019-05-10", rectifyDeadline: "2019-03-31" });
    assert.equal(until("2020-01-01", [both]), "2022-05-10");
    assert.equal(until("2020-01-01", [failed({ rectifyDeadline: "2019-03-31" })]), "2022-03-31");
    assert.equal(until("2020-01-01", [both], [["banStart", "rectifyDeadline"]]), "2022-03-31");
    assert.equal(until("2020-01-01", [both], [["banStart", "decisionDate"]]), null);
    assert.deepEqual(derive("institution", "filingBanStart", { institution: filed("2020-01-01"), sanction: [both] }), ["2019-05-10"]);
  });

  it("counts failed rectifications of this institution under these measures, of several the last to end", () => {
    const rows = [
      failed({ rectifyVerdictDate: "2018-12-01" }), { unit: "甲中心", ruleSet: "yancheng-2018", type: "责令限期整改", rectifyPassed: "否", rectifyVerdictDate: "2019-02-01" },
      { unit: "甲中心", type: "责令限期整改", rectifyPassed: "是", rectifyVerdictDate: "2019-06-01" }, { unit: "甲中心", type: "责令限期整改", rectifyVerdictDate: "2019-06-01" },
      failed({ rectifyVerdictDate: "2019-06-01", ruleSet: "hunan-2017" }), { ...failed({ rectifyVerdictDate: "2019-06-01" }), unit: "乙中心" }, failed({}),
    ];
    assert.equal(until("2019-09-01", rows), "2022-02-01");
  });

  it("covers its first and its last day, and no other", () => {
    const row = failed({ rectifyVerdictDate: "2019-05-10" });
    assert.deepEqual(["2019-05-09", "2019-05-10", "2022-05-10", "2022-05-11"].map((day) => until(day, [row]) !== null), [false, true, true, false]);
    assert.equal(until("2022-05-10", [row], [["banEndInclusive", false]]), null);
    assert.equal(until(null, [row]), null);
  });

  it("is in force for nobody where the measures are not told, and asked about", () => {
    const told = (field: string): unknown => derive("institution", field, { institution: filed("2020-01-01"), sanction: [failed({ rectifyVerdictDate: "2019-05-10", ruleSet: null })] })[0];
    assert.deepEqual(["filingBanUntil", "filingBanOpen"].map(told), [null, "2022-05-10"]);
  });

  it("has a counterpart that runs from the decision", () => {
    const sanction: GivenRow[] = [{ unit: "甲中心", decisionDate: "2020-02-29" }, { unit: "甲中心" }];
    assert.deepEqual(derive("sanction", "decisionBanUntil", { sanction }), ["2023-02-28", null]);
  });
});

describe("years and hours of courses and classes", () => {
  it("a class begins in the year of its first day, a course belongs to its year, else to that of going online", () => {
    assert.deepEqual(derive("trainingClass", "startYear", { trainingClass: [{ startDate: "2018-12-31", endDate: "2019-01-05", year: 2019 }, { endDate: "2019-01-05" }] }), [2018, null]);
    assert.deepEqual(derive("course", "courseYear", { course: [{ year: 2018, onlineDate: "2017-01-01" }, { onlineDate: "2017-01-01" }, { name: "甲" }] }), [2018, 2017, null]);
  });

  const course: GivenRow[] = [
    { base: "甲", name: "数控", year: 2018, hours: null }, { base: "甲", name: "数 控", year: 2018, hours: 40 }, { base: "甲", name: "数控", year: 2018, hours: 40 },
    { base: "甲", name: "数控", year: 2019, hours: 40 }, { base: "乙", name: "数控", year: 2018, hours: 40 }, { base: "甲", id: "K1", name: "数控", year: 2018, hours: 10 },
    { base: "甲", hours: 5 }, { base: "甲", hours: 5 }, { base: "甲", name: "焊接", hours: "很多" }, { base: "甲", name: "护理" },
  ];

  it("a course given several times in a year counts once, by its number, else by its name", () => {
    assert.deepEqual(derive("course", "countedHours", { course }), [0, 40, 0, 40, 40, 10, 5, 5, "broken", null]);
  });

  it("every time, where that is set", () => {
    assert.deepEqual(derive("course", "countedHours", { course }, [["countRepeatedCourses", true]]), [null, 40, 40, 40, 40, 10, 5, 5, "broken", null]);
  });
});

describe("withoutCompetent", () => {
  it("takes a blank cell and 无 for none, a name for one, and an absent column for neither", () => {
    assert.deepEqual(
      derive("institution", "withoutCompetent", { institution: [{ name: "甲", competentAuthority: null }, { competentAuthority: "无" }, { competentAuthority: "無業務主管部門" }, { competentAuthority: "市教育局" }] }),
      [true, true, true, false],
    );
    const dataset = datasetFromRows({ institution: [{ name: "甲" }] });
    dataset.records.get("institution")!.fields.delete("competentAuthority");
    const data = new Reasoning(dataset, new Map(), dayOf("2019-09-20"), undefined, undefined, derivedOf(packs));
    const column = data.column("institution", "withoutCompetent");
    for (const preparation of data.preparations) preparation.prepare();
    assert.equal(column.num[0], 0);
  });
});
