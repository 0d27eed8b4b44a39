import { newId } from "../model/ids";
import type { Workbook, XmlPart } from "../model/workbook";
import { HostError, invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";

interface PartRef {
  workbook: Workbook;
  part: XmlPart;
}
interface PartScope {
  workbook: Workbook;
  /** Only parts of this namespace. */
  namespace?: string;
}

const object = (workbook: Workbook, part: XmlPart): OfficeObject => officeObject<PartRef>("CustomXmlPart", { workbook, part });

/** The namespace of a document's root element, "" without one. @throws HostError InvalidArgument for what is no XML. */
function namespaceOf(xml: unknown): string {
  const root = typeof xml === "string" ? /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:([^\s/>:<!?]+):)?[^\s/>:<!?]+((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml) : null;
  if (!root) throw invalidArgument("The text is not XML.", "CustomXmlPartCollection.add");
  const attribute = root[1] ? `xmlns:${root[1]}` : "xmlns";
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2]);
  return found?.[1] ?? found?.[2] ?? "";
}

function touched(workbook: Workbook, part: XmlPart): void {
  workbook.xmlChanged.add(part.namespace);
  workbook.isDirty = true;
}

/** `Excel.CustomXmlPart`. */
export const customXmlPartType: OfficeType<PartRef> = {
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => part.namespace },
  method: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ workbook, part }, args) => {
      touched(workbook, part);
      part.namespace = namespaceOf(args[0]);
      part.xml = String(args[0]);
      touched(workbook, part);
    },
    Delete: ({ workbook, part }) => {
      workbook.xmlParts = workbook.xmlParts.filter((one) => one !== part);
      touched(workbook, part);
    },
  },
};

const all = ({ workbook, namespace }: PartScope): XmlPart[] => workbook.xmlParts.filter((part) => namespace === undefined || part.namespace === namespace);

function only(scope: PartScope): OfficeObject | null {
  const parts = all(scope);
  if (parts.length > 1) throw new HostError("InvalidOperation", "There is more than one part.", "CustomXmlPartScopedCollection.getOnlyItem");
  return parts.length === 1 ? object(scope.workbook, parts[0]) : null;
}

const collection: OfficeType<PartScope> = {
  name: "",
  items: (scope) => all(scope).map((part) => object(scope.workbook, part)),
  item: (scope, key) => {
    const part = all(scope).find((one) => one.id === key);
    if (!part) throw itemNotFound("custom XML part", "CustomXmlPartCollection.getItem");
    return object(scope.workbook, part);
  },
  method: {
    GetCount: (scope) => all(scope).length,
    GetItemOrNullObject: (scope, args) => {
      const part = all(scope).find((one) => one.id === args[0]);
      return part ? object(scope.workbook, part) : null;
    },
  },
};

/** `workbook.customXmlParts`. */
export const customXmlPartCollectionType: OfficeType<PartScope> = {
  ...collection,
  name: "CustomXmlPartCollection",
  method: {
    ...collection.method,
    Add: ({ workbook }, args) => {
      const part: XmlPart = { id: newId(), namespace: namespaceOf(args[0]), xml: String(args[0]) };
      workbook.xmlParts.push(part);
      touched(workbook, part);
      return object(workbook, part);
    },
    GetByNamespace: ({ workbook }, args) => officeObject<PartScope>("CustomXmlPartScopedCollection", { workbook, namespace: String(args[0]) }),
  },
};

/** `customXmlParts.getByNamespace(…)`. */
export const customXmlPartScopedCollectionType: OfficeType<PartScope> = {
  ...collection,
  name: "CustomXmlPartScopedCollection",
  method: {
    ...collection.method,
    GetOnlyItem: (scope) => {
      const part = only(scope);
      if (!part) throw itemNotFound("custom XML part", "CustomXmlPartScopedCollection.getOnlyItem");
      return part;
    },
    GetOnlyItemOrNullObject: only,
  },
};
