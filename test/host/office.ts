import type { Workbook } from "../../src/host";
import { createWorkbook } from "../../src/host";
import type { NewSheet } from "../../src/host/create";
import type { OfficeRun } from "../../src/host/node";
import { runOffice } from "../../src/host/node";
import type { ProfileChoice } from "../../src/host/profile";
import { afterThisTest } from "../support/at-the-end";

export interface Opened extends OfficeRun {
  workbook: Workbook;
  /** `Excel.run`, shorter. */
  run<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T>;
}

/** Real office.js over a workbook with these sheets (one, "数据", when only values are given), until the test is over that opens it. */
export function open(source: unknown[][] | NewSheet[] = [], profile?: ProfileChoice, date1904 = false): Opened {
  const sheets = source.length > 0 && !Array.isArray(source[0]) ? (source as NewSheet[]) : [{ name: "数据", values: source as unknown[][] }];
  const workbook = createWorkbook({ sheets, date1904 });
  const office = runOffice(workbook, profile);
  afterThisTest(office.stop);
  return { ...office, workbook, run: (batch) => office.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet())) };
}

/** Long enough for events to arrive: turns of the event loop, not a time that a busy machine may sleep through. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve, 4));
}

/** Holds the thread for so many milliseconds, as a machine under load does. */
export function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
