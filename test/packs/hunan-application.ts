import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";

const systems = ["sysTeachingOrg", "sysTraineeAssess", "sysRegistration", "sysFunds", "sysLogistics", "sysEffectEval", "sysFollowUp"];
const unit = "甲职业学院";

/** A roster of one kind: four teachers of 机械工程, all with the degree and the title asked for. */
function roster(kind: string, names: string, title: string): GivenRow[] {
  return [...names].map((name) => ({
    unit, kind, name: `${name}教师`, education: "本科", graduation: "湖南大学、2001年6月、机械工程", title, teaching: "机械工程、15年", isLeader: "是",
  }));
}

/** An application under Hunan's measures with nothing wanting: form, rosters and the data of Article 7 the form has no cell for. */
export function hunanApplication(): Record<string, GivenRow[]> {
  return {
    institution: [
      {
        name: unit, applicationType: "新申报", applicationDate: "2019-09-10", type: "高职院校", competentAuthority: "湖南省教育厅", address: "长沙市岳麓区1号", postcode: "410006",
        email: "jxjy@example.edu.cn", headName: "赵一", headPosition: "院长", headPhone: "0731-84900001", contactName: "钱二", contactPosition: "处长", contactPhone: "13800000000",
        capacity: 600, headcountYear: 2018, annualTrainees: 1000, hasDistanceConditions: "是", isPracticeIntensive: "是", practicePartner: "某机械公司", mgmtOrg: "继续教育处",
        managersFt: 2, matchingFunds: 50, canDevelopCourses: "是", developTeachers: "课程开发组", developVenue: "录播室", developTech: "课件系统", recognitionStatus: "未认定",
        applicantSealed: "是", applicantSealDate: "2019-09-10", competentOpinionSealed: "是", competentOpinionDate: "2019-09-12",
        ...Object.fromEntries(systems.map((system) => [system, "有"])),
      },
    ],
    facilities: [
      {
        unit, landArea: 12000, buildingArea: 9000, practiceArea: 800, classroomCount: 20, classroomArea: 1500, multiRoomCount: 2, multiRoomArea: 300, networkCenterArea: 120,
        auditoriumCount: 1, auditoriumArea: 400, canteenSeats: 800, dormBeds: 500, other: "投影仪、录播系统",
      },
    ],
    staff: [
      { unit, authorized: 120, current: 30, managers: 2, ftTeachers: 4, ftSenior: 4, ftIntermediate: 0, otherStaff: 24, ptTeachers: 1, ptSenior: 1, ptIntermediate: 0, otherPartTime: 0 },
    ],
    manager: [
      { unit, name: "孙三", position: "处长", duty: "全面工作", phone: "0731-84900002" },
      { unit, name: "李四", position: "科长", duty: "教学组织", phone: "13900000000" },
    ],
    teacher: [...roster("专职", "周吴郑王", "副教授"), ...roster("兼职", "冯", "高级讲师")],
    specialty: [{ unit, name: "机械工程", senior: "√", intermediate: "√", public: "√" }],
    recommendation: [
      {
        candidate: unit, recommender: "湖南省教育厅", recommenderType: "省直行业主管部门", hasForm: "是", formName: "湖南省省级专业技术人员继续教育基地申请表", formCopies: 3,
        recipient: "湖南省人力资源和社会保障厅",
      },
    ],
    sanction: [],
  };
}

/** A recognised base with its papers in order. */
export function hunanBase(): Record<string, GivenRow[]> {
  const { institution, facilities, staff, manager, teacher, specialty } = hunanApplication();
  const kept = { ...institution[0], applicationType: null, applicationDate: null, recognitionStatus: "已认定", recognizedDate: "2018-06-20" };
  return {
    institution: [
      {
        ...kept, recognizedSpecialties: "机械工程", recognizedAudience: "面向社会招生", plaqueName: "湖南省省级专业技术人员继续教育基地", operatingRules: "基地运行管理办法",
        trainingPlanDoc: "年度培训计划", curriculumDoc: "课程设置一览",
      },
    ],
    facilities, staff, manager, teacher, specialty,
    annualPlan: [
      {
        base: unit, reportYear: 2018, planYear: 2019, planItemId: "P-01", hasSummary: "是", hasPlan: "是", toManagerDate: "2018-11-30", managerConsentDate: "2018-12-05",
        toAuthorityDate: "2018-12-10", writtenFiling: "是", authorityFiled: "已备案",
      },
    ],
    trainingClass: [
      {
        base: unit, name: "高级研修班", nameUsed: "湖南省省级专业技术人员继续教育基地", year: 2019, planItemId: "P-01", startDate: "2019-05-01", endDate: "2019-05-10", trainees: 1000,
        organizerType: "基地", serviceForm: "高级研修班", isPublicService: "是", enrolScope: "全省专业技术人员", specialty: "机械工程", level: "高级", audience: "面向社会", fee: 0,
        archived: "是", archivedDate: "2019-05-12", evaluated: "是", evaluatedDate: "2019-05-15",
      },
    ],
    assessment: [
      { base: unit, type: "认定评审", date: "2018-05-10", panel: "王五、赵六", reviewPassed: "是", siteVisitDate: "2018-05-20", publicityStart: "2018-06-01", publicityEnd: "2018-06-07" },
      { base: unit, type: "三年评估", year: 2018, date: "2019-03-01", hTeachers: "优秀", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "优秀", hEffect: "合格", overall: "合格" },
    ],
    change: [{ base: unit, item: "联系方式", changeDate: "2019-03-01", reportedDate: "2019-03-20", publishedDate: "2019-03-25" }],
    sanction: [],
  };
}
