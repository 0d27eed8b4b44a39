import * as excel from "../excel";
import { assessmentWishes } from "../core/reports/reviewer/assessment";
import { checklistSheet, checklistWish } from "../core/reports/reviewer/checklist";
import type { FormPlan, SheetPlan } from "../core/forms";
import type { Pack } from "../core/language/pack/schema";
import type { EditedCell, FormDone, PaneExcel } from "./pane-excel";

/** Excel as the pane asks it, over the Excel room. Only translates. @param packs all packs there are at the time */
export function officeExcel(packs: () => readonly Pack[]): PaneExcel {
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
        .map(({ name, visibility, protected: locked, kept }) => ({ name, visible: visibility === "visible", protected: locked, ...(kept && { kept: true }) }));
    },
    read: (sheets, call) => excel.readActiveWorkbook({ sheets, ...call }),
    async mark(result, { signal }) {
      const { cells, skipped, limited } = await excel.markFindings(result, { signal });
      return { marked: cells, skipped, limited };
    },
    clearMarks: () => excel.clearMarks(),
    writeReport: (kind, result, call) => excel.writeReport(kind, result, { packs: packs(), ...call }),
    async writeAnswers(rows, units) {
      const { file, sheet, places, note } = await excel.writeReviewerSheet(checklistSheet, { rows, units });
      return { file, sheet, places, note };
    },
    writeChecklist: (result, call) => excel.writeReviewerSheet(checklistSheet, checklistWish(result, true), call),
    async writeAssessment(result) {
      const chains = packs().filter((pack) => result.verdicts.chains.some((chain) => chain.packs.includes(pack.id)));
      const reports = [];
      for (const { sheet, wish } of assessmentWishes(result, chains)) reports.push(await excel.writeReviewerSheet(sheet, wish));
      return reports;
    },
    openWorkbook: (bytes) => excel.openWorkbook(bytes),
    goTo: (sheet, address) => excel.goTo(sheet, address),
    watch: (handler) => excel.watchSheets((changes) => handler(changes.map((change) => change.sheet))),
    loadMemory: () => excel.loadMemory(),
    saveMemory: (value) => excel.saveMemory(value),
    loadPacks: () => excel.loadStoredTexts(),
    savePacks: (kept) => excel.saveStoredTexts(kept),
    async fillForm(plan, { overwrite, unit }): Promise<FormDone> {
      const whole = plan as FormPlan | SheetPlan;
      const wanted = "kind" in whole && unit !== null ? { ...whole, units: whole.units.filter((one) => one.key === unit) } : whole;
      const { sheet, sheets, rows, way, written, kept, notes } = await excel.fillForm(wanted, { overwrite });
      return {
        sheet,
        sheets: "kind" in wanted ? sheets.length : 0,
        rows,
        target: way === "template" ? way : wanted.form.face === undefined ? "official" : "reconstruction",
        changed: written,
        notes,
        kept: kept.map((cell): EditedCell => ({ sheet: cell.sheet, address: cell.cell, found: String(cell.found), planned: String(cell.wanted), formula: cell.why === "formula" })),
      };
    },
    makeFillIn: (book, call) => excel.makeFillIn(book, call),
    undoFillIn: (report) => excel.undoFillIn(report),
    undoLastWrite: async () => {
      const undone = await excel.undoLastWrite();
      return undone && (undone.note ?? "");
    },
    recover: () => excel.recoverJournal(),
  };
}
