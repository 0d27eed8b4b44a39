import type { TemplateChoice } from "../core/intake/tables/template-choices";
import path from "node:path";
import type { WorkbookCells } from "../sheet/cells";
import { planForm, planSheets, sheetName, type FormPlan, type SheetForm, type SheetPlan, type SheetPlanOptions } from "../core/forms";
import type { Dataset } from "../core/dictionary/dataset";
import { recordType } from "../core/dictionary/dictionary";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { readDataset } from "../core/review/books";
import { fillForm } from "../excel";
import { blankWorkbook, stamped } from "../files";
import { formOf, formsOf, yearRuleOf } from "../core/forms/layouts";
import { uniqueName } from "../sheet/unique-name";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { diskCode, type Disk } from "./disk";
import { inExcel } from "./in-excel";
import type { Work } from "./make";
import { nodeZlib } from "./node-zlib";
import { foldName } from "./place";
import type { Streams } from "./streams";

/** Refuses a form we do not have before any work is done. Throws UsageError. */
export async function checkForms(wanted: ReadonlyMap<string, string>, known: readonly Pack[], disk: Disk): Promise<void> {
  const unknown = [...wanted.keys()].filter((id) => !formOf(id, known));
  if (unknown.length) throw new UsageError(`没有表格 ${unknown.join("、")}；可用的有：${known.flatMap(formsOf).map(({ id }) => id).join("、")}。`);
  for (const [id, target] of wanted) if (formOf(id, known)!.kind === "table" && (await isFolder(target, disk))) throw new UsageError(`${id} 是一张汇总表，应写作 ${id}=输出.xlsx；现为文件夹“${target}”。`);
}

/** Each form made from all workbooks together: one workbook, or, into a folder, one per unit. One that nobody can fill says why. */
export async function formsFrom(wanted: ReadonlyMap<string, string>, workbooks: WorkbookCells[], { known, templates, ...asked }: { known: readonly Pack[]; on: string; templates: readonly TemplateChoice[]; params: ReviewResult["params"] }, disk: Disk, streams: Streams): Promise<Work[]> {
  if (wanted.size === 0) return [];
  // The date of the review decides which year's columns are read, for forms as for findings.
  const dataset = readDataset(workbooks, { on: asked.on, templates });
  const works: Work[] = [];
  for (const [id, target] of wanted) {
    const form = formOf(id, known)!;
    const years = yearRuleOf(id, known, asked);
    if (form.kind === "table") {
      const plan = planForm(form, dataset, { workbooks, years });
      works.push(work(plan, plan.rows.length, form.sheet, id, target, streams));
    } else if (await isFolder(target, disk)) works.push(...eachUnit(form, id, dataset, { workbooks, years }, target, streams));
    else {
      const plan = planSheets(form, dataset, { workbooks, years });
      works.push(work(plan, plan.units.length, firstSheet(plan), id, target, streams));
    }
  }
  return works;
}

function eachUnit(form: SheetForm, id: string, dataset: Dataset, from: SheetPlanOptions, folder: string, streams: Streams): Work[] {
  const all = planSheets(form, dataset, from);
  if (all.units.length === 0) return [work(all, 0, form.sheet, id, path.join(folder, `${form.sheet}.xlsx`), streams)];
  const taken = new Set<string>();
  return all.units.map(({ key, label, name }) => {
    const plan = planSheets(form, dataset, { ...from, units: [key], apart: true });
    const file = uniqueName(`${form.sheet}-${label || fileName(name)}.xlsx`, (candidate) => taken.has(foldName(candidate)));
    taken.add(foldName(file));
    return work(plan, 1, firstSheet(plan), id, path.join(folder, file), streams);
  });
}

function work(plan: FormPlan | SheetPlan, units: number, first: string, id: string, target: string, streams: Streams): Work {
  const make = async (): Promise<Uint8Array> => {
    if (units === 0) throw new UserError(whyNone(plan));
    let told = "";
    const saved = await inExcel(blankWorkbook(first), path.basename(target), async () => {
      const report = await fillForm(plan);
      told = `${target}：${report.rows} ${!("kind" in plan) ? "行" : plan.form.years ? `家单位，每年度一份，共 ${plan.units.length} 份` : "家单位"}；${report.notes.map((note) => note.replace(/。$/u, "")).join("；")}`;
    });
    streams.out(told);
    return stamped(saved, "form", id, undefined, nodeZlib);
  };
  return { wish: { target, label: target, kind: "form", of: id }, make, failed: `没有填写${plan.form.sheet}。` };
}

/** Why no unit gets a form: there is no record of the kinds it is made from, or each unit has a reason. */
function whyNone({ form, leftOut }: FormPlan | SheetPlan): string {
  if (leftOut.length === 0) return `所读文件中没有可以填写的单位：没有${form.rows.from.map((id) => `“${recordType(id)?.title ?? id}”`).join("、")}的记录。`;
  const reasons = leftOut.slice(0, 5).map(({ name, why }) => `${name || "（没有名称的单位）"}：${why.replace(/。$/u, "")}`);
  return `没有可以填写的单位。${reasons.join("；")}${leftOut.length > 5 ? `；等 ${leftOut.length} 家` : ""}。`;
}

/** The new workbook's sheet is the first page. */
const firstSheet = ({ form, units }: SheetPlan): string => sheetName(form.pages[0].name, units[0]?.label ?? "");

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]/gu, "").slice(0, 60) || "单位";

async function isFolder(target: string, disk: Disk): Promise<boolean> {
  if (/[\\/]$/.test(target)) return true;
  try {
    return (await disk.stat(target)).isDirectory();
  } catch (fault) {
    // Not there, or not to be looked at: writing says so.
    if (diskCode(fault) === undefined) throw fault;
    return false;
  }
}
