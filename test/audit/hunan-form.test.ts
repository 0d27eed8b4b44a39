import { table, type Case, type Patch } from "./case";
import { hunanApplicant } from "./hunan-books";
import type { Cell, Row } from "./workbook";

/* The application form annexed to Hunan's measures of 2017, cell by cell, as the catalogue of clauses wants it; nothing here reads the pack. */
const { row, as, tell } = table({ applicant: hunanApplicant });
const inst = (one: Record<string, Cell>): Patch => ({ institution: one });
const rec = (one: Record<string, Cell>): Patch => ({ recommendation: one });
const h = (item: string, patch: Patch, want: string, more: Partial<Case> = {}): void => row(`hunan-2017/${item}`, patch, want, more);

as("applicant", "2019-09-20", "hunan-2017");
for (const [item, kind] of [["ft", "专职"], ["pt", "兼职"]]) {
  h(`form.${item}.graduation`, { teacher: [{ kind }] }, "pass");
  for (const graduation of ["湖南大学 1998.07 机械工程", "湖南大学，98年，机械", "湖南大学\n2001年6月\n机械工程"]) h(`form.${item}.graduation`, { teacher: [{ kind, graduation }] }, "pass");
  h(`form.${item}.graduation`, { teacher: [{ kind, graduation: "湖南大学" }] }, "warning@teacher.graduation");
  h(`form.${item}.graduation`, { teacher: [{ kind, graduation: null }] }, "missing@teacher.graduation");
  h(`form.${item}.graduation`, { teacher: [{ kind, graduation: "见附件" }] }, "broken");
  h(`form.${item}.graduation`, { teacher: [{ kind, graduation: "湖南大学、2020年6月、机械工程" }] }, "warning@teacher.graduation");
  h(`form.${item}.teaching`, { teacher: [{ kind }] }, "pass");
  for (const teaching of ["机械工程（任课5年）", "机械工程/5", "机械工程;电气工程\n十二年"]) h(`form.${item}.teaching`, { teacher: [{ kind, teaching }] }, "pass");
  h(`form.${item}.teaching`, { teacher: [{ kind, teaching: "机械工程" }] }, "warning@teacher.teaching");
  h(`form.${item}.teaching`, { teacher: [{ kind, teaching: "同上" }] }, "broken");
  h(`form.${item}.teaching`, { teacher: [{ kind, teaching: "机械工程、约十年" }] }, "broken");
}
h("form.note", {}, "pass");
h("form.note", rec({ formCopies: 4 }), "pass");
h("form.note", rec({ formCopies: 2 }), "error@recommendation.formCopies 2/3");
h("form.note", rec({ formCopies: null }), "missing@recommendation.formCopies");
h("form.note", { attachment: [{ name: "申请表", copies: 3, holder: "主管部门" }] }, "pass|error");
const filled: [string, string, Cell?][] = [
  ["cover.unit", "name"], ["info.name", "name"], ["info.authority", "competentAuthority"], ["info.address", "address"], ["info.head", "headName"], ["info.headPosition", "headPosition"],
  ["info.contact", "contactName"], ["info.contactPosition", "contactPosition"], ["info.postcode", "postcode", "4100"], ["info.email", "email", "a@b"], ["info.headPhone", "headPhone", "123"],
  ["info.contactPhone", "contactPhone", "电话"], ["info.capacity", "capacity", "若干"],
];
for (const [item, field, bad] of filled) {
  h(`form.${item}`, inst({ applicantSealed: "是", applicantSealDate: "2019-08-30" }), "pass");
  if (field !== "name") {
    h(`form.${item}`, inst({ [field]: null }), `missing@${field}`);
    h(`form.${item}`, inst({ [field]: "-" }), "missing []");
  }
  if (bad !== undefined) h(`form.${item}`, inst({ [field]: bad }), "broken");
}
h("form.cover.unit", inst({ applicantSealed: "否" }), "n/a"); // said once, by form.sign.applicant
h("form.info.capacity", inst({ capacity: 0 }), "warning@capacity 0/1");
h("form.info.capacity", inst({ capacity: 1 }), "pass");
h("form.cover.date", {}, "pass");
h("form.cover.date", inst({ applicationDate: "2019-09-20" }), "pass");
h("form.cover.date", inst({ applicationDate: "2019-09-21" }), "warning@applicationDate");
h("form.cover.date", inst({ applicationDate: "2017-12-22" }), "warning@applicationDate");
h("form.cover.date", inst({ applicationDate: null }), "missing@applicationDate");
h("form.cover.date", inst({ applicationDate: "2019年8月" }), "broken");
const fac = (one: Record<string, Cell>): Patch => ({ facilities: one });
h("form.fac.land", {}, "pass");
h("form.fac.land", fac({ landArea: 0 }), "pass");
h("form.fac.land", fac({ landArea: null }), "missing@facilities.landArea");
h("form.fac.land", fac({ landArea: "-" }), "missing []");
h("form.fac.land", fac({ landArea: "30亩" }), "pass");
h("form.fac.building", {}, "pass");
h("form.fac.building", fac({ buildingArea: 0 }), "warning@facilities.buildingArea");
h("form.fac.building", fac({ buildingArea: null }), "missing@facilities.buildingArea");
h("form.fac.practice", {}, "pass");
h("form.fac.practice", fac({ practiceArea: null }), "pass|n/a");
h("form.fac.practice", { institution: { practicePartner: null }, facilities: { practiceArea: null } }, "missing@facilities.practiceArea");
h("form.fac.practice", { institution: { practicePartner: null, isPracticeIntensive: "否" }, facilities: { practiceArea: null } }, "pass|n/a");
for (const [item, count, area] of [["classroom", "classroomCount", "classroomArea"], ["multi", "multiRoomCount", "multiRoomArea"], ["hall", "auditoriumCount", "auditoriumArea"]]) {
  h(`form.fac.${item}`, {}, "pass");
  h(`form.fac.${item}`, fac({ [count]: 0, [area]: 0 }), "pass");
  h(`form.fac.${item}`, fac({ [count]: 0 }), `warning@facilities.${count}`);
  h(`form.fac.${item}`, fac({ [area]: 0 }), `warning@facilities.${area}|warning@facilities.${count}`);
}
h("form.fac.network", {}, "pass");
h("form.staff.authorized", {}, "pass");
h("form.staff.authorized", { staff: { authorized: null } }, "missing@staff.authorized|warning@staff.authorized");
h("form.staff.authorized", { institution: { type: "企业" }, staff: { authorized: null } }, "pass|n/a|warning@staff.authorized");
h("form.staff.current", {}, "pass");
h("form.staff.current", { staff: { current: 0 } }, "warning@staff.current");
h("form.staff.current", { staff: { current: null } }, "missing@staff.current");
const boss = (...rows: Row[]): Patch => ({ manager: rows });
h("form.mgr.name", {}, "pass");
h("form.mgr.name", boss({}, { name: null }), "missing@manager.name|missing");
h("form.mgr.name", boss({}, {}), "warning×2");
h("form.mgr.name", boss({}, { phone: "0731-84900009" }), "pass");
for (const [item, field] of [["position", "position"], ["duty", "duty"], ["phone", "phone"]]) {
  h(`form.mgr.${item}`, {}, "pass");
  h(`form.mgr.${item}`, boss({ [field]: null }), `missing@manager.${field}`);
  h(`form.mgr.${item}`, boss({ [field]: "-" }), "missing []");
}
h("form.mgr.phone", boss({ phone: "123" }), "broken");
for (const [item, kind, other] of [["ft", "专职", "兼职"], ["pt", "兼职", "专职"]]) {
  h(`form.${item}.name`, { teacher: [{ kind }, { kind, name: "张二" }] }, "pass");
  h(`form.${item}.name`, { teacher: [{ kind }, { kind, name: "张 一" }] }, "warning×2");
  h(`form.${item}.name`, { teacher: [{ kind }, { kind: other }] }, "warning@teacher.name|error@teacher.name");
  h(`form.${item}.name`, { teacher: [{ kind, idNo: "11010519491231002X" }, { kind: other, name: "张另", idNo: "11010519491231002X" }] }, "error");
  h(`form.${item}.name`, { teacher: [{ kind, name: null }] }, "missing@teacher.name|warning@teacher.name");
  h(`form.${item}.education`, { teacher: [{ kind }] }, "pass");
  h(`form.${item}.education`, { teacher: [{ kind, education: null }] }, "missing@teacher.education");
  h(`form.${item}.title2`, { teacher: [{ kind }] }, "pass");
  h(`form.${item}.title2`, { teacher: [{ kind, title: null }] }, "missing@teacher.title");
}
const spec = (one: Record<string, Cell>): Patch => ({ specialty: one });
h("form.spec.name", {}, "pass");
h("form.spec.name", { specialty: [{}, { name: null }] }, "error|missing");
h("form.spec.level", {}, "pass");
h("form.spec.level", spec({ senior: "30", intermediate: null }), "pass");
h("form.spec.level", spec({ senior: null, intermediate: null }), "warning|missing");
h("form.spec.level", spec({ senior: "×", intermediate: "×", junior: "×" }), "warning");
h("form.spec.audience", {}, "pass");
h("form.spec.audience", spec({ public: null, internal: "√" }), "pass");
h("form.spec.audience", spec({ public: null, internal: null }), "warning|missing");
const sealed: Row = { applicantSealed: "是", applicantSealDate: "2019-08-30", competentOpinionSealed: "是", competentOpinionDate: "2019-09-01" };
h("form.sign.applicant", inst(sealed), "pass");
h("form.sign.applicant", inst({ ...sealed, applicantSealed: "否" }), "error@applicantSealed");
h("form.sign.applicant", inst({ ...sealed, applicantSealDate: null }), "missing@applicantSealDate|error@applicantSealDate");
h("form.sign.authority", inst(sealed), "pass");
h("form.sign.authority", inst({ ...sealed, competentOpinionDate: "2019-08-30" }), "pass");
h("form.sign.authority", inst({ ...sealed, competentOpinionDate: "2019-08-29" }), "error@competentOpinionDate");
h("form.sign.authority", inst({ ...sealed, competentOpinionSealed: null }), "missing@competentOpinionSealed");
const staff = (one: Record<string, Cell>): Patch => ({ staff: one });
h("form.staff.managers", {}, "pass");
h("form.staff.managers", staff({ managers: 1 }), "error@staff.managers 1/2");
h("form.staff.managers", staff({ managers: 3 }), "warning@staff.managers 3/2");
h("form.staff.managers", staff({ managers: 1 }), "warning@staff.managers", { params: { rosterMismatch: "bothWarning" } });
h("form.staff.managers", staff({ managers: null }), "missing@staff.managers");
for (const [item, field, n] of [["ftTeachers", "ftTeachers", 4], ["ptTeachers", "ptTeachers", 1]] as const) {
  h(`form.staff.${item}`, {}, "pass");
  h(`form.staff.${item}`, staff({ [field]: n - 1 }), `error@staff.${field} ${n - 1}/${n}`);
  h(`form.staff.${item}`, staff({ [field]: n + 1 }), `warning@staff.${field} ${n + 1}/${n}`);
  h(`form.staff.${item}`, staff({ [field]: null }), `missing@staff.${field}`);
  h(`form.staff.${item}`, staff({ [field]: "若干" }), "broken");
}
h("form.staff.other1", {}, "pass");
h("form.staff.other1", staff({ otherStaff: 15 }), "error");
h("form.staff.other1", staff({ otherStaff: 13 }), "warning|pass");
h("form.staff.ftSenior", {}, "pass");
h("form.staff.ftSenior", staff({ ftSenior: 5 }), "broken"); // more than there are teachers
h("form.staff.ftSenior", staff({ ftSenior: 3 }), "error@staff.ftSenior 3/4");
h("form.staff.ftSenior", staff({ ftSenior: null }), "missing@staff.ftSenior");
h("form.staff.ftIntermediate", {}, "pass");
h("form.staff.ftIntermediate", staff({ ftIntermediate: 1 }), "error@staff.ftIntermediate 1/0");
h("form.staff.ftIntermediate", staff({ ftIntermediate: null }), "missing@staff.ftIntermediate|pass");
h("form.staff.ptSenior", {}, "pass");
h("form.staff.ptSenior", staff({ ptSenior: 2 }), "broken");
h("form.staff.ptIntermediate", {}, "pass");
h("form.staff.ptIntermediate", staff({ ptIntermediate: 1 }), "error@staff.ptIntermediate 1/0");
h("form.spec.title", {}, "pass");
h("form.spec.title", { specialty: [{}, { name: "电气工程" }] }, "pass");
h("form.spec.title", { specialty: [{}, { name: "机 械 工 程" }] }, "error");
h("form.spec.title", { specialty: null }, "missing []");

tell("Hunan's application form, cell by cell");
