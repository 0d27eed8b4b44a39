import * as excel from "../excel";
import type { FormPlan } from "../core/form";
import type { PaneHost } from "./host";

/** The pane's host over the Excel room. Only translates. */
export function excelHost(): PaneHost {
  return {
    async probe() {
      const found = await excel.probe();
      const writes = found.alive && found.enough && !found.readOnly;
      return { marks: writes, writes, events: found.alive, note: found.problem };
    },
    async listSheets() {
      const sheets = await excel.listSheets();
      return sheets
        .filter((sheet) => !sheet.ours && sheet.visibility !== "veryHidden")
        .map(({ name, visibility, protected: locked }) => ({ name, visible: visibility === "visible", protected: locked }));
    },
    read: (sheets, call) => excel.readActiveWorkbook({ sheets, ...call }),
    mark: (result, call) => excel.markFindings(result, call),
    clearMarks: async () => void (await excel.clearMarks()),
    writeFindings: (result, call) => excel.writeFindingsSheet(result, call),
    goTo: (sheet, address) => excel.goTo(sheet, address),
    watch: (handler) => excel.watchSheets(handler),
    loadMemory: () => excel.loadMemory(),
    saveMemory: (value) => excel.saveMemory(value),
    fillSummary: (plan, options) => excel.fillForm(plan as FormPlan, options),
    undoLastWrite: () => excel.undoLastWrite(),
    recover: () => excel.recoverJournal(),
  };
}
