import type { Sheet } from "../model/workbook";
import { itemNotFound } from "../office/host-error";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";

interface PropertyRef {
  sheet: Sheet;
  key: string;
}

const object = (sheet: Sheet, key: string) => officeObject<PropertyRef>("WorksheetCustomProperty", { sheet, key });

export const worksheetCustomPropertyType: OfficeType<PropertyRef> = {
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ Key: key, _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? "" },
  set: { Value: ({ sheet, key }, value) => sheet.customProperties.set(key, String(value)) },
  method: { Delete: ({ sheet, key }) => sheet.customProperties.delete(key) },
};

/** `worksheet.customProperties`; kept while the workbook is open, not written to a file. */
export const worksheetCustomPropertyCollectionType: OfficeType<Sheet> = {
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object(sheet, key)),
  item: (sheet, key) => {
    if (!sheet.customProperties.has(String(key))) throw itemNotFound(`property ${String(key)}`, "WorksheetCustomPropertyCollection.getItem");
    return object(sheet, String(key));
  },
  method: {
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, args) => (sheet.customProperties.has(String(args[0])) ? object(sheet, String(args[0])) : null),
    Add: (sheet, args) => {
      sheet.customProperties.set(String(args[0]), String(args[1]));
      return object(sheet, String(args[0]));
    },
  },
};
