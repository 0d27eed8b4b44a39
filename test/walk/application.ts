import { recordType } from "../../src/core/dictionary/dictionary";
import { blankWorkbook, patchWorkbook } from "../../src/files";

export type Row = Record<string, string | number>;

/** Records of an application that is right in every respect, as an institution fills them in. */
export const application: Record<string, Row[]> = {
  institution: [{
    name: "山东泉城职业学院", creditCode: "91370100MA3C00001H", type: "高职院校", isLegalPerson: "是", registrationNo: "鲁法证字0001号", program: "普通", applicationType: "新申报",
    applicationDate: "2019-09-10", province: "山东省", city: "济南市", county: "历下区", industry: "先进制造", affiliation: "市属", competentAuthority: "济南市教育局",
    managementUnit: "济南市人力资源和社会保障局", address: "山东省济南市历下区经十路1号", postcode: "250014", email: "jijiao@example.cn",
    headName: "王志远", headPosition: "院长", headPhone: "0531-86000001", contactName: "李明", contactPosition: "科长", contactPhone: "13800000001", legalRep: "王志远",
    capacity: 800, headcountYear: 2018, annualTrainees: 3200, annualTraineeTimes: 4100, keyFieldTrainees: 2100, ruralTrainees: 300, annualCourseHours: 600,
    offersDistance: "是", hasDistanceConditions: "是", networkEquipment: "直播教室及服务器12台", networkInfrastructure: "千兆专线", platform: "泉城继续教育网",
    onlineTraining: "是", onlineInteraction: "是", trainingSince: 2005, experienceNote: "连续十四年举办专业技术人员培训", influenceNote: "覆盖全省先进制造行业",
    isPracticeIntensive: "是", practiceSite: "数控实训中心", practicePartner: "济南机床厂", mgmtOrg: "继续教育学院", managersFt: 4, managersPt: 2,
    sysTeachingOrg: "有", sysTraineeAssess: "有", sysTeachingResearch: "有", sysRegistration: "有", sysFunds: "有", sysLogistics: "有", sysEffectEval: "有", sysFollowUp: "有",
    matchingFunds: 60, canDevelopCourses: "是", developTeachers: "专职教师30人", developVenue: "录播教室", developTech: "课件制作系统",
  }],
  facilities: [{
    unit: "山东泉城职业学院", landArea: 60000, buildingArea: 32000, practiceArea: 4000, classroomCount: 40, classroomArea: 3600, multiRoomCount: 10, multiRoomArea: 1200,
    networkCenterArea: 300, auditoriumCount: 2, auditoriumArea: 900, canteenSeats: 900, dormBeds: 700, other: "图书馆一座", teachingEquipment: "投影、录播、数控机床", books: "12000册",
  }],
  teacher: Array.from({ length: 36 }, (_, i) => ({
    unit: "山东泉城职业学院", kind: i < 22 ? "专职" : "兼职", name: `教师${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${"一二三四"[Math.floor(i / 10)]}`, education: i % 3 === 0 ? "博士研究生" : "硕士研究生",
    graduation: "山东大学，2005年7月，机械工程", title: i % 3 === 2 ? "中级" : i % 3 === 1 ? "副教授" : "教授", titleLevel: i % 3 === 2 ? "中级" : i % 3 === 1 ? "副高" : "正高",
    teachSpecialty: "机械工程", teachYears: 8 + (i % 10), isLeader: i % 4 === 0 ? "是" : "否",
  })),
  recommendation: [{
    round: 2019, recommender: "济南市人力资源和社会保障局", recommenderType: "设区的市（市州）人社部门", recommenderLevel: "厅局级", candidate: "山东泉城职业学院", creditCode: "91370100MA3C00001H",
    program: "普通", applicationType: "新申报", rank: 1, hasLetter: "是", letterDate: "2019-09-16", consented: "是", opinionSigned: "是", hasForm: "是",
    formName: "山东省专业技术人员继续教育基地申请表", formCopies: 3, hasSummary: "是", hasEvidence: "是", paperDate: "2019-09-18", recipient: "省人力资源社会保障厅专业技术人员管理处",
    pdfLetter: "是", pdfForm: "是", emailTo: "ymrst@shandong.cn", emailSubject: "济南市人力资源和社会保障局继续教育基地申报", emailDate: "2019-09-18",
  }],
  manager: [{ unit: "山东泉城职业学院", name: "赵敏", position: "院长助理", duty: "继续教育", phone: "0531-86000002", employment: "专职" }],
};

/** An .xlsx with one sheet per record type: header in row 1, records below. */
export function workbookOf(records: Record<string, Row[]>): Uint8Array {
  const given = Object.entries(records);
  const add = given.map(([record, rows]) => {
    const type = recordType(record)!;
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const header = fields.map((id, column) => ({ row: 0, column, value: type.fields.find((field) => field.id === id)!.name }));
    const cells = rows.flatMap((row, r) => fields.flatMap((id, column) => (row[id] === undefined || row[id] === "" ? [] : [{ row: r + 1, column, value: row[id] }])));
    return { name: type.title, operations: [{ op: "cells" as const, cells: [...header, ...cells] }] };
  });
  return patchWorkbook(blankWorkbook("填报说明"), { edit: [{ sheet: "填报说明", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "请逐表填写。" }] }] }], add });
}
