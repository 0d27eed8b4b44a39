import type { Workbook } from "../model/workbook";
import { HostError } from "../office/host-error";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
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
    Tables: (workbook) => officeObject("TableCollection", { workbook }),
    Names: (workbook) => officeObject("NamedItemCollection", { workbook }),
    Settings: (workbook) => officeObject("SettingCollection", workbook),
    CustomXmlParts: (workbook) => officeObject("CustomXmlPartCollection", { workbook }),
    Properties: (workbook) => officeObject("DocumentProperties", workbook),
    Protection: (workbook) => officeObject("WorkbookProtection", workbook),
    _Runtime: (_workbook, host) => officeObject("Runtime", host),
    Application: (workbook) => officeObject("Application", workbook),
  },
  method: {
    GetSelectedRange: (workbook) => {
      const { selection } = workbook.active;
      if (selection.length > 1) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.", "Workbook.getSelectedRange");
      return rangeOf(workbook.active, selection[0]);
    },
    GetSelectedRanges: (workbook) => officeObject("RangeAreas", { sheet: workbook.active, areas: workbook.active.selection }),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.active.selection[0];
      return rangeOf(workbook.active, { top, left, bottom: top, right: left });
    },
    _RemoveReference: (_workbook, args, host) => host.references.release(String(args[0])),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.releaseAll(),
  },
};
