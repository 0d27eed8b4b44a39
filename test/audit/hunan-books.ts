import { codeOf } from "./books";
import type { Book, Row } from "./workbook";

const systems: Row = { sysTeachingOrg: "有", sysTraineeAssess: "有", sysRegistration: "有", sysFunds: "有", sysLogistics: "有", sysEffectEval: "有", sysFollowUp: "有" };
const conditions: Row = {
  mgmtOrg: "继续教育学院", managersFt: 2, ...systems, matchingFunds: 50, hasDistanceConditions: "是", isPracticeIntensive: "是", practiceSite: "数控车间", practicePartner: "湘江重工",
  developTeachers: "课程组", developVenue: "录播室", developTech: "课件系统", canDevelopCourses: "是",
};
const person = (kind: string, name: string, more: Row = {}): Row => ({ kind, name, education: "本科", graduation: "湖南大学、2001年6月、机械工程", title: "副教授", teaching: "机械工程、10年", isLeader: "是", ...more });

const people: Book = {
  facilities: [{ landArea: 20000, buildingArea: 9000, practiceArea: 600, classroomCount: 10, classroomArea: 900, multiRoomCount: 1, multiRoomArea: 200, networkCenterArea: 150, auditoriumCount: 1, auditoriumArea: 300, canteenSeats: 500, dormBeds: 300, other: "投影仪" }],
  staff: [{ authorized: 40, current: 20, managers: 2, ftTeachers: 4, ftSenior: 4, ftIntermediate: 0, otherStaff: 14, ptTeachers: 1, ptSenior: 1, ptIntermediate: 0, otherPartTime: 0 }],
  manager: [{ name: "王管", position: "院长", duty: "全面", phone: "0731-84900001" }, { name: "李管", position: "科长", duty: "教务", phone: "0731-84900002" }],
  teacher: [...["张一", "张二", "张三", "张四"].map((name) => person("专职", name)), person("兼职", "赵五", { title: "高级工程师" })],
  specialty: [{ name: "机械工程", senior: "√", intermediate: "√", junior: "", public: "√", internal: "" }],
};

/** An institution that applies in Hunan in 2019 and satisfies every condition of Article 7. */
export function hunanApplicant(): Book {
  return {
    institution: [{
      name: "甲学院", creditCode: codeOf(1), applicationDate: "2019-08-30", applicationType: "新申报", type: "高职院校", competentAuthority: "湖南省教育厅", address: "长沙市岳麓区1号", postcode: "410006",
      email: "a@example.edu.cn", headName: "王管", headPosition: "院长", headPhone: "0731-84900001", contactName: "李管", contactPosition: "科长", contactPhone: "13800000000", capacity: 400,
      headcountYear: 2018, annualTrainees: 1200, ...conditions,
    }],
    ...people,
    recommendation: [{ candidate: "甲学院", recommender: "长沙市人力资源和社会保障局", recommenderType: "设区的市（市州）人社部门", hasForm: "是", formName: "湖南省省级专业技术人员继续教育基地申请表", formCopies: 3 }],
  };
}

/** A base of Hunan recognised in 2018, seen on 2020-06-01 (or on 2019-12-20 for its papers). */
export function hunanBase(): Book {
  const plan: Row = {
    base: "乙基地", reportYear: 2019, planYear: 2020, hasSummary: "是", hasPlan: "是", toManagerDate: "2019-11-20", managerConsentDate: "2019-12-01", toAuthorityDate: "2019-12-10", writtenFiling: "是",
    authorityFiled: "已备案", planItemId: "P1",
  };
  return {
    institution: [{
      name: "乙基地", creditCode: codeOf(2), recognitionStatus: "已认定", recognizedDate: "2018-06-20", plaqueName: "湖南省省级专业技术人员继续教育基地", recognizedSpecialties: "机械工程、电气工程",
      recognizedAudience: "面向社会招生", type: "高职院校", competentAuthority: "湖南省教育厅", headcountYear: 2019, annualTrainees: 1200, ...conditions,
    }],
    ...people,
    annualPlan: [plan],
    trainingClass: [{
      id: "B1", base: "乙基地", name: "高研班", nameUsed: "省级继续教育基地", year: 2020, planItemId: "P1", startDate: "2020-03-01", endDate: "2020-03-10", organizer: "乙基地", organizerType: "基地",
      isPublicService: "否", enrolScope: "全省", specialty: "机械工程", level: "高级", audience: "面向社会", trainees: 100, fee: 500, archived: "是", archivedDate: "2020-03-12", evaluated: "是", evaluatedDate: "2020-03-12",
    }],
    assessment: [
      { base: "乙基地", type: "认定评审", year: 2018, date: "2018-05-01", panel: "甲、乙", reviewPassed: "是", siteVisitDate: "2018-05-10", publicityStart: "2018-05-20", publicityEnd: "2018-05-27" },
      { base: "乙基地", type: "三年评估", year: 2019, date: "2019-12-01", hTeachers: "合格", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "优秀", overall: "合格" },
    ],
    change: [{ base: "乙基地", item: "联系方式", oldValue: "0731-1", newValue: "0731-2", changeDate: "2019-06-01", reportedDate: "2019-06-10", reportedTo: "湖南省人力资源和社会保障厅", publishedDate: "2019-06-12" }],
  };
}
