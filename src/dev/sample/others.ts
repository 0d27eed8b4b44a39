import { institutions, type SampleRow } from "./institutions";

const name = (no: number) => String(institutions[no - 1].name);
const code = (no: number) => institutions[no - 1].code;

export const recommendationColumns: [string, string][] = [
  ["序号", "rank"], ["推荐单位", "by"], ["推荐单位类别", "byType"], ["备选单位", "candidate"], ["统一社会信用代码", "code"], ["申报类别", "kind"], ["申报类型", "program"], ["申报年度", "round"],
  ["推荐函", "letter"], ["推荐函日期", "letterDate"], ["审核意见", "consent"], ["申请表", "form"], ["申请表份数", "copies"], ["汇总表", "summary"], ["佐证材料", "evidence"], ["报送日期", "paper"],
  ["收件部门", "recipient"], ["推荐函PDF", "pdfLetter"], ["申请表PDF", "pdfForm"], ["邮箱", "mailTo"], ["邮件标题", "subject"], ["电子版日期", "mailDate"],
];

const recommendation = (rank: number, by: string, byType: string, no: number, more: SampleRow = {}): SampleRow => ({
  rank, by, byType, candidate: name(no), code: code(no), kind: institutions[no - 1].kind, program: institutions[no - 1].program, round: 2019, letter: "有", letterDate: "2019-09-16", consent: "是", form: "有",
  copies: 3, summary: "有", evidence: "有", paper: "2019-09-20", recipient: "山东省人力资源和社会保障厅专业技术人员管理处", pdfLetter: "有", pdfForm: "有", mailTo: "ymrst@shandong.cn", subject: `${name(no)}继续教育基地申报`, mailDate: "2019-09-20", ...more,
});

const city = "设区的市人社部门";
export const recommendations: SampleRow[] = [
  recommendation(1, "济南市人力资源和社会保障局", city, 1),
  recommendation(2, "济南市人力资源和社会保障局", city, 2),
  recommendation(3, "济南市人力资源和社会保障局", city, 4),
  recommendation(4, "济南市人社局", city, 15, { subject: "XXXX继续教育基地申报" }),
  recommendation(5, "山东省农业农村厅", "省直部门", 3),
  recommendation(6, "青岛市人力资源和社会保障局", city, 5, { paper: "2019-09-22", copies: 2 }),
  recommendation(7, "青岛市人力资源和社会保障局", city, 6, { paper: "2019-09-23", mailDate: "2019年9月23日" }),
  recommendation(8, "烟台市人力资源和社会保障局", city, 7, { pdfForm: "无", mailTo: "ymrst@shandong.com" }),
  recommendation(9, "潍坊市人力资源和社会保障局", city, 8, { evidence: null }),
  recommendation(10, "临沂市人力资源和社会保障局", city, 9),
  recommendation(11, "临沂市人力资源和社会保障局", city, 10, { letter: "无", letterDate: null }),
  recommendation(12, "山东省住房和城乡建设厅", "省直部门", 12),
  recommendation(13, "山东省住房和城乡建设厅", "省直部门", 11),
  recommendation(14, "山东省工业和信息化厅", "省直部门", 1, { paper: "2019-09-18" }),
  recommendation(15, "山东省机械设计协会", "行业协会", 13),
  recommendation(16, "德州市人力资源和社会保障局", city, 14),
];

export const teacherColumns: [string, string][] = [["序号", "no"], ["单位名称", "unit"], ["教师姓名", "name"], ["专兼职", "kind"], ["学历", "education"], ["职称", "title"], ["现任课专业、年限", "subject"]];
const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
const subjects = ["智能制造，12年", "现代农业，8年", "港口物流，10年", "建筑工程，15年", "化工安全，9年"];
export const teachers: SampleRow[] = institutions
  .filter((unit) => unit.no !== 10)
  .flatMap((unit, at) =>
    Array.from({ length: 4 }, (_, index) => ({
      no: at * 4 + index + 1, unit: unit.name, name: `${surnames[(at * 4 + index) % surnames.length]}${"文明建国志强丽华"[index * 2]}${"海平军敏"[at % 4]}`, kind: index < 3 ? "专职" : "兼职",
      education: index % 2 ? "研究生" : "大学本科", title: index === 0 ? "教授" : index === 3 ? "高级工程师" : "副教授", subject: subjects[at % subjects.length],
    })),
  );

export const classColumns: [string, string][] = [
  ["班次编号", "id"], ["举办单位", "base"], ["培训班名称", "name"], ["举办名义", "nameUsed"], ["年度", "year"], ["计划编号", "plan"], ["管理单位同意", "consent"], ["同意日期", "consentDate"], ["开班日期", "start"], ["结束日期", "end"],
  ["培训人数（人）", "trainees"], ["学时", "hours"], ["收费标准（元/人）", "fee"], ["核定收费标准（元/人）", "approved"], ["建档登记", "archived"], ["建档日期", "archivedDate"], ["效果评估", "evaluated"], ["评估日期", "evaluatedDate"],
];
const training = (id: string, no: number, title: string, more: SampleRow = {}): SampleRow => ({
  id, base: name(no), name: title, nameUsed: "单位名义", year: 2018, plan: `${id}-P`, consent: "是", consentDate: "2018-02-10", start: "2018-05-07", end: "2018-05-11", trainees: 520, hours: 40, fee: 800, approved: 800, archived: "是",
  archivedDate: "2018-05-20", evaluated: "是", evaluatedDate: "2018-05-25", ...more,
});
export const classes: SampleRow[] = [
  training("JN01", 13, "智能制造新技术高级研修班", { trainees: 1200 }),
  training("JN02", 13, "工业设计继续教育专题班", { trainees: 900, nameUsed: "山东省专业技术人员继续教育基地", consent: "否", consentDate: null }),
  training("JN03", 13, "公需科目集中面授（一）", { trainees: 1000, fee: 980 }),
  training("DZ01", 14, "大运河文化保护传承研修班", { trainees: 1050, evaluated: null }),
  training("DZ02", 14, "职业教育师资能力提升班", { trainees: 900, archived: "否", archivedDate: null }),
  training("JN04", 1, "新旧动能转换专题研修班", { trainees: 1100, start: "2018年6月4日", end: "2018-06-08" }),
  training("JN05", 1, "大数据应用工程师继续教育", { trainees: 900, start: 43252, end: 43256, approved: null }),
];

export const reconfirmColumns: [string, string][] = [["序号", "no"], ["单位名称", "name"], ["统一社会信用代码", "code"]];
export const reconfirmList: SampleRow[] = [
  { no: 1, name: name(13), code: code(13) },
  { no: 2, name: "威海海洋职业培训中心", code: null },
];
