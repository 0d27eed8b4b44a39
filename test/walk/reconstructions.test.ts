import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { planSheets, type SheetForm } from "../../src/core/forms";
import { review } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { findTables } from "../../src/core/intake/tables/find-tables";
import { sureFrom } from "../../src/core/intake/tables/match";
import { fillForm } from "../../src/excel";
import { blankWorkbook, readWorkbook } from "../../src/files";
import { forms, packs } from "../../src/packs";
import { valueOf } from "../core/intake/tables/build";
import { application, workbookOf, type Row } from "./application";
import { reported } from "../support/findings";

const unit = "山东泉城职业学院";
const data: Record<string, Row[]> = {
  ...application,
  institution: application.institution.map((row) => ({ ...row, partnerAgreements: "山东大学", isRegionalBase: "是", newDistanceHours: 120 })),
  staff: [{ unit, ftTeachers: 22, ftSenior: 15, ftIntermediate: 7, ptTeachers: 14, ptSenior: 10, ptIntermediate: 4 }],
  attachment: [{ unit, name: "教师资格证书", copies: 3 }, { unit, name: "场地证明", copies: 1 }],
  annualPlan: [
    { base: unit, planYear: 2019, planItemId: "P-01", planItemName: "公需科目", plannedTrainees: 500, actualTrainees: 480, toManagerDate: "2018-11-20", managerConsentDate: "2018-11-25", toAuthorityDate: "2018-12-10" },
    { base: unit, planYear: 2019, planItemId: "P-02", planItemName: "高级研修班", plannedTrainees: 60, actualTrainees: 57, toManagerDate: "2018-11-20", managerConsentDate: "2018-11-25", toAuthorityDate: "2018-12-10" },
  ],
  trainingClass: [{ base: unit, name: "高级研修班一期", planItemId: "P-02", startDate: "2019-05-01", endDate: "2019-05-10", trainees: 57, hours: 40, archived: "是", evaluated: "是" }],
};
const given = readWorkbook(workbookOf(data), "data.xlsx");
/** What a form prints for the reader's eye, beside the record it is made of. */
const beside = /^(recommendation|trainingClass|course)\.|^institution\.(applicantSealDate|type|headcountYear|managementUnit)$|^annualPlan\.(base|reportYear|managerName|bizDeptFilingDate|hrFilingDate)$|^teacher\.(teachYears|teachSpecialty|teaching)$/u;
/** An execution summary tells when it was handed in, not the plan it reports on. */
const ofSummary = /^annualPlan\.(toManagerDate|managerConsentDate|toAuthorityDate)$/u;

async function filled(form: SheetForm): Promise<Uint8Array> {
  const plan = planSheets(form, readDataset([given]), { apart: true });
  assert.ok(plan.units.length === 1, form.id);
  return await inExcel(blankWorkbook(form.pages[0].name), "a.xlsx", async () => void (await fillForm(plan)));
}

describe("reconstructed forms, filled in and handed in again", () => {
  for (const form of forms.values()) {
    if (form.kind !== "sheet" || form.face === undefined || form.id === "shandong-2019/inspection") continue;
    it(`${form.id} reads back as what it was filled from, without a question`, async () => {
      const book = readWorkbook(await filled(form), "a.xlsx");
      // As another office gets it: without our notes.
      book.sheets = book.sheets.filter((sheet) => sheet.name !== "_基地核验");
      for (const table of findTables(book).tables) for (const [field, place] of table.columns) assert.ok(place.confidence >= sureFrom, `${table.sheet} ${table.record}.${field}`);
      const read = readDataset([book]);
      const before = readDataset([given]);
      assert.deepEqual(read.units.map((one) => one.name), [unit]);
      assert.ok(!read.records.get("recommendation")?.length && !read.records.get("trainingClass")?.length, "no submission that is not there");
      const places = [...new Set([...JSON.stringify(form.pages).matchAll(/"([a-zA-Z]+)\.([a-zA-Z]+)"/gu)].map(([, record, field]) => `${record}.${field}`))];
      let compared = 0;
      for (const place of places.filter((one) => !beside.test(one) && !(form.years && /^institution\./u.test(one)) && !(form.id.endsWith("/summary") && ofSummary.test(one)))) {
        const [record, field] = place.split(".");
        const set = before.records.get(record);
        if (!set) continue;
        const rows = Array.from({ length: set.length }, (_, i) => i);
        const plain = (dataset: typeof read): unknown[] => rows.map((i) => String(valueOf(dataset, record, i, field)).replace("absent", "blank"));
        compared++;
        assert.deepEqual(plain(read), plain(before), `${form.id} ${place}`);
      }
      assert.ok(compared >= 3);
      const pack = packs.find(({ id }) => form.id.startsWith(`${id}/`))!;
      assert.deepEqual(reported(review([book], { packs: [pack], known: [...packs], on: "2019-09-20" })).filter((finding) => finding.clause.startsWith("data/")).map((finding) => finding.message), []);
    });
  }
});
