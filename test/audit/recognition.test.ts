import assert from "node:assert/strict";
import { labelKey } from "../../src/core/intake/headings/label";
import fc from "fast-check";
import { dictionary } from "../../src/core/dictionary/dictionary";
import { findTables } from "../../src/core/intake/tables/find-tables";
import { book } from "../core/intake/tables/book";

/** Sheet names people give, by record type. */
const names: Record<string, string[]> = {
  institution: ["机构信息", "单位信息", "申报单位情况"], facilities: ["教学场地及设施"], staff: ["人员情况"], manager: ["管理人员"],
  teacher: ["师资队伍", "教师名册"], specialty: ["申报专业"], recommendation: ["推荐汇总"], annualPlan: ["年度计划"], trainingClass: ["培训班"],
  course: ["课程"], assessment: ["考核评估"], change: ["变更报告"], sanction: ["处理名单"], trainee: ["学员名册"], checklist: ["评审意见"],
  attachment: ["附件材料"], reconfirmList: ["附件3"], inspectionList: ["附件4"],
};

describe("a record type alone on its sheet", () => {
  for (const type of dictionary) {
    it(`${type.id}: four or more of its own columns, or all, are found as that type with exactly those fields`, () => {
      // A label that two fields of the type share says which only beside other columns.
      const shared = (label: string): boolean => type.fields.filter((field) => [field.name, ...field.aliases].some((other) => labelKey(other) === labelKey(label))).length > 1;
      const labels = type.fields.map((field) => [field.name, ...field.aliases].filter((label) => label === field.name || !shared(label)));
      const least = Math.min(4, type.fields.length);
      const own = type.fields.map((_, i) => i).filter((i) => !["id", "rank"].includes(type.fields[i].id));
      const columns = fc.shuffledSubarray(own, { minLength: Math.min(least, own.length) }).chain((chosen) => fc.tuple(fc.constant(chosen), fc.tuple(...chosen.map((i) => fc.constantFrom(...labels[i]))), fc.constantFrom(...names[type.id])));
      fc.assert(fc.property(columns, ([chosen, head, sheet]) => {
        fc.pre(new Set(head).size === head.length);
        const { tables } = findTables(book([{ name: sheet, rows: [head, head.map((_, i) => `甲${i}`), head.map((_, i) => `乙${i}`)] }]));
        assert.deepEqual(tables.map((table) => table.record), [type.id], `${sheet}: ${head.join("、")}`);
        // A list of bases without a column for their institution is named by the bases.
        const ids = chosen.map((field) => type.fields[field].id);
        const means = (id: string): string => (id === "baseTitle" && !ids.includes(type.unitField) ? type.unitField : id);
        // 单位名称 behind a person's name may be where he works: that is asked.
        const asked = (i: number): boolean => type.ofPersons === true && ids[i] === type.unitField && ids.indexOf("name") >= 0 && ids.indexOf("name") < i && tables[0].mayBe?.get(head[i])?.likeliest[0] === type.unitField;
        const found = [...tables[0].columns].map(([id, { column }]) => `${column} ${id}`).sort();
        assert.deepEqual(found, ids.map((id, i) => `${i} ${means(id)}`).filter((_, i) => !asked(i)).sort(), head.join("、"));
      }), { numRuns: 60 });
    });
  }
});
