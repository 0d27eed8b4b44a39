import { checkWritable } from "../edit/check-writable";
import { cutOut } from "../edit/clear";
import type { FormatTarget } from "../edit/format";
import { newId } from "../model/ids";
import type { SheetRule } from "../model/rules";
import { HostError, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readChoice } from "./argument";
import type { RuleRef } from "./conditional-format";
import { intersect } from "../../sheet/area";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

/** Rules that touch the target, in order of priority. */
const rulesOf = ({ sheet, areas }: FormatTarget): SheetRule[] => sheet.rules.filter((rule) => rule.areas.some((a) => areas.some((b) => intersect(a, b))));

const object = (target: FormatTarget, rule: SheetRule): OfficeObject => officeObject<RuleRef>("ConditionalFormat", { sheet: target.sheet, rule });

/** Limit L55 (#6827): two cell-value rules on the very same range break reading them. */
function checkReadable(rules: SheetRule[]): void {
  const seen = new Set<string>();
  for (const rule of rules.filter((one) => one.type === "CellValue")) {
    const key = JSON.stringify(rule.areas);
    if (seen.has(key)) throw new HostError("GeneralException", "There was an internal error while processing the request.", "ConditionalFormatCollection.items", 500);
    seen.add(key);
  }
}

/** `Range.conditionalFormats`: a new one goes before all others (limit L55). */
export const conditionalFormatCollectionType: OfficeType<FormatTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, host) => {
    const rules = rulesOf(target);
    if (host.profile.cellRuleFault) checkReadable(rules);
    return rules.map((rule) => object(target, rule));
  },
  item: (target, key) => {
    const rule = rulesOf(target).find((one) => one.id === key);
    if (!rule) throw itemNotFound("conditional format", "ConditionalFormatCollection.getItem");
    return object(target, rule);
  },
  method: {
    GetCount: (target) => rulesOf(target).length,
    GetItemAt: (target, args) => {
      const rule = rulesOf(target)[Number(args[0])];
      if (!rule) throw itemNotFound("conditional format", "ConditionalFormatCollection.getItemAt");
      return object(target, rule);
    },
    GetItemOrNullObject: (target, args) => {
      const rule = rulesOf(target).find((one) => one.id === args[0]);
      return rule ? object(target, rule) : null;
    },
    Add: (target, args) => {
      const { sheet, areas } = target;
      checkWritable(sheet, areas, "allowFormatCells");
      const type = readChoice(args[0], TYPES, "ConditionalFormatCollection.add");
      const rule: SheetRule = { id: newId(), type, areas: areas.map((a) => ({ ...a })), formula: "", rule: null, format: { font: {}, borders: {} }, stopIfTrue: false };
      sheet.rules.unshift(rule);
      sheet.changed.add("rules");
      sheet.workbook.isDirty = true;
      return object(target, rule);
    },
    ClearAll: ({ sheet, areas }) => {
      checkWritable(sheet, areas, "allowFormatCells");
      for (const a of areas) sheet.rules = cutOut(sheet.rules, a);
      sheet.changed.add("rules");
      sheet.workbook.isDirty = true;
    },
  },
};
