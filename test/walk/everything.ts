import { writeXlsx } from "hucre/xlsx";
import { recordType } from "../../src/core/dictionary/dictionary";
import type { Field } from "../../src/core/dictionary/fields";
import { applicant, codeOf, running } from "../audit/books";
import { hunanApplicant, hunanBase } from "../audit/hunan-books";
import { idNumber } from "../audit/identity";
import type { Cell, Row } from "../audit/workbook";
import { yanchengApplicant, yanchengFiled } from "../audit/yancheng-books";

/*
 * One workbook with every record type of the dictionary, each with every column it can have, as such sheets come: a title, a line of
 * labels, a header two rows deep with merges, bracketed units, a numbering, blank rows, totals and notes. Two units fill it, an
 * applicant and a recognised base; a third is only on the lists of others.
 */

export const applicantName = "甲学院";
export const baseName = "乙基地";
export const otherName = "丙公司";
const codes: Record<string, string> = { [applicantName]: codeOf(1), [baseName]: codeOf(2), [otherName]: codeOf(3) };

/** Rows by the unit they belong to, in the order they stand in. */
type Rows = [unit: string, row: Row][];

interface Layout {
  record: string;
  name: string;
  title: string;
  rows: Rows;
  /** Columns that this sheet does not have. */
  without?: string[];
  /** Group labels above the columns of the fields from…to. */
  groups?: [label: string, from: string, to: string][];
}

/** Where a record stands and whose it is. */
export interface Placed {
  record: string;
  unit: string;
  /** 1-based. */
  row: number;
}

export interface Written {
  name: string;
  record: string;
  headerRow: number;
  placed: Placed[];
  fields: string[];
}

const merged = (books: Row[], name: string, more: Row = {}): Row => Object.assign({}, ...books, { name, creditCode: codes[name] }, more) as Row;
const one = (record: string, ...books: ReturnType<typeof applicant>[]): Row[] => books.map((book) => book[record]?.[0] ?? {});

const institutions: Rows = [
  [applicantName, merged(one("institution", yanchengApplicant(), hunanApplicant(), applicant()), applicantName, { asOfDate: "2019-09-20", formerNames: "甲专科学校", recognitionStatus: "未认定", isLegalPerson: "是" })],
  [baseName, merged(one("institution", yanchengFiled(), hunanBase(), running()), baseName, { asOfDate: "2019年9月20日", recognizedAudience: "面向社会招生", program: "普通" })],
];
const facilities = merged(one("facilities", applicant(), hunanApplicant()), "");
const teacher = (name: string, n: number, more: Row = {}): Row => ({ ...hunanApplicant().teacher[0], name, idNo: idNumber(n), titleLevel: "副高", gradSchool: "湖南大学", gradDate: "2001年6月", gradMajor: "机械工程", teachSpecialty: "机械工程", teachYears: 10, ...more });
const plan = (base: string, n: number): Row => ({ ...running().annualPlan[0], ...yanchengFiled().annualPlan[0], base, planItemId: `P${n}`, planItemName: `研修项目${n}`, plannedTrainees: 100, actualTrainees: 100, assignedTrainees: 100, taskDueDate: "2019-12-15", managerName: "济南市人力资源和社会保障局", toManagerDate: "2018-11-20", managerConsentDate: "2018-12-01", toAuthorityDate: "2018-12-10", bizDeptFilingDate: "2018-12-12", hrFilingDate: "2018-12-15", reportYear: 2018, planYear: 2019, writtenFiling: "是" });
const klass = (base: string, n: number, more: Row = {}): Row => ({ ...running().trainingClass[0], ...hunanBase().trainingClass[0], ...yanchengFiled().trainingClass[0], base, id: `B${n}`, name: `高研班${n}`, nameUsed: base, year: 2019, planItemId: `P${n}`, startDate: "2019-03-01", endDate: "2019-03-10", consentDate: "2019-01-05", archivedDate: "2019-03-12", evaluatedDate: "2019-03-12", uploadedDate: "2019-03-12", serviceForm: "高级研修班", mode: "面授", hours: 24, trainees: 2, organizerType: "基地", ...more });
const grades: Row = { hTeachers: "合格", hFunds: "合格", hFacilities: "合格", hSystems: "合格", hTasks: "合格", hEffect: "优秀", overall: "合格", assessor: "省人社厅" };
const sanction = (unit: string, more: Row): Row => ({ unit, creditCode: codes[unit], ruleSet: "shandong-2016", type: "责令限期整改", reason: "不能完成任务（计划）", decisionDate: "2019-01-10", rectifyDeadline: "2019-04-10", rectifyVerdictDate: "2019-04-01", rectifyPassed: "是", docNo: "1号", plaqueReturned: "否", ...more });

const layouts: Layout[] = [
  { record: "institution", name: "单位基本情况", title: "专业技术人员继续教育基地单位基本情况表", rows: institutions, groups: [["管理制度（有/无）", "sysTeachingOrg", "sysFollowUp"], ["远程教育", "offersDistance", "onlineInteraction"], ["培训规模", "headcountYear", "ruralTrainees"]] },
  { record: "facilities", name: "教学场地及设施", title: "教学场地及设施情况", rows: [[applicantName, facilities], [baseName, facilities]], groups: [["场地", "landArea", "practiceArea"]] },
  { record: "staff", name: "人员情况", title: "人员情况统计表", rows: [[applicantName, { ...hunanApplicant().staff[0] }], [baseName, { ...hunanBase().staff[0] }]] },
  { record: "manager", name: "管理人员情况", title: "管理人员情况表", rows: [[applicantName, { ...hunanApplicant().manager[0], employment: "专职" }], [applicantName, { ...hunanApplicant().manager[1], employment: "专职" }], [baseName, { ...hunanBase().manager[0], name: "孙管", employment: "专职" }]] },
  { record: "teacher", name: "专职教师名册", title: "专职教师情况", without: ["kind"], rows: [1, 2, 3, 4].map((n): [string, Row] => [applicantName, teacher(`张${n}`, n)]).concat([5, 6, 7, 8].map((n): [string, Row] => [baseName, teacher(`李${n}`, n)])) },
  { record: "teacher", name: "兼职教师名册", title: `${applicantName}兼职教师名册`, without: ["kind", "unit", "unitCreditCode"], rows: [[applicantName, teacher("赵兼", 9)]] },
  { record: "specialty", name: "拟申请认证的专业", title: "拟申请认证的专业", rows: [[applicantName, { name: "机械工程", senior: "√", intermediate: "√", public: "√" }], [baseName, { name: "机械工程", senior: "√", intermediate: "", junior: "", public: "√", internal: "" }]], groups: [["培训层次", "senior", "junior"], ["培训对象", "public", "internal"]] },
  { record: "recommendation", name: "推荐汇总", title: "继续教育基地推荐汇总表", rows: [[applicantName, { ...applicant().recommendation[0], recommenderLevel: "副省部级", rank: 1, opinionSigned: "是" }]] },
  { record: "annualPlan", name: "年度计划与总结", title: "年度计划与总结报送情况", rows: [[baseName, plan(baseName, 1)], [baseName, plan(baseName, 2)]] },
  { record: "trainingClass", name: "培训班次", title: "培训班次台账", rows: [[baseName, klass(baseName, 1)], [baseName, klass(baseName, 2)], [applicantName, klass(applicantName, 3, { year: 2018, planItemId: "P3", startDate: "2018-03-01", endDate: "2018-03-10" })]] },
  { record: "course", name: "课程课时", title: "课程课时一览表", rows: [[applicantName, { id: "K1", name: "公需课", specialty: "公需科目", year: 2018, hours: 120, mode: "面授", isNew: "否", onlineDate: "2018-02-01" }], [baseName, { id: "K2", name: "网课", specialty: "机械工程", year: 2018, hours: 100, mode: "远程", isNew: "是", onlineDate: "2018-02-01" }]] },
  { record: "assessment", name: "考核评估", title: "考核评估结果", rows: [[baseName, { ...grades, type: "认定评审", year: 2017, date: "2017-04-01", reviewStage: "审核、论证、考察", reviewPassed: "是", siteVisitDate: "2017-04-10", publicityStart: "2017-05-01", publicityEnd: "2017-05-08", recognizedDate: "2017-06-01", panel: "专家甲、专家乙" }], [baseName, { ...grades, type: "年度考核", year: 2018, date: "2018-12-20" }]] },
  { record: "change", name: "变更报告", title: "变更事项报告表", rows: [[baseName, { ...running().change[0], publishedDate: "2019-06-12" }]] },
  { record: "sanction", name: "处理名单", title: "处理（取消资格）名单", rows: [[otherName, sanction(otherName, { type: "取消资格" })], [baseName, sanction(baseName, {})]] },
  { record: "trainee", name: "学员名册", title: "学员名册", rows: [20, 21].map((n): [string, Row] => [baseName, { name: `学员${n}`, idNo: idNumber(n), classId: "B1", techField: "机械", examResult: "合格", inCertificate: "是", inSystem: "是", verifiedDate: "2019-03-20" }]) },
  { record: "checklist", name: "评审意见", title: "评审意见表", rows: [[applicantName, { clauseId: "shandong-2016/8.1a", verdict: "符合", evidence: "现场查看", reviewer: "专家甲", date: "2019-09-18" }], [applicantName, { clauseId: "hunan-2017/7.1a", verdict: "基本符合", evidence: "材料", reviewer: "专家甲", date: "2019-09-18" }]] },
  { record: "attachment", name: "附件材料", title: "附件材料清单", rows: [[applicantName, { name: "配套经费承诺函", copies: 1, holder: "省人社厅" }]] },
  { record: "reconfirmList", name: "附件3", title: "附件3 原认定的省级继续教育基地名单", rows: [[baseName, { name: baseName, creditCode: codes[baseName] }], [otherName, { name: otherName, creditCode: codes[otherName] }]] },
  { record: "inspectionList", name: "附件4", title: "附件4 公开招募的施教机构名单", rows: [[otherName, { name: otherName, creditCode: codes[otherName] }]] },
];

/** A value a field may hold where the row says nothing; nothing for what nobody has to fill. */
function sample(field: Field): Cell {
  const shapes: Record<string, Cell> = { postcode: "250001", email: "a@example.cn", phone: "0531-86000000", year: 2018, idNo: idNumber(99) };
  if (field.shape && field.shape in shapes) return shapes[field.shape];
  return null;
}

/** Columns of a sheet: 序号 and every field of the type. */
const columnsOf = ({ record, without = [] }: Layout): Field[] => recordType(record)!.fields.filter(({ id }) => !without.includes(id) && !["id", "rank"].includes(id) || (id === "id" && ["trainingClass", "course"].includes(record)));

function valueOf(field: Field, layout: Layout, unit: string, row: Row): Cell {
  const type = recordType(layout.record)!;
  if (field.id === type.unitField) return (row[field.id] ?? ` ${unit}`) as Cell;
  if (field.id === "unitCreditCode") return codes[unit];
  const value = row[field.id] ?? sample(field);
  // Numbers come as numbers, as text, in full width.
  return typeof value === "number" && field.type === "integer" && field.shape === undefined && row.name !== undefined ? String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))) : value;
}

/** Writes the workbook; where everything stands comes with it. */
export async function everything(): Promise<{ bytes: Uint8Array; sheets: Written[] }> {
  const sheets: Written[] = [];
  const written = layouts.map((layout) => {
    const fields = columnsOf(layout);
    const label = (field: Field): string => (field.unit && ["integer", "number"].includes(field.type) ? `${field.name}（${field.unit}）` : field.name);
    const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
    const top: Cell[] = ["序号", ...fields.map(label)];
    const bottom: Cell[] = top.map(() => null);
    const grouped = new Set<number>();
    for (const [group, from, to] of layout.groups ?? []) {
      const [a, b] = [from, to].map((id) => fields.findIndex((field) => field.id === id) + 1);
      for (let column = a; column <= b; column++) {
        grouped.add(column);
        bottom[column] = top[column];
        top[column] = column === a ? group : null;
      }
      merges.push({ startRow: 2, startCol: a, endRow: 2, endCol: b });
    }
    top.forEach((_, column) => {
      if (!grouped.has(column)) merges.push({ startRow: 2, startCol: column, endRow: 3, endCol: column });
    });
    const rows: Cell[][] = [[layout.title], ["填报日期：2019年9月20日"], top, bottom];
    const placed: Placed[] = [];
    layout.rows.forEach(([unit, row], i) => {
      if (i === 1) rows.push([]);
      rows.push([i + 1, ...fields.map((field) => valueOf(field, layout, unit, row))]);
      placed.push({ record: layout.record, unit, row: rows.length });
    });
    rows.push([], ["合计", ...fields.map(() => null)], ["注：以上内容由填报单位负责。"]);
    sheets.push({ name: layout.name, record: layout.record, headerRow: 4, placed, fields: fields.map(({ id }) => id) });
    return { name: layout.name, rows, merges };
  });
  const cover = { name: "填报说明", rows: [["本工作簿由申报单位、管理单位、主管部门共同填写。"]] };
  return { bytes: new Uint8Array(await writeXlsx({ sheets: [cover, ...written] })), sheets };
}
