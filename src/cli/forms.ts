import { statSync } from "node:fs";
import path from "node:path";
import type { WorkbookCells } from "../core/cells";
import { planForm, planSheets, sheetName, type FormPlan, type SheetForm, type SheetPlan } from "../core/form";
import type { Dataset } from "../core/dataset";
import type { Pack } from "../core/pack/schema";
import { readDataset } from "../core/review";
import { fillForm } from "../excel";
import { blankWorkbook } from "../files";
import { formOf, formsOf } from "../packs/forms";
import { UsageError } from "./arguments";
import { inExcel } from "./in-excel";
import { writeOutput } from "./output";
import type { Streams } from "./run";

/** Refuses a form we do not have before any work is done. Throws UsageError. */
export function checkForms(wanted: Map<string, string>, known: readonly Pack[]): void {
  const unknown = [...wanted.keys()].filter((id) => !formOf(id, known));
  if (unknown.length) throw new UsageError(`没有表格 ${unknown.join("、")}；可用的有：${known.flatMap(formsOf).map(({ id }) => id).join("、")}。`);
  for (const [id, target] of wanted) if (formOf(id, known)!.kind === "table" && isFolder(target)) throw new UsageError(`${id} 是一张汇总表，应写作 ${id}=输出.xlsx；现为文件夹“${target}”。`);
}

/** Fills each form from all workbooks together: one workbook, or, into a folder, one per unit. */
export async function makeForms(wanted: Map<string, string>, workbooks: WorkbookCells[], known: readonly Pack[], streams: Streams): Promise<void> {
  const dataset = readDataset(workbooks);
  for (const [id, target] of wanted) {
    const form = formOf(id, known)!;
    if (form.kind === "table") await write(planForm(form, dataset, { workbooks }), form.sheet, target, streams);
    else if (isFolder(target)) await eachUnit(form, dataset, workbooks, target, streams);
    else {
      const plan = planSheets(form, dataset, { workbooks });
      if (plan.units.length === 0) streams.out(`${target}：没有可以填写${form.sheet}的单位，没有生成。`);
      else await write(plan, firstSheet(plan), target, streams);
    }
  }
}

async function eachUnit(form: SheetForm, dataset: Dataset, workbooks: WorkbookCells[], folder: string, streams: Streams): Promise<void> {
  const all = planSheets(form, dataset, { workbooks });
  if (all.units.length === 0) streams.out(`${folder}：没有可以填写${form.sheet}的单位，没有生成。`);
  for (const { key, label, name } of all.units) {
    const plan = planSheets(form, dataset, { workbooks, units: [key], apart: true });
    await write(plan, firstSheet(plan), path.join(folder, `${form.sheet}-${label || fileName(name)}.xlsx`), streams);
  }
}

async function write(plan: FormPlan | SheetPlan, firstSheet: string, target: string, streams: Streams): Promise<void> {
  const saved = await inExcel(blankWorkbook(firstSheet), path.basename(target), async () => {
    const report = await fillForm(plan);
    const notes = report.notes.map((note) => note.replace(/。$/u, "")).join("；");
    streams.out(`${target}：${report.rows} ${!("kind" in plan) ? "行" : plan.form.years ? `家单位，每年度一份，共 ${plan.units.length} 份` : "家单位"}；${notes}`);
  });
  writeOutput(target, saved);
}

/** The new workbook's sheet is the first page. */
const firstSheet = ({ form, units }: SheetPlan): string => sheetName(form.pages[0].name, units[0].label);

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]/gu, "").slice(0, 60) || "单位";

function isFolder(target: string): boolean {
  if (/[\\/]$/.test(target)) return true;
  try {
    return statSync(target).isDirectory();
  } catch {
    // Not there, or not to be looked at: writing says so.
    return false;
  }
}
