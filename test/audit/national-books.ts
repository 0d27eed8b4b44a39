import { codeOf } from "./books";
import type { Book, Row } from "./workbook";

const conditions: Row = {
  mgmtOrg: "继续教育学院", managersFt: 3, managersPt: 1, sysTeachingOrg: "有", sysTraineeAssess: "有", sysTeachingResearch: "有", sysRegistration: "有", sysFunds: "有", sysLogistics: "有", sysEffectEval: "有",
  sysFollowUp: "有", matchingFunds: 80, isPracticeIntensive: "是", practiceSite: "实训中心", practicePartner: "某集团", hasDistanceConditions: "是", networkEquipment: "服务器", networkInfrastructure: "千兆网",
  platform: "https://gj.example.cn", onlineTraining: "是", onlineInteraction: "是",
};
const people: Book = {
  facilities: [{ classroomCount: 20, classroomArea: 2000, multiRoomCount: 2, multiRoomArea: 300, practiceArea: 500, teachingEquipment: "投影仪", books: "5万册" }],
  teacher: [{ kind: "专职", name: "张一" }, { kind: "兼职", name: "李二" }],
  manager: [{ name: "王三", employment: "专职" }],
};

/** An institution that applies for a national base in 2019 and satisfies every condition of Article 8. */
export function nationalApplicant(): Book {
  return {
    institution: [{ name: "甲大学", creditCode: codeOf(1), applicationDate: "2019-08-30", applicationType: "新申报", type: "高等院校", headcountYear: 2018, annualTrainees: 2500, ...conditions }],
    ...people,
    recommendation: [{ candidate: "甲大学", recommender: "山东省人力资源和社会保障厅", recommenderType: "省直部门（单位）", recommenderLevel: "正省部级", consented: "是", hasForm: "是" }],
  };
}

/** A national base recognised in 2017, seen on 2020-06-01 (or 2020-01-20 for its papers). */
export function nationalBase(): Book {
  return {
    institution: [{
      name: "乙大学", creditCode: codeOf(2), recognitionStatus: "已认定", recognizedDate: "2017-06-01", managementUnit: "山东省人力资源和社会保障厅", type: "高等院校", headcountYear: 2019, annualTrainees: 2500,
      evaluationPanel: "赵甲、钱乙、孙丙", panelConsentDate: "2018-02-01", trainingPlanDoc: "规划", curriculumDoc: "课程", operatingRules: "管理办法", specialFundsUse: "专家授课、师资培训", ...conditions,
    }],
    ...people,
    annualPlan: [{
      base: "乙大学", reportYear: 2019, planYear: 2020, hasSummary: "是", hasPlan: "是", toManagerDate: "2019-12-01", managerName: "山东省人力资源和社会保障厅", managerConsentDate: "2019-12-15", toAuthorityDate: "2019-12-20",
      planItemId: "P1",
    }],
    trainingClass: [{
      id: "B1", base: "乙大学", name: "高研班", nameUsed: "国家级继续教育基地", year: 2020, planItemId: "P1", managerConsent: "是", consentDate: "2020-01-05", startDate: "2020-03-01", endDate: "2020-03-10", trainees: 2500,
      isPublicService: "否", enrolScope: "全国", fee: 500, approvedFee: 600, archived: "是", archivedDate: "2020-03-12", evaluated: "是", evaluatedDate: "2020-03-12",
    }],
    assessment: [
      { base: "乙大学", type: "认定评审", year: 2017, date: "2017-05-01", panel: "甲、乙", reviewPassed: "是" },
      { base: "乙大学", type: "年度考核", year: 2019, date: "2019-12-01", hTeachers: "合格", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "优秀", overall: "合格" },
    ],
    change: [{ base: "乙大学", item: "联系方式", oldValue: "0531-1", newValue: "0531-2", changeDate: "2020-03-01", reportedDate: "2020-03-10", reportedTo: "人力资源社会保障部", publishedDate: "2020-03-12" }],
  };
}
