import type { FormPlan } from "../../src/core/forms";
import { clearMarks, fillForm, markFindings, undoLastWrite, writeReport } from "../../src/excel";
import { planOf } from "../core/forms/support";
import { finding, resultOf } from "../excel/results";

/** What is done to a workbook that the one before left saved. */
export interface Step { name: string; work(sheet: string): Promise<unknown> }

const marked = (sheet: string, cells: string[]) => resultOf(cells.map((cell, i) => finding(sheet, cell, i % 2 === 0 ? "error" : "warning")), [sheet]);
const units = (count: number): FormPlan => planOf({ institution: Array.from({ length: count }, (_, i) => ({ name: `单位${i}`, annualTrainees: 2600 + i })) });

export const steps: readonly Step[] = [
  { name: "save", work: async () => undefined },
  { name: "mark", work: (sheet) => markFindings(marked(sheet, ["E2", "B3", "D4"])) },
  { name: "clear", work: clearMarks },
  { name: "list", work: (sheet) => writeReport("findings", marked(sheet, ["E2", "B3"])) },
  { name: "fill", work: () => fillForm(units(3)) },
  { name: "fill again", work: () => fillForm(units(5), { overwrite: true }) },
  { name: "undo", work: undoLastWrite },
];
