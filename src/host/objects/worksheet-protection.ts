import { EventNumber } from "../event-number";
import type { ProtectionOptions } from "../model/rules";
import type { Sheet, Workbook } from "../model/workbook";
import { accessDenied, invalidArgument } from "../office/host-error";
import type { OfficeType } from "../office/office-type";

const NAMES = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const;

function changed(sheet: Sheet): void {
  sheet.changed.add("protection");
  sheet.workbook.isDirty = true;
  const args = { isProtected: sheet.protection !== null, worksheetId: sheet.id };
  sheet.workbook.tell({ event: EventNumber.protectionChanged, target: sheet.id, args });
}

/** `worksheet.protection`. Protecting twice and unprotecting an open sheet are refused (limit L49, since June 2026). */
export const worksheetProtectionType: OfficeType<Sheet> = {
  name: "WorksheetProtection",
  get: {
    Protected: (sheet) => sheet.protection !== null,
    Options: (sheet) => {
      const given = sheet.protection?.options;
      const options: Record<string, unknown> = { selectionMode: given?.selectionMode ?? "Normal" };
      for (const name of NAMES) options[name] = given?.[name] ?? sheet.protection === null;
      return options;
    },
  },
  method: {
    Protect: (sheet, args) => {
      if (sheet.protection) throw accessDenied("The worksheet is protected already.", "WorksheetProtection.protect");
      sheet.protection = { options: { ...((args[0] ?? {}) as ProtectionOptions) }, password: String(args[1] ?? "") };
      changed(sheet);
    },
    Unprotect: (sheet, args) => {
      if (!sheet.protection) throw accessDenied("The worksheet is not protected.", "WorksheetProtection.unprotect");
      if (sheet.protection.password !== String(args[0] ?? "")) throw invalidArgument("The password is not right.", "WorksheetProtection.unprotect");
      sheet.protection = null;
      changed(sheet);
    },
  },
};

/** `workbook.protection`: of the structure. */
export const workbookProtectionType: OfficeType<Workbook> = {
  name: "WorkbookProtection",
  get: { Protected: (workbook) => workbook.protection !== null },
  method: {
    Protect: (workbook, args) => {
      if (workbook.protection) throw accessDenied("The workbook is protected already.", "WorkbookProtection.protect");
      workbook.protection = { password: String(args[0] ?? "") };
    },
    Unprotect: (workbook, args) => {
      if (!workbook.protection) throw accessDenied("The workbook is not protected.", "WorkbookProtection.unprotect");
      if (workbook.protection.password !== String(args[0] ?? "")) throw invalidArgument("The password is not right.", "WorkbookProtection.unprotect");
      workbook.protection = null;
    },
  },
};
