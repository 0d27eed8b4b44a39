import assert from "node:assert/strict";
import fc from "fast-check";
import type { GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { derivedOf } from "../../../../src/core/engine/derived";
import { Reasoning } from "../../../../src/core/engine/reasoning";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";
import { packs } from "../../../../src/packs";
import { dayOf } from "../../../../src/sheet/day";
import { derive } from "../../../support/derive";

/* The review date is 20 September 2019. */
const ofClass = (field: string, ...trainingClass: GivenRow[]): unknown[] => derive("trainingClass", field, { trainingClass });
const ofBasis = (field: string, basis: string, ...institution: GivenRow[]): unknown[] => derive("institution", field, { institution }, [["headcountYear", basis]]);

describe("the last day a class can have ended", () => {
  it("is its end, or the end of its year once that is over", () => {
    assert.deepEqual(ofClass("endedBy", { endDate: "2018-05-05", year: 2017 }, { year: 2018 }, { year: 2018, startDate: "2018-12-30" }, { year: 2018, startDate: "2017-12-30" }), ["2018-05-05", "2018-12-31", "2018-12-31", "2018-12-31"]);
  });

  it("is not known of a year not yet over, of a start alone or in a later year, or of an end that cannot be read", () => {
    assert.deepEqual(ofClass("endedBy", { year: 2019 }, { year: 2020 }, { startDate: "2018-03-01" }, { year: 2017, startDate: "2018-01-01" }, { name: "班" }, { year: 2018, endDate: "年底" }), [null, null, null, null, null, "broken"]);
  });

  it("says that it took the year for over, where no end is told", () => {
    const data = new Reasoning(datasetFromRows({ trainingClass: [{ endDate: "2018-05-05", year: 2017 }, { year: 2018 }, { year: 2019 }] }), new Map(), dayOf("2019-09-20"), undefined, undefined, derivedOf(packs));
    const { assumed } = derivedOf(packs).all.find(({ id }) => id === "endedBy")!;
    assert.deepEqual([0, 1, 2].map(assumed!(data)), [undefined, { code: "year-over", data: { year: 2018 } }, undefined]);
  });
});

describe("the newest row of a unit", () => {
  const newest = (...rows: GivenRow[]): unknown[] => derive("assessment", "isNewest", { assessment: rows.map((row) => ({ base: "甲", ...row })) });

  it("is the latest by date, or by year where no date is told, whichever the others tell", () => {
    assert.deepEqual(newest({ year: 2018 }, { year: 2019 }, { year: 2017 }), [false, true, false]);
    assert.deepEqual(newest({ date: "2017-06-01", year: 2017 }, { year: 2019 }), [false, true]);
    assert.deepEqual(newest({ year: 2016 }, { date: "2017-06-01" }), [false, true]);
    assert.deepEqual(newest({ date: "2018-01-01", year: 2016 }, { date: "2017-12-31", year: 2017 }), [true, false]);
  });

  it("is the last of those that tell nothing, and none of them beside one that tells", () => {
    assert.deepEqual(newest({ type: "annual" }, { type: "annual" }), [false, true]);
    assert.deepEqual(newest({ date: "2018-01-01" }, { type: "annual" }), [true, false]);
    assert.deepEqual(newest({ type: "annual" }, { date: "2018-01-01" }), [false, true]);
  });

  it("is every row of which the unit is not known", () => {
    assert.deepEqual(derive("assessment", "isNewest", { assessment: [{ date: "2018-01-01" }, { date: "2017-01-01" }, { base: "甲", date: "2016-01-01" }] }), [true, true, true]);
  });

  it("is told of institutions by the day the data are of, else by that of the application", () => {
    const institution: GivenRow[] = [{ name: "甲", asOfDate: "2018-12-31", applicationDate: "2019-09-01" }, { name: "甲", applicationDate: "2019-03-01" }];
    assert.deepEqual(derive("institution", "isNewest", { institution }), [false, true]);
  });
});

describe("the year of a plan", () => {
  it("is the one it states, else the year after its report; unknown where the cell cannot be read", () => {
    const annualPlan: GivenRow[] = [{ base: "甲", planYear: 2020, reportYear: 2018 }, { base: "甲", reportYear: 2018 }, { base: "甲" }, { base: "甲", planYear: "某年", reportYear: 2018 }];
    assert.deepEqual(derive("annualPlan", "planFor", { annualPlan }).map((one) => (one === "broken" ? null : one)), [2020, 2019, null, null]);
  });
});

describe("the year of a class", () => {
  it("whose plan it stands in is that of its start alone", () => {
    assert.deepEqual(ofClass("startYear", { startDate: "2018-12-30", endDate: "2019-01-05", year: 2019 }, { endDate: "2019-01-05", year: 2019 }), [2018, null]);
  });
});

describe("how the year of an institution's numbers stands to the one asked for", () => {
  it("is told of each row", () => {
    const rows: GivenRow[] = [{ name: "甲", headcountYear: 2018 }, { name: "乙", headcountYear: 2017 }, { name: "丙", headcountYear: 2019 }, { name: "丁" }, { name: "戊", headcountYear: "近三年" }, { name: "己", headcountYear: 2020 }];
    assert.deepEqual(ofBasis("yearFit", "previousYear", ...rows), ["asked", "another", "running", "unstated", "unread", "running"]);
    assert.deepEqual(ofBasis("yearFit", "averageOfYears", ...rows), ["asked", "asked", "running", "unstated", "unread", "running"]);
  });

  it("goes by the year of the application, where one is dated", () => {
    const rows: GivenRow[] = [{ name: "甲", headcountYear: 2017, applicationDate: "2018-09-01" }, { name: "乙", headcountYear: 2018, applicationDate: "2018-09-01" }, { name: "丙", headcountYear: 2018 }];
    assert.deepEqual(ofBasis("yearFit", "previousYear", ...rows), ["asked", "another", "asked"]);
    assert.deepEqual(ofBasis("askedYear", "previousYear", ...rows), [2017, 2017, 2018]);
    assert.deepEqual(ofBasis("askedYear", "applicationYear", ...rows), [2018, 2018, 2019]);
    assert.deepEqual(ofBasis("askedYear", "averageOfYears", ...rows), [null, null, null]);
  });

  it("chooses one row of several years: the one asked for, else the latest asks", () => {
    assert.deepEqual(ofBasis("yearUse", "previousYear", { name: "甲", headcountYear: 2017 }, { name: "甲", headcountYear: 2018 }, { name: "乙", headcountYear: 2016 }, { name: "乙", headcountYear: 2017 }, { name: "丙", headcountYear: 2015 }), ["other", "asked", "other", "absent", "asked"]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 2014, max: 2020 }), { minLength: 2, maxLength: 5 }), (years) => {
      const uses = ofBasis("yearUse", "previousYear", ...years.map((headcountYear) => ({ name: "甲", headcountYear })));
      if (new Set(years).size < 2) return assert.ok(uses.every((use) => use === "asked"));
      years.forEach((year, at) => assert.equal(uses[at] === "asked", year === 2018));
      assert.equal(uses.filter((use) => use === "absent").length, years.includes(2018) ? 0 : 1);
    }));
  });
});

describe("what a class or base says of itself", () => {
  it("is blank where the cell is: who is on a panel, whose name is used", () => {
    assert.deepEqual(derive("institution", "panelSize", { institution: [{ name: "甲", evaluationPanel: "张三、李四；王五" }, { name: "乙", evaluationPanel: "张三、张三" }, { name: "丙" }] }), [3, 1, null]);
    for (const field of ["baseNameDenied", "baseNameUnsure"]) assert.equal(ofClass(field, { name: "一班" })[0], null);
    assert.deepEqual(["baseNameDenied", "baseNameUnsure"].map((field) => ofClass(field, { nameUsed: "不以省级继续教育基地名义" }, { nameUsed: "省级继续教育基地" }, { nameUsed: "与省级继续教育基地联合" })), [[true, false, false], [false, false, true]]);
  });

  it("is that it was put off, in a remark or in brackets of its name, and not in what it teaches", () => {
    const names = ["会计班（延期）", "会计班(改至5月)", "会计班—推迟举办", "会计班（另行通知）"];
    assert.deepEqual(ofClass("postponed", ...names.map((name) => ({ name }))), names.map(() => true));
    const others = ["会计班", "延期付款实务", "会计班（未延期）", "会计班（如期举办，不再延期）", "会计班（改为线上）", "会计班（二期）"];
    assert.deepEqual(ofClass("postponed", ...others.map((name) => ({ name }))), others.map(() => false));
    assert.deepEqual(ofClass("postponed", { name: "会计班", note: "因故顺延" }, { name: "会计班", note: "未延期" }, { note: "调整至6月" }), [true, false, true]);
  });

  it("is an item of a plan among others, or a part of one", () => {
    const plan = [{ base: "甲学院", planYear: 2019, planItemId: "P-01", planItemName: "护理" }];
    const near = (planItemId: string): unknown => derive("trainingClass", "planAlike", { annualPlan: plan, trainingClass: [{ base: "甲学院", name: "会计班", planItemId, startDate: "2019-03-01" }] })[0];
    assert.deepEqual(["P-01、P-02", "P-02和P-1", "P-01-2", "P-01a", "P-0001"].map(near), [true, true, true, true, true]);
    assert.deepEqual(["P-011", "P-02、P-03", "Q-02", "P-02-02"].map(near), [false, false, false, false]);
  });

  it("counts no person of a class whose unit is not known as one of another's", () => {
    const trainee: GivenRow[] = [{ classId: "A", name: "张", idNo: "110101199003070011" }];
    assert.deepEqual(derive("trainingClass", "countedTrainees", { trainingClass: [{ id: "A", trainees: 1, year: 2018 }, { id: "A", trainees: 1, year: 2018, base: "甲" }], trainee }), [1, 1]);
  });
});
