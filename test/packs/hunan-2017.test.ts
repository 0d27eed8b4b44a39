import assert from "node:assert/strict";
import { packs } from "../../src/packs";
import { hunanApplication, hunanBase } from "./hunan-application";
import { askedOf, brief, findingsOf } from "./run";

type Given = ReturnType<typeof hunanApplication>;
const found = (given: Given, on = "2019-09-20", params: Record<string, unknown> = {}): string[] => brief(findingsOf("hunan-2017", given, on, params));
const pack = packs.find(({ id }) => id === "hunan-2017")!;

describe("hunan-2017 over a whole application", () => {
  it("finds nothing wanting in one that is complete", () => assert.deepEqual(found(hunanApplication()), []));

  it("has a place for every one of the 230 leaf clauses", () => {
    const kinds = { rule: 0, question: 0, form: 0, info: 0, heading: 0 };
    for (const entry of pack.entries) kinds[entry.as]++;
    assert.deepEqual(kinds, { rule: 118, question: 36, form: 13, info: 56, heading: 7 });
  });

  it("finds one trainee too few at 999", () => {
    const given = hunanApplication();
    given.institution[0].annualTrainees = 999;
    assert.deepEqual(found(given), ["7.1.4b error"]);
  });

  it("finds a specialty of three teachers, and says how many there are", () => {
    const given = hunanApplication();
    given.teacher[0].teaching = "电气工程、15年";
    assert.deepEqual(found(given), []);
    given.teacher[4].teaching = "电气工程、15年";
    const [finding, ...others] = findingsOf("hunan-2017", given, "2019-09-20");
    assert.deepEqual([finding.clause, finding.outcome, finding.value, finding.required, others.length], ["hunan-2017/7.1.1d", "error", 3, 4, 0]);
    assert.match(finding.message, /专业“机械工程”仅有教师3名，少于4名/);
  });

  it("judges every teacher's degree and title, full-time and part-time, and the declared numbers with them", () => {
    const given = hunanApplication();
    given.teacher[0].education = "大专";
    given.teacher[4].title = "高级技师";
    assert.deepEqual(found(given), ["7.1.1d warning", "7.1.1e error", "7.1.1f error", "form.staff.ptSenior warning"]);
  });

  it("compares rosters with the declared numbers, more names than declared being the error", () => {
    const given = hunanApplication();
    given.staff[0].managers = 1;
    assert.deepEqual(found(given), ["form.staff.managers error"]);
    assert.deepEqual(found(given, "2019-09-20", { rosterMismatch: "bothWarning" }), ["form.staff.managers warning"]);
    Object.assign(given.staff[0], { managers: 3, otherStaff: 23 });
    assert.deepEqual(found(given), ["form.staff.managers warning"]);
  });

  it("sees the same person in both rosters", () => {
    const given = hunanApplication();
    given.teacher[4].name = given.teacher[0].name;
    assert.deepEqual(found(given), ["form.ft.name warning", "form.pt.name warning"]);
  });

  it("never takes a blank for a no: names alone are missing everything and wrong in nothing", () => {
    const names = Object.fromEntries(Object.entries({ institution: "name", facilities: "unit", staff: "unit", recommendation: "candidate" }).map(([record, field]) => [record, [{ [field]: "甲职业学院" }]]));
    const all = findingsOf("hunan-2017", names, "2019-09-20");
    assert.ok(all.length > 40, `${all.length}`);
    assert.deepEqual(brief(all.filter(({ outcome }) => outcome !== "missing" && outcome !== "pending" && outcome !== "review")), []);
  });

  it("says of a missing table once what is missing, not for every cell of its rows", () => {
    const { institution, recommendation } = hunanApplication();
    const about = findingsOf("hunan-2017", { institution, recommendation }, "2019-09-20").filter(({ cells }) => cells.length === 0);
    assert.ok(about.length <= 8, about.map(({ clause, message }) => `${clause} ${message}`).join("\n"));
  });

  it("bars who cheated or lost its status in Hunan, for good, and only warns of what others decided", () => {
    const given = hunanApplication();
    given.sanction = [{ unit: "甲职业学院", ruleSet: "hunan-2017", type: "申请弄虚作假", decisionDate: "2018-05-01" }, { unit: "甲职业学院", ruleSet: "yancheng-2018", type: "取消资格", decisionDate: "2018-10-01" }];
    assert.deepEqual(found(given), ["24.1a error", "24.1b warning"]);
  });

  it("applies from 23 December 2017", () => {
    const given = hunanApplication();
    assert.deepEqual(pack.validFrom, { param: "hunan.effectiveFrom" });
    Object.assign(given.institution[0], { applicationDate: "2017-12-22", headcountYear: 2016 });
    assert.deepEqual(found(given), ["32 warning", "form.cover.date warning"]);
    assert.deepEqual(found(given, "2019-09-20", { "hunan.effectiveFrom": "2017-12-22" }), []);
  });
});

describe("questions of hunan-2017", () => {
  const asked = (given: Given): string[] => askedOf("hunan-2017", given, "2019-09-20");

  it("ask of an applicant what its application must show, not how it runs a base", () => {
    assert.deepEqual(asked(hunanApplication()).sort(), ["7.1.1a", "7.1.1b", "7.1.2e", "7.1.3d", "7.1.4a", "7.1a", "7.1b", "8.1.2a", "8.1.4b"]);
  });

  it("ask of a base how it is run, and about classes of departments only where there are any", () => {
    const given = hunanBase();
    const clauses = asked(given);
    assert.ok(clauses.includes("4.1b") && clauses.includes("20.1f") && clauses.includes("29.1d"));
    assert.ok(!clauses.includes("7.1a") && !clauses.includes("29.1a"));
    given.trainingClass[0].organizerType = "人社部门";
    assert.ok(asked(given).includes("29.1a"));
  });
});

describe("hunan-2017 over a base with all its papers", () => {
  it("finds nothing wanting", () => assert.deepEqual(found(hunanBase()), []));

  it("finds a class outside the recognised scope, in the class and at the base", () => {
    const given = hunanBase();
    given.trainingClass[0].specialty = "会计";
    assert.deepEqual(found(given), ["18.1b error", "18.1c error"]);
  });

  it("takes 12月前 as 30 November, with a warning in December", () => {
    const given = hunanBase();
    given.annualPlan[0].toManagerDate = "2018-12-01";
    assert.deepEqual(found(given), ["19.1b warning"]);
    assert.deepEqual(found(given, "2019-09-20", { "hunan.planDeadline": "12-31" }), []);
  });

  it("lets no class run in the base's name on a plan that was not filed", () => {
    const given = hunanBase();
    given.annualPlan[0].authorityFiled = "待备案";
    assert.deepEqual(found(given), ["19.1e error"]);
  });

  it("asks for an evaluation every three calendar years", () => {
    const given = hunanBase();
    assert.deepEqual(found(given, "2022-12-31").filter((one) => one.startsWith("21.1b")), []);
    assert.deepEqual(found(given, "2023-01-01").filter((one) => one.startsWith("21.1b")), ["21.1b warning"]);
  });

  it("lets departments that hold classes themselves charge nothing", () => {
    const given = hunanBase();
    Object.assign(given.trainingClass[0], { organizer: "长沙市人社局", organizerType: "人社部门", fee: 100 });
    assert.deepEqual(found(given), ["29.1b error"]);
  });

  it("wants revocation and the plaque back after 乱收费", () => {
    const given = hunanBase();
    given.sanction = [{ unit: "甲职业学院", ruleSet: "hunan-2017", type: "责令限期整改", reason: "乱收费", decisionDate: "2019-05-01", rectifyDeadline: "2019-12-01" }];
    assert.deepEqual(found(given), ["22.1c pending", "23.1a error", "23.1c error"]);
    given.sanction[0].type = "撤销资格";
    given.institution[0].recognitionStatus = "撤销";
    given.sanction[0].plaqueReturned = "否";
    assert.deepEqual(found(given).filter((one) => one.startsWith("23")), ["23.1a error", "23.1b warning"]);
  });
});
