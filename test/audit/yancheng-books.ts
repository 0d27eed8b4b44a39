import { codeOf } from "./books";
import type { Book, Row } from "./workbook";

const conditions: Row = {
  isLegalPerson: "是", managersFt: 2, managersPt: 1, sysTeachingOrg: "有", sysTraineeAssess: "有", sysTeachingResearch: "有", sysRegistration: "有", sysFunds: "有", sysLogistics: "有", sysEffectEval: "有", sysFollowUp: "有",
  isPracticeIntensive: "是", practiceSite: "实训车间", practicePartner: "盐城机床厂", annualCourseHours: 120, annualTrainees: 150, offersDistance: "是", hasDistanceConditions: "是", networkEquipment: "服务器",
  networkInfrastructure: "千兆网", platform: "https://yc.example.cn", onlineTraining: "是", onlineInteraction: "是", newDistanceHours: 100,
};
const people: Book = {
  facilities: [{ classroomCount: 4, classroomArea: 300, multiRoomCount: 1, multiRoomArea: 80, practiceArea: 100, teachingEquipment: "投影仪", books: "2000册" }],
  teacher: [{ kind: "专职", name: "张一" }, { kind: "兼职", name: "李二" }],
  manager: [{ name: "王三", employment: "专职" }],
};

/** An institution that files in Yancheng in 2019 and satisfies every condition of Article 7. */
export function yanchengApplicant(): Book {
  return {
    institution: [{ name: "甲培训中心", creditCode: codeOf(1), applicationDate: "2019-08-30", applicationType: "报备考核", type: "地方/部门/行业教育培训机构", competentAuthority: "盐城市教育局", headcountYear: 2018, ...conditions }],
    ...people,
    course: [
      { base: "甲培训中心", id: "K1", name: "公需", year: 2018, hours: 20, mode: "面授", isNew: "否" },
      { base: "甲培训中心", id: "K2", name: "网课", year: 2018, hours: 100, mode: "远程（网络）", isNew: "是" },
    ],
    recommendation: [{ candidate: "甲培训中心", recommender: "盐城市教育局", recommenderType: "行业主管部门（业务主管部门）", consented: "是" }],
  };
}

/** An institution filed in 2018, seen on 2020-06-01 (or 2020-01-20 for its papers). */
export function yanchengFiled(): Book {
  return {
    institution: [{ name: "乙培训中心", creditCode: codeOf(2), recognitionStatus: "已认定", recognizedDate: "2018-12-01", competentAuthority: "盐城市教育局", headcountYear: 2019, ...conditions }],
    ...people,
    annualPlan: [{ base: "乙培训中心", reportYear: 2019, planYear: 2020, hasSummary: "是", hasPlan: "是", toAuthorityDate: "2019-12-10", bizDeptFilingDate: "2019-12-12", hrFilingDate: "2019-12-15", authorityFiled: "已备案", planItemId: "P1" }],
    trainingClass: [{
      id: "B1", base: "乙培训中心", name: "研修班", year: 2020, planItemId: "P1", startDate: "2020-03-01", endDate: "2020-03-10", trainees: 150, isPublicService: "否", enrolScope: "全市", fee: 300, approvedFee: 300, feeApprovalNo: "盐价〔2019〕1号",
      archived: "是", archivedDate: "2020-03-12", evaluated: "是", evaluatedDate: "2020-03-12", resultsUploaded: "是", uploadedDate: "2020-03-12",
    }],
    assessment: [
      { base: "乙培训中心", type: "认定评审", year: 2018, date: "2018-11-01", panel: "甲、乙", reviewPassed: "是" },
      { base: "乙培训中心", type: "年度考核", year: 2019, date: "2020-01-10", hTeachers: "合格", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "优秀", overall: "合格" },
    ],
    trainee: [{ name: "学一", idNo: "11010519491231002X", classId: "B1", examResult: "合格", inCertificate: "是", inSystem: "是", verifiedDate: "2020-03-20" }],
    change: [{ base: "乙培训中心", item: "法人代表", oldValue: "赵某", newValue: "钱某", changeDate: "2020-03-01", reportedDate: "2020-03-10", reportedTo: "盐城市人力资源和社会保障局专业技术人员管理处", publishedDate: "2020-03-12" }],
  };
}
