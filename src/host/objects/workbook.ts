import type { Workbook } from "../model/workbook";
import type { OfficeType } from "../wire/office-type";
import { officeObject } from "../wire/office-type";
import { rangeOf } from "./range-ref";

/** `context.workbook`. */
export const workbookType: OfficeType<Workbook> = {
  name: "Workbook",
  get: {
    Name: (workbook) => workbook.name,
    ReadOnly: (workbook) => workbook.readOnly,
    IsDirty: (workbook) => workbook.isDirty,
    AutoSave: (workbook) => workbook.autoSave,
    PreviouslySaved: () => true,
  },
  set: {
    IsDirty: (workbook, value) => {
      workbook.isDirty = value === true;
    },
  },
  object: {
    Worksheets: (workbook) => officeObject("WorksheetCollection", workbook),
    Functions: (workbook) => officeObject("Functions", workbook),
  },
  method: {
    GetSelectedRange: (workbook) => rangeOf(workbook.active, workbook.active.selection[0]),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.active.selection[0];
      return rangeOf(workbook.active, { top, left, bottom: top, right: left });
    },
    _RemoveReference: (_workbook, args, host) => host.references.release(String(args[0])),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.releaseAll(),
  },
};
