import type { Book, Row } from "./workbook";

/** Check character of GB 32100-2015 for the first 17 characters of a credit code. */
export function withCheck(body: string): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += alphabet.indexOf(body[i]) * weight;
  return body + alphabet[(31 - (sum % 31)) % 31];
}

export const codeOf = (n: number) => withCheck(`1237000049557${String(1000 + n)}`);

const conditions: Row = {
  mgmtOrg: "继续教育学院", managersFt: 3, managersPt: 1,
  sysTeachingOrg: "有", sysTraineeAssess: "有", sysTeachingResearch: "有", sysRegistration: "有",
  sysFunds: "有", sysLogistics: "有", sysEffectEval: "有", sysFollowUp: "有",
  matchingFunds: 50, isPracticeIntensive: "是", practiceSite: "校内实训中心", practicePartner: "泰山重工",
  hasDistanceConditions: "是", networkEquipment: "服务器 4 台", networkInfrastructure: "千兆校园网", platform: "https://jj.example.cn",
  onlineTraining: "是", onlineInteraction: "是",
};

/** An institution that applies in the round of 2019 and satisfies every condition. */
export function applicant(): Book {
  return {
    institution: [{
      name: "甲学院", creditCode: codeOf(1), applicationDate: "2019-08-30", applicationType: "新申报", program: "普通", baseTitle: "山东省专业技术人员继续教育基地",
      type: "高等院校", province: "山东省", city: "济南市", address: "山东省济南市历下区1号", headcountYear: 2018, annualTrainees: 2500,
      keyFieldTrainees: 2300, ruralTrainees: 100, ...conditions,
    }],
    facilities: [{ classroomCount: 10, classroomArea: 800, multiRoomCount: 2, multiRoomArea: 200, practiceArea: 300, teachingEquipment: "投影仪 12 台", books: "3000册" }],
    teacher: [{ kind: "专职", name: "张一" }, { kind: "兼职", name: "李二" }],
    manager: [{ name: "王三", employment: "专职" }],
    recommendation: [{
      round: 2019, recommender: "济南市人力资源和社会保障局", recommenderType: "设区的市人社部门", candidate: "甲学院", creditCode: codeOf(1), program: "普通",
      applicationType: "新申报", hasLetter: "是", letterDate: "2019-09-10", consented: "是", hasForm: "是", formName: "山东省专业技术人员继续教育基地申请表",
      formCopies: 3, hasSummary: "是", hasEvidence: "是", paperDate: "2019-09-20", recipient: "省人力资源社会保障厅专业技术人员管理处", pdfLetter: "是", pdfForm: "是",
      emailTo: "ymrst@shandong.cn", emailSubject: "甲学院继续教育基地申报", emailDate: "2019-09-20",
    }],
  };
}

/** A base recognised in 2017 that runs as the measures want, seen on 2019-12-20. */
export function running(): Book {
  return {
    institution: [{
      name: "乙基地", creditCode: codeOf(2), recognitionStatus: "已认定", recognizedDate: "2017-06-01", plaqueName: "山东省专业技术人员继续教育基地",
      evaluationPanel: "赵甲、钱乙", panelConsentDate: "2018-02-01", trainingPlanDoc: "培训规划", curriculumDoc: "课程设置", managementUnit: "济南市人力资源和社会保障局",
      operatingRules: "运行管理办法", type: "高等院校", headcountYear: 2019, annualTrainees: 2500, ...conditions,
    }],
    annualPlan: [{
      base: "乙基地", reportYear: 2019, planYear: 2020, hasSummary: "是", hasPlan: "是", toManagerDate: "2019-11-20", managerName: "济南市人力资源和社会保障局",
      managerConsentDate: "2019-12-01", toAuthorityDate: "2019-12-10", planItemId: "P1", assignedTrainees: 500, actualTrainees: 500, taskDueDate: "2019-12-15",
    }],
    trainingClass: [{
      id: "B1", base: "乙基地", name: "研修班", nameUsed: "乙基地", year: 2020, planItemId: "P1", managerConsent: "是", consentDate: "2020-01-05",
      startDate: "2020-03-01", endDate: "2020-03-10", trainees: 2500, fee: 500, approvedFee: 600, archived: "是", archivedDate: "2020-03-12", evaluated: "是", evaluatedDate: "2020-03-12",
    }],
    assessment: [
      { base: "乙基地", type: "认定评审", year: 2017, date: "2017-05-01", panel: "专家甲、专家乙", reviewPassed: "是" },
      { base: "乙基地", type: "年度考核", year: 2019, date: "2019-12-01", hTeachers: "合格", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "优秀", overall: "合格" },
    ],
    change: [{ base: "乙基地", item: "联系方式", oldValue: "0531-1", newValue: "0531-2", changeDate: "2019-06-01", reportedDate: "2019-06-10", reportedTo: "省人力资源社会保障厅" }],
    facilities: applicant().facilities,
    teacher: applicant().teacher,
    manager: applicant().manager,
  };
}
