import assert from "node:assert/strict";
import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { packs } from "../../src/packs";
import { askedOf, brief, findingsOf } from "./run";

/** A base of the ministry in order: recognised, with its annual papers, a class and an assessment. */
function wellRunBase(): Record<string, GivenRow[]> {
  const systems = ["sysTeachingOrg", "sysTraineeAssess", "sysTeachingResearch", "sysRegistration", "sysFunds", "sysLogistics", "sysEffectEval", "sysFollowUp"];
  return {
    institution: [
      {
        name: "甲大学", type: "高等院校", headcountYear: 2018, annualTrainees: 2000, hasDistanceConditions: "是", networkEquipment: "录播系统", networkInfrastructure: "千兆校园网",
        platform: "https://jxjy.example.edu.cn", onlineTraining: "是", onlineInteraction: "是", isPracticeIntensive: "否", mgmtOrg: "继续教育处", managersFt: 2, managersPt: 1,
        matchingFunds: 50, recognitionStatus: "已认定", recognizedDate: "2014-06-01", managementUnit: "江苏省人力资源和社会保障厅", operatingRules: "基地运行管理办法",
        evaluationPanel: "张三、李四", trainingPlanDoc: "培训规划", curriculumDoc: "课程设置", panelConsentDate: "2018-01-10", specialFundsUse: "专家授课、师资培训",
        specialFundsPlan: "专项经费使用办法和使用方案", specialFundsReviewed: "2018-02-01", ...Object.fromEntries(systems.map((system) => [system, "有"])),
      },
    ],
    facilities: [{ unit: "甲大学", classroomCount: 20, classroomArea: 1500, teachingEquipment: "投影仪", books: 30000 }],
    teacher: [{ unit: "甲大学", name: "张三", kind: "专职" }],
    trainingClass: [
      {
        base: "甲大学", name: "高级研修班", nameUsed: "国家级专业技术人员继续教育基地", year: 2018, trainees: 2000, startDate: "2018-05-01", endDate: "2018-05-10", planItemId: "P-01", managerConsent: "是",
        consentDate: "2018-04-20", isPublicService: "是", enrolScope: "面向社会", fee: 0, archived: "是", archivedDate: "2018-05-15", evaluated: "是", evaluatedDate: "2018-05-20",
      },
    ],
    annualPlan: [
      { base: "甲大学", reportYear: 2017, planYear: 2018, planItemId: "P-01", hasSummary: "是", hasPlan: "是", toManagerDate: "2017-12-10", managerName: "江苏省人社厅", managerConsentDate: "2017-12-20", toAuthorityDate: "2017-12-31" },
      { base: "甲大学", reportYear: 2018, planYear: 2019, planItemId: "P-02", hasSummary: "是", hasPlan: "是", toManagerDate: "2018-12-10", managerName: "江苏省人社厅", managerConsentDate: "2018-12-20", toAuthorityDate: "2018-12-31" },
    ],
    recommendation: [
      {
        candidate: "甲大学", recommender: "江苏省人力资源和社会保障厅", recommenderType: "省直部门", recommenderLevel: "正省部级", consented: "是", opinionSigned: "是", hasForm: "是",
        formName: "国家级专业技术人员继续教育基地申报表", recipient: "人力资源社会保障部",
      },
    ],
    assessment: [
      { base: "甲大学", type: "认定评审", date: "2014-05-01", panel: "王五、赵六", reviewPassed: "是" },
      { base: "甲大学", type: "年度考核", year: 2018, date: "2019-03-01", hTeachers: "优秀", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "优秀", hEffect: "合格", overall: "合格" },
    ],
    change: [{ base: "甲大学", item: "联系方式", changeDate: "2019-03-01", reportedDate: "2019-03-20", publishedDate: "2019-03-25" }],
    sanction: [],
  };
}

const found = (given: Record<string, GivenRow[]>, on = "2019-09-20", params: Record<string, unknown> = {}): string[] => brief(findingsOf("national-2013", given, on, params));

describe("national-2013 over a base with all its papers", () => {
  it("finds nothing wanting", () => assert.deepEqual(found(wellRunBase()), []));

  it("holds the annual papers to 10 and 31 December, not to 30 November", () => {
    const given = wellRunBase();
    Object.assign(given.annualPlan[1], { toManagerDate: "2018-12-11", toAuthorityDate: "2019-01-01" });
    assert.deepEqual(found(given), ["22.1d error", "22.1f error"]);
  });

  it("asks for a vice-provincial level, for an assessment before recognition, and for publication of changes", () => {
    const given = wellRunBase();
    Object.assign(given.recommendation[0], { recommenderType: "cityHR", recommenderLevel: "厅局级" });
    given.assessment[0].reviewPassed = "否";
    given.change[0].publishedDate = null;
    assert.deepEqual(found(given), ["39.1b warning", "9.1.3b error", "9.1.4c error"]);
  });

  it("prescribes liability for disorder, never revocation", () => {
    const given = wellRunBase();
    given.sanction = [{ unit: "甲大学", ruleSet: "national-2013", type: "责令限期整改", reason: "乱收费", decisionDate: "2019-05-01", rectifyDeadline: "2019-08-01", rectifyPassed: "是", rectifyVerdictDate: "2019-07-01" }];
    assert.deepEqual(found(given), ["28 warning"]);
    assert.deepEqual(found({ ...given, sanction: [...given.sanction, { unit: "甲大学", type: "追究责任", reason: "乱收费", decisionDate: "2019-05-01" }] }), []);
  });

  it("bars an applicant who cheated, for good, and only warns of another jurisdiction's decision", () => {
    const given = wellRunBase();
    given.sanction = [{ unit: "甲大学", ruleSet: "national-2013", type: "申请弄虚作假", decisionDate: "2013-05-01" }];
    assert.deepEqual(found(given), ["29.1a review"], "a base that does not say when it applied");
    given.institution[0].applicationDate = "2019-06-01";
    assert.deepEqual(found(given), ["29.1a error"]);
    given.sanction[0].ruleSet = "hunan-2017";
    assert.deepEqual(found(given), ["29.1a warning"]);
  });

  it("never takes a blank for a no: names alone are missing everything and wrong in nothing", () => {
    const found = findingsOf("national-2013", { institution: [{ name: "甲大学" }], facilities: [{ unit: "甲大学" }], recommendation: [{ candidate: "甲大学" }] }, "2019-09-20");
    assert.ok(found.length > 20, `${found.length}`);
    // Whether a field is practical is for the reviewers to say; nothing else is asked for want of an answer.
    const practical = ["8.1.3f review", "1.1.3f review"];
    assert.deepEqual(brief(found.filter(({ outcome }) => outcome !== "missing" && outcome !== "pending")).filter((one) => !practical.includes(one)), []);
  });

  it("has no date of issue of its own: the default can be set, and moves what is in force", () => {
    assert.deepEqual(packs.find(({ id }) => id === "national-2013")!.validFrom, { param: "national.effectiveFrom" });
    const before = findingsOf("national-2013", wellRunBase(), "2019-09-20", { "national.effectiveFrom": "2019-09-21" });
    assert.deepEqual(brief(before), ["44 warning"]);
    assert.match(before[0].message, /自2019年9月21日起施行（参数 national\.effectiveFrom）/u);
  });
});

describe("questions of national-2013", () => {
  const asked = (institution: GivenRow): string[] => askedOf("national-2013", { institution: [{ name: "甲大学", ...institution }] }, "2019-09-20");

  it("ask an applicant about its conditions, and a base about how it is run", () => {
    const applicant = asked({ applicationType: "新申报", applicationDate: "2019-09-10" });
    assert.ok(applicant.includes("8.1a") && applicant.includes("9.1.4b"));
    assert.ok(!applicant.includes("11.1a") && !applicant.includes("37.1c"));
    const base = asked({ recognitionStatus: "已认定" });
    assert.ok(base.includes("16.1c") && base.includes("37.1c"));
    assert.ok(!asked({ recognitionStatus: "取消" }).includes("11.1a"));
  });

  it("ask about the special subsidy only where there is one", () => {
    assert.ok(!asked({ recognitionStatus: "已认定" }).includes("33.1e"));
    assert.ok(asked({ recognitionStatus: "已认定", specialFundsUse: "专家授课" }).includes("33.1e"));
  });
});
