import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";

/** An application of the 2019 round with nothing wanting: what a careful city sends. */
export function completeApplication(): Record<string, GivenRow[]> {
  const systems = ["sysTeachingOrg", "sysTraineeAssess", "sysTeachingResearch", "sysRegistration", "sysFunds", "sysLogistics", "sysEffectEval", "sysFollowUp"];
  return {
    institution: [
      {
        name: "甲职业学院", applicationType: "新申报", program: "普通", applicationDate: "2019-09-10", type: "高等院校", province: "山东省", city: "济南市",
        baseTitle: "山东省专业技术人员继续教育基地", headcountYear: 2018, annualTrainees: 2000, hasDistanceConditions: "是", networkEquipment: "录播系统",
        networkInfrastructure: "千兆校园网", platform: "https://jxjy.example.edu.cn", onlineTraining: "是", onlineInteraction: "是", isPracticeIntensive: "是",
        practiceSite: "数控实训车间", mgmtOrg: "继续教育处", managersFt: 2, managersPt: 1, matchingFunds: 50, recognitionStatus: "未认定",
        ...Object.fromEntries(systems.map((system) => [system, "有"])),
      },
    ],
    facilities: [
      { unit: "甲职业学院", classroomCount: 20, classroomArea: 1500, multiRoomCount: 2, multiRoomArea: 300, teachingEquipment: "投影仪、录播系统", books: 30000 },
    ],
    teacher: [{ unit: "甲职业学院", name: "张三", kind: "专职" }, { unit: "甲职业学院", name: "李四", kind: "兼职" }],
    trainingClass: [{ base: "甲职业学院", name: "高级研修班", year: 2018, trainees: 2000, startDate: "2018-05-01", endDate: "2018-05-10" }],
    recommendation: [
      {
        round: 2019, recommender: "济南市人力资源和社会保障局", recommenderType: "设区的市人社部门", candidate: "甲职业学院", program: "普通", applicationType: "新申报",
        hasLetter: "是", letterDate: "2019-09-16", consented: "是", hasForm: "是", formName: "山东省专业技术人员继续教育基地申请表", formCopies: 3, hasSummary: "是",
        hasEvidence: "是", paperDate: "2019-09-20", recipient: "山东省人力资源和社会保障厅专业技术人员管理处", pdfLetter: "是", pdfForm: "是",
        emailTo: "ymrst@shandong.cn", emailSubject: "甲职业学院继续教育基地申报", emailDate: "2019-09-20",
      },
    ],
    sanction: [],
  };
}
