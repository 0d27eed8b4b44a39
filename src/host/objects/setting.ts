import type { Workbook } from "../model/workbook";
import { itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";

interface SettingRef {
  workbook: Workbook;
  key: string;
}

const object = (workbook: Workbook, key: unknown): OfficeObject => officeObject<SettingRef>("Setting", { workbook, key: String(key) });

function put(workbook: Workbook, key: string, value: unknown): void {
  workbook.settings.set(key, value);
  workbook.settingsChanged = true;
  workbook.isDirty = true;
}

/** One of this add-in's settings kept with the workbook. */
export const settingType: OfficeType<SettingRef> = {
  name: "Setting",
  identity: ({ key }) => ({ Key: key, _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.settings.get(key) ?? null },
  set: { Value: ({ workbook, key }, value) => put(workbook, key, value) },
  method: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.settingsChanged = true;
      workbook.isDirty = true;
    },
  },
};

/** `workbook.settings`. */
export const settingCollectionType: OfficeType<Workbook> = {
  name: "SettingCollection",
  items: (workbook) => [...workbook.settings.keys()].map((key) => object(workbook, key)),
  item: (workbook, key) => {
    if (!workbook.settings.has(String(key))) throw itemNotFound(`setting ${String(key)}`, "SettingCollection.getItem");
    return object(workbook, key);
  },
  method: {
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args) => (workbook.settings.has(String(args[0])) ? object(workbook, args[0]) : null),
    Add: (workbook, args) => {
      put(workbook, String(args[0]), args[1]);
      return object(workbook, args[0]);
    },
  },
};
