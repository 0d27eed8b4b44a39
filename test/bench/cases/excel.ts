import { readFileSync } from "node:fs";
import { review } from "../../../src/core/review/review";
import { markFindings, readActiveWorkbook, useExcel, writeReport } from "../../../src/excel";
import { openHost } from "../../../src/host";
import { runOffice } from "../../../src/host/node";
import type { Case } from "../case";
import { benchPack } from "../register";

/** Reading the open workbook, marking it and listing the findings, through the real office.js: syncs and ms of each. */
export const excel: Case = async (file) => {
  const office = runOffice(openHost(readFileSync(file), "register.xlsx"));
  useExcel(office.Excel, (set, version) => office.Office.context.requirements.isSetSupported(set, version));
  return async () => {
    const told: Record<string, number> = {};
    const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const [started, syncs] = [performance.now(), office.syncs()];
      const value = await work();
      told[name] = performance.now() - started;
      told[`${name} syncs`] = office.syncs() - syncs;
      return value;
    };
    const cells = await timed("read", () => readActiveWorkbook());
    const result = review([cells], { packs: [benchPack], known: [benchPack], on: "2019-09-20" });
    await timed("mark", () => markFindings(result));
    await timed("list", () => writeReport("findings", result));
    office.stop();
    return { ...told, findings: result.findings.length, cells: cells.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columns.length, 0) };
  };
};
