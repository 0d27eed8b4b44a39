import summaryData from "../../../src/packs/shandong-2019/forms/summary.json";
import { planForm, type FormPlan } from "../../../src/core/forms";
import { tableForm, type TableForm } from "../../../src/core/language/form/form";
import type { ContentGrid } from "../../../src/sheet/content-grid";
import type { PlanOptions } from "../../../src/core/forms/plan";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";

export const summary: TableForm = tableForm.parse(summaryData);

/** Three units: one complete with a roster, one declared only, one known only by its recommendation. */
export const threeUnits: Record<string, GivenRow[]> = {
  recommendation: [
    { candidate: "山东第一职业学院", recommender: "济南市人力资源和社会保障局", program: "rural", applicationType: "new" },
    { candidate: "青岛海洋研究所", recommender: "济南市人力资源和社会保障局" },
    { candidate: "潍坊农业学校", recommender: "济南市人力资源和社会保障局", applicationType: "reconfirm" },
  ],
  institution: [
    { name: "山东第一职业学院", type: "university", annualTrainees: 2600, contactName: "王强", contactPhone: "0531-86062283", industry: "现代农业" },
    { name: "青岛海洋研究所", type: "research", annualTrainees: "约2000", contactPhone: "13800001111" },
  ],
  staff: [
    { unit: "山东第一职业学院", ftTeachers: 3, ptTeachers: 1 },
    { unit: "青岛海洋研究所", ftTeachers: 12, ptTeachers: 4 },
  ],
  teacher: [
    { unit: "山东第一职业学院", name: "甲", kind: "full" },
    { unit: "山东第一职业学院", name: "乙", kind: "full" },
    { unit: "山东第一职业学院", name: "丙", kind: "part" },
  ],
};

export function planOf(rows: Record<string, GivenRow[]> = threeUnits, options: PlanOptions = {}): FormPlan {
  return planForm(summary, datasetFromRows(rows), options);
}

/** A plan's rows as label → value, blanks left out. */
export function printed(plan: FormPlan): Record<string, string | number>[] {
  return plan.rows.map((row) =>
    Object.fromEntries(row.cells.flatMap((cell, i) => (cell.value === null ? [] : [[plan.form.columns[i].label, cell.value]]))),
  );
}

/** A sheet as a grid; cells that start with "=" are formulas that show `0`. */
export function gridOf(rows: (string | number)[][], merges: ContentGrid["merges"] = []): ContentGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
  const isFormula = (cell: string | number): boolean => typeof cell === "string" && cell.startsWith("=");
  return {
    sheet: "附件2",
    top: 0,
    left: 0,
    values: filled.map((row) => row.map((cell) => (isFormula(cell) ? 0 : cell))),
    formulas: filled.map((row) => row.map((cell) => (isFormula(cell) ? String(cell) : ""))),
    merges,
  };
}

/** A template as offices send it: title, heading, header, empty lines, 合计, 注 and 盖章. */
export function templateRows(lines: number): (string | number)[][] {
  return [
    ["附件2"],
    ["山东省专业技术人员继续教育基地申报汇总表"],
    ["推荐单位（盖章）：", "", "", "联系人：", "", "联系电话："],
    ["序号", "申报单位\n名  称", "单位类别", "申报类型", "年培训人数（人）", "专职教师（人）", "联系电话", "备 注"],
    ...Array.from({ length: lines }, () => ["", "", "", "", "", "", "", ""]),
    ["合计", "", "", "", `=SUM(E5:E${4 + lines})`, "", "", ""],
    ["注：本表一式三份。"],
    ["推荐单位（盖章）                    年   月   日"],
  ];
}
