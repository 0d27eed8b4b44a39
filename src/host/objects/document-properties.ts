import type { Workbook } from "../model/workbook";
import { itemNotFound, notImplemented } from "../office/host-error";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";

const WRITABLE = ["Title", "Subject", "Author", "Keywords", "Comments", "RevisionNumber", "Category", "Manager", "Company"];

interface PropertyRef {
  workbook: Workbook;
  key: string;
}

const object = (workbook: Workbook, key: string) => officeObject<PropertyRef>("CustomProperty", { workbook, key });

/** A file's own properties are neither read nor saved here, and are not answered as if there were none. @throws HostError NotImplemented */
function madeHere(workbook: Workbook): Workbook {
  if (workbook.opened) throw notImplemented("DocumentProperties of a file");
  return workbook;
}

/** `workbook.properties`; of who made it and when, nothing is known. */
export const documentPropertiesType: OfficeType<Workbook> = {
  name: "DocumentProperties",
  get: Object.fromEntries(WRITABLE.map((name) => [name, (workbook: Workbook) => madeHere(workbook).properties[name]])),
  set: Object.fromEntries(
    WRITABLE.map((name) => [
      name,
      (workbook: Workbook, value: unknown) => {
        madeHere(workbook).properties[name] = value;
        workbook.isDirty = true;
      },
    ]),
  ),
  object: { Custom: (workbook) => officeObject("CustomPropertyCollection", madeHere(workbook)) },
};

export const customPropertyType: OfficeType<PropertyRef> = {
  name: "CustomProperty",
  identity: ({ key }) => ({ Key: key, _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.customProperties.get(key) ?? null },
  set: { Value: ({ workbook, key }, value) => workbook.customProperties.set(key, value) },
  method: { Delete: ({ workbook, key }) => workbook.customProperties.delete(key) },
};

/** `workbook.properties.custom`. */
export const customPropertyCollectionType: OfficeType<Workbook> = {
  name: "CustomPropertyCollection",
  items: (workbook) => [...workbook.customProperties.keys()].map((key) => object(workbook, key)),
  item: (workbook, key) => {
    if (!workbook.customProperties.has(String(key))) throw itemNotFound(`property ${String(key)}`, "CustomPropertyCollection.getItem");
    return object(workbook, String(key));
  },
  method: {
    GetCount: (workbook) => workbook.customProperties.size,
    GetItemOrNullObject: (workbook, args) => (workbook.customProperties.has(String(args[0])) ? object(workbook, String(args[0])) : null),
    Add: (workbook, args) => {
      workbook.customProperties.set(String(args[0]), args[1]);
      workbook.isDirty = true;
      return object(workbook, String(args[0]));
    },
  },
};
