import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookCells } from "../core/cells";
import { planForm } from "../core/form";
import { readDataset } from "../core/review";
import { fillForm } from "../excel";
import { blankWorkbook } from "../files";
import { forms } from "../packs/forms";
import { UsageError } from "./arguments";
import { inExcel } from "./in-excel";
import type { Streams } from "./run";

/** Refuses a form we do not have before any work is done. Throws UsageError. */
export function checkForms(wanted: Map<string, string>): void {
  const unknown = [...wanted.keys()].filter((id) => !forms.has(id));
  if (unknown.length) throw new UsageError(`没有表格 ${unknown.join("、")}；可用的有：${[...forms.keys()].join("、")}。`);
}

/** Fills each form from all workbooks together and writes it as a workbook of its own. */
export async function makeForms(wanted: Map<string, string>, workbooks: WorkbookCells[], streams: Streams): Promise<void> {
  const dataset = readDataset(workbooks);
  for (const [id, target] of wanted) {
    const form = forms.get(id)!;
    const plan = planForm(form, dataset, { workbooks });
    const saved = await inExcel(blankWorkbook(form.sheet), path.basename(target), async () => {
      const report = await fillForm(plan);
      streams.out(`${target}：${report.rows} 行；${report.notes.join("；")}`);
    });
    mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
    writeFileSync(target, saved);
  }
}
