import { ourSheetKinds, type OurSheetKind } from "../../src/sheet/our-sheets";
import { useExcel } from "../../src/excel/office";
import { limits } from "../../src/excel/run";
import { createWorkbook, type NewSheet } from "../../src/host/create";
import { runOffice, type OfficeRun } from "../../src/host/node";
import type { ProfileChoice } from "../../src/host/profile";
import { VirtualTime } from "../support/virtual-time";

const open: OfficeRun[] = [];

/** A workbook in memory behind the real office.js, used by src/excel until the next call or `closeAll`. */
export function openExcel(sheets: NewSheet[], profile: ProfileChoice = "win-2021", more: { name?: string; date1904?: boolean } = {}): OfficeRun {
  closeAll();
  const run = runOffice(createWorkbook({ name: "测试.xlsx", ...more, sheets }), profile);
  useExcel(run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));
  open.push(run);
  return run;
}

/** Does work whose requests may never be answered: the watchdog's time goes by at once, and a slow machine is not taken for a host that hangs. */
export async function unanswered<T>(work: () => Promise<T>): Promise<T> {
  const time = new VirtualTime();
  try {
    return await time.through(work(), () => limits.watchdog);
  } finally {
    time.end();
  }
}

/** Ends every workbook of `openExcel`. */
export function closeAll(): void {
  for (const run of open.splice(0)) run.stop();
  useExcel(null);
}

/** A record sheet that says a sheet is ours. */
export function recordedAs(kind: OurSheetKind, sheet: string): NewSheet {
  return { name: "_基地核验", visibility: "veryHidden", values: [["state", ""], [`own ${sheet}`, JSON.stringify({ kind, title: ourSheetKinds[kind].title, sheet })]] };
}
