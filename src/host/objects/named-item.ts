import { parseFormula } from "../formula/parse";
import { evaluate } from "../formula/evaluate";
import type { Name, Sheet, Workbook } from "../model/workbook";
import { wireValue } from "../read/wire-value";
import { invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean } from "./argument";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";
import { quoteSheet, rangeAddress } from "../../sheet/a1";

/** Names of the workbook, or of one sheet. */
interface NameScope {
  workbook: Workbook;
  sheet?: Sheet;
}

interface NameRef extends NameScope {
  item: Name;
}

const object = (scope: NameScope, item: Name): OfficeObject => officeObject<NameRef>("NamedItem", { ...scope, item });

function rangeOfName({ workbook, item }: NameRef): OfficeObject | null {
  const tree = parseFormula(item.refersTo.replace(/^=/, ""));
  if (tree?.kind !== "reference") return null;
  const sheet = tree.sheet === null ? (item.sheet ?? workbook.active) : workbook.findSheet(tree.sheet);
  return sheet ? rangeOf(sheet, tree.area) : null;
}

const touch = ({ workbook, item }: NameRef): void => {
  if (!workbook.names.includes(item)) throw itemNotFound(`name ${item.name}`);
  workbook.namesChanged.add(item.name);
  workbook.isDirty = true;
};

/** `Excel.NamedItem`. */
export const namedItemType: OfficeType<NameRef> = {
  name: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name, Name: item.name }),
  get: {
    Name: ({ item }) => item.name,
    Comment: ({ item }) => item.comment,
    Visible: ({ item }) => item.visible,
    Scope: ({ item }) => (item.sheet ? "Worksheet" : "Workbook"),
    Formula: ({ item }) => item.refersTo,
    Type: (ref) => (rangeOfName(ref) ? "Range" : ref.item.refersTo.includes("#REF!") ? "Error" : "String"),
    Value: (ref) => {
      const range = rangeOfName(ref)?.self as RangeRef | undefined;
      if (range) return `${quoteSheet(range.sheet.name)}!${rangeAddress(range.area, true)}`;
      const tree = parseFormula(ref.item.refersTo.replace(/^=/, ""));
      return tree ? wireValue(evaluate(tree, { sheet: ref.workbook.active, row: 0, column: 0 }), "refuse") : "";
    },
  },
  set: {
    Comment: (ref, value) => {
      touch(ref);
      ref.item.comment = String(value);
    },
    Visible: (ref, value) => {
      touch(ref);
      ref.item.visible = readBoolean(value, "NamedItem.visible");
    },
    Formula: (ref, value) => {
      const formula = String(value);
      if (!formula.startsWith("=") || !parseFormula(formula.slice(1))) throw invalidArgument("The formula cannot be read.", "NamedItem.formula");
      touch(ref);
      ref.item.refersTo = formula;
    },
  },
  object: {
    Worksheet: ({ item }) => {
      if (!item.sheet) throw itemNotFound("the name belongs to the workbook", "NamedItem.worksheet");
      return officeObject("Worksheet", item.sheet);
    },
    WorksheetOrNullObject: ({ item }) => (item.sheet ? officeObject("Worksheet", item.sheet) : null),
  },
  method: {
    Delete: (ref) => {
      touch(ref);
      ref.workbook.names.splice(ref.workbook.names.indexOf(ref.item), 1);
    },
    GetRange: (ref) => {
      const range = rangeOfName(ref);
      if (!range) throw itemNotFound("the name is not a range", "NamedItem.getRange");
      return range;
    },
    GetRangeOrNullObject: rangeOfName,
  },
};

function refersTo(reference: unknown): string {
  const object = reference as OfficeObject | null;
  if (typeof reference !== "string") {
    if (object?.type !== "Range") throw invalidArgument("A name refers to a range or a formula.", "NamedItemCollection.add");
    const { sheet, area } = object.self as RangeRef;
    return `=${quoteSheet(sheet.name)}!${rangeAddress(area, true)}`;
  }
  const formula = reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  if (!parseFormula(formula.slice(1))) throw invalidArgument("The formula cannot be read.", "NamedItemCollection.add");
  return formula;
}

const all = ({ workbook, sheet }: NameScope): Name[] => workbook.names.filter((name) => name.sheet === sheet);

/** `workbook.names` and `worksheet.names`. */
export const namedItemCollectionType: OfficeType<NameScope> = {
  name: "NamedItemCollection",
  items: (scope) => all(scope).map((item) => object(scope, item)),
  item: (scope, key) => {
    const item = scope.workbook.findName(String(key), scope.sheet);
    if (!item) throw itemNotFound(`name ${String(key)}`, "NamedItemCollection.getItem");
    return object(scope, item);
  },
  method: {
    GetCount: (scope) => all(scope).length,
    GetItemOrNullObject: (scope, args) => {
      const item = scope.workbook.findName(String(args[0]), scope.sheet);
      return item ? object(scope, item) : null;
    },
    Add: (scope, args) =>
      object(scope, scope.workbook.addName({ name: String(args[0]), refersTo: refersTo(args[1]), comment: String(args[2] ?? ""), visible: true, sheet: scope.sheet })),
  },
};
