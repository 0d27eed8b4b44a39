import assert from "node:assert/strict";
import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { askedOf, brief, findingsOf } from "./run";

const systems = ["sysTeachingOrg", "sysTraineeAssess", "sysTeachingResearch", "sysRegistration", "sysFunds", "sysLogistics", "sysEffectEval", "sysFollowUp"];

/** What an institution sends to be put on file, with nothing wanting. */
function application(): Record<string, GivenRow[]> {
  return {
    institution: [
      {
        name: "甲培训中心", applicationType: "报备考核", applicationDate: "2019-09-10", isLegalPerson: "是", headcountYear: 2018, annualCourseHours: 100, annualTrainees: 100, managersFt: 0, managersPt: 1,
        isPracticeIntensive: "是", practicePartner: "乙公司", offersDistance: "否", trainingPlanDoc: "2019年培训计划", ...Object.fromEntries(systems.map((system) => [system, "有"])),
      },
    ],
    facilities: [{ unit: "甲培训中心", classroomCount: 2, classroomArea: 120, teachingEquipment: "投影仪", books: 500 }],
    teacher: [{ unit: "甲培训中心", name: "张三", kind: "兼职" }],
    course: [{ base: "甲培训中心", name: "数控", year: 2018, hours: 100, mode: "面授" }],
    recommendation: [{ candidate: "甲培训中心", recommenderType: "县人社局", consented: "是", hasForm: "是", formName: "盐城市专业技术人员继续教育培训机构报备考核申请表" }],
    sanction: [],
  };
}

/** An institution on file in its second year, with everything done in time. */
function onFile(): Record<string, GivenRow[]> {
  const filed = { bizDeptFilingDate: "2018-12-20", hrFilingDate: "2018-12-31" };
  const given = application();
  Object.assign(given.institution[0], { applicationType: null, applicationDate: null, recognitionStatus: "已报备", recognizedDate: "2018-10-20", competentAuthority: "盐城市教育局" });
  return {
    ...given,
    annualPlan: [
      { base: "甲培训中心", reportYear: 2018, planYear: 2019, hasSummary: "是", hasPlan: "是", toAuthorityDate: "2018-12-15", authorityFiled: "已备案", ...filed },
      { base: "甲培训中心", reportYear: 2018, planYear: 2019, planItemId: "P-01", planItemName: "数控研修" },
    ],
    trainingClass: [
      {
        base: "甲培训中心", id: "B1", name: "数控研修班", planItemId: "P-01", year: 2019, startDate: "2019-03-01", endDate: "2019-03-10", trainees: 40, isPublicService: "是", enrolScope: "仅限本地区", fee: 300,
        feeApprovalNo: "盐发改价〔2018〕1号", archived: "是", archivedDate: "2019-04-09", evaluated: "是", evaluatedDate: "2019-03-20", resultsUploaded: "是", uploadedDate: "2019-03-20",
      },
    ],
    trainee: [{ unit: "甲培训中心", name: "李四", classId: "B1", examResult: "合格", inCertificate: "是", inSystem: "是", verifiedDate: "2019-05-01" }],
    assessment: [
      { base: "甲培训中心", type: "认定评审", date: "2018-10-10", panel: "王五", reviewPassed: "是" },
      { base: "甲培训中心", type: "年度考核", year: 2018, date: "2019-01-20", hTeachers: "优秀", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "合格", overall: "合格" },
    ],
    change: [{ base: "甲培训中心", item: "法人代表", changeDate: "2019-03-01", reportedDate: "2019-03-31", reportedTo: "盐城市人社局专业技术人员管理处", publishedDate: "2019-03-31" }],
  };
}

const found = (given: Record<string, GivenRow[]>, on = "2019-09-20", params: Record<string, unknown> = {}): string[] => brief(findingsOf("yancheng-2018", given, on, params));

describe("yancheng-2018 over an application", () => {
  it("finds nothing wanting in one that is complete", () => assert.deepEqual(found(application()), []));

  it("counts 100 hours and 100 persons, each inclusive, and compares the hours with the courses", () => {
    const given = application();
    Object.assign(given.institution[0], { annualCourseHours: 99.5, annualTrainees: 99 });
    assert.deepEqual(found(given), ["7.1.4b error", "7.1.4c warning", "7.1.4d error"]);
  });

  it("asks for the conditions of distance education only where it is offered", () => {
    const given = application();
    given.institution[0].offersDistance = "是";
    assert.deepEqual(found(given), ["7.1.5b missing", "7.1.5c missing", "7.1.5d missing", "7.1.5e missing", "7.1.5f missing"]);
    given.institution[0].offersDistance = null;
    assert.deepEqual(found(given), ["7.1.5b review", "7.1.5c review", "7.1.5d review", "7.1.5e review", "7.1.5f review"]);
  });

  it("bars for three years after a failed rectification, the last day included, and only warns of fraud", () => {
    const given = application();
    given.sanction = [{ unit: "甲培训中心", ruleSet: "yancheng-2018", type: "整改不达标", rectifyVerdictDate: "2016-09-10" }];
    assert.deepEqual(found(given), ["20.1b error"]);
    given.sanction[0].rectifyVerdictDate = "2016-09-09";
    assert.deepEqual(found(given), []);
    given.sanction = [{ unit: "甲培训中心", ruleSet: "yancheng-2018", type: "追究责任", reason: "弄虚作假", decisionDate: "2019-01-01" }];
    assert.deepEqual(found(given), ["21 warning"]);
    assert.deepEqual(found(given, "2019-09-20", { "yancheng.fraudBan": "threeYears" }), ["21 error"]);
  });

  it("never takes a blank for a no: names alone are missing everything and wrong in nothing", () => {
    const bare = findingsOf("yancheng-2018", { institution: [{ name: "甲培训中心" }], facilities: [{ unit: "甲培训中心" }], recommendation: [{ candidate: "甲培训中心" }] }, "2019-09-20");
    assert.ok(bare.length > 20, `${bare.length}`);
    assert.deepEqual(brief(bare.filter(({ outcome }) => outcome !== "missing" && outcome !== "pending" && outcome !== "review")), []);
  });

  it("is not in force before the day of its notice", () => {
    const early = findingsOf("yancheng-2018", application(), "2018-09-11");
    assert.deepEqual(brief(early), ["29 warning"]);
    assert.match(early[0].message, /尚未施行/);
  });
});

describe("yancheng-2018 over an institution on file", () => {
  it("finds nothing wanting in one that is in order", () => assert.deepEqual(found(onFile()), []));

  it("wants both lines of filing, before the class begins and by 31 December", () => {
    const given = onFile();
    Object.assign(given.annualPlan[0], { authorityFiled: null, toAuthorityDate: null, hrFilingDate: "2019-03-02" });
    // When it was filed says nothing of when it was reported; the class that began before is in the wrong, once.
    assert.deepEqual(found(given), ["17.1c missing", "17.1f error"]);
    given.annualPlan[0].authorityFiled = "已备案";
    assert.deepEqual(found(given), ["17.1c missing", "6.1b error"]);
    Object.assign(given.annualPlan[0], { authorityFiled: null, hrFilingDate: "2018-12-31", bizDeptFilingDate: null });
    assert.deepEqual(found(given), ["17.1e missing", "17.1f missing"]);
    given.institution[0].competentAuthority = "无";
    assert.deepEqual(found(given), []);
  });

  it("lets no class be held under a plan that did not pass", () => {
    const given = onFile();
    given.annualPlan[0].authorityFiled = "未通过";
    assert.deepEqual(found(given), ["17.1f error"]);
  });

  it("warns of late records, and fails what was not done or not approved", () => {
    const given = onFile();
    Object.assign(given.trainingClass[0], { archivedDate: "2019-04-10", evaluated: "否", feeApprovalNo: null });
    given.trainee[0].inCertificate = "否";
    assert.deepEqual(found(given), ["18.1b warning", "18.1c error", "24.1a error", "25.1b missing"]);
    given.trainingClass[0].feeApprovalNo = "未提供";
    assert.ok(found(given).includes("25.1b error"));
  });

  it("says after the year's end which plan items were never held, and wants rectification for them", () => {
    const given = onFile();
    given.annualPlan.push({ base: "甲培训中心", planYear: 2018, planItemId: "P-00", planItemName: "焊接研修", authorityFiled: "已备案" });
    assert.deepEqual(found(given), ["18.1a warning", "20.1a warning"]);
  });

  it("passes on a change of the legal representative only when it went to the right office and was made public", () => {
    const given = onFile();
    Object.assign(given.change[0], { reportedTo: "盐城市教育局", publishedDate: null });
    assert.deepEqual(found(given), ["27.1a error", "27.1b warning"]);
  });
});

describe("questions of yancheng-2018", () => {
  it("ask an applicant about its conditions, and an institution on file about its work", () => {
    const applicant = askedOf("yancheng-2018", application(), "2019-09-20");
    assert.ok(applicant.includes("7.1a") && applicant.includes("8.1.3b"));
    assert.ok(!applicant.includes("9.1a") && !applicant.includes("23.1a"));
    const filed = askedOf("yancheng-2018", onFile(), "2019-09-20");
    assert.ok(filed.includes("9.1a") && filed.includes("13.1c") && filed.includes("23.1a"));
  });

  it("are settled by the checklist", () => {
    const given = { ...onFile(), checklist: [{ clauseId: "yancheng-2018/9.1a", unit: "甲培训中心", verdict: "符合" }, { clauseId: "yancheng-2018/13.1c", unit: "甲培训中心", verdict: "不符合" }] };
    assert.ok(!askedOf("yancheng-2018", given, "2019-09-20").includes("9.1a"));
    assert.deepEqual(found(given), ["13.1c error"]);
  });
});
