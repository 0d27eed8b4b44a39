import { checkWritable } from "../edit/check-writable";
import { cutOut } from "../edit/clear";
import type { FormatTarget } from "../edit/format";
import type { HostState } from "../host-state";
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

const object = ({ sheet, areas: [{ top, left }] }: FormatTarget, rule: SheetRule): OfficeObject => officeObject<RuleRef>("ConditionalFormat", { sheet, rule, via: { row: top, column: left } });

/** Limit L55: rules that Excel cannot tell apart, and cannot read: two cell-value rules on the very same range (#6827, #5222), and one that was duplicated (#6835). */
function unreadable(rules: readonly SheetRule[]): Set<SheetRule> {
  const found = new Set<SheetRule>();
  const seen = new Map<string, SheetRule>();
  for (const rule of rules) {
    const { type, areas, formula, format, stopIfTrue } = rule;
    const key = JSON.stringify(type === "CellValue" ? [type, areas] : [type, areas, formula, rule.rule, format, stopIfTrue]);
    const other = seen.get(key);
    if (other) found.add(other).add(rule);
    seen.set(key, rule);
  }
  return found;
}

/** One rule of a range by its place or id. @throws HostError ItemNotFound for one that cannot be read, too. */
function one(target: FormatTarget, host: HostState, location: string, pick: (rules: SheetRule[]) => SheetRule | undefined): OfficeObject {
  const rules = rulesOf(target);
  const rule = pick(rules);
  if (!rule || (host.profile.cellRuleFault && unreadable(rules).has(rule))) throw itemNotFound("conditional format", location);
  return object(target, rule);
}

/** `Range.conditionalFormats`: a new one goes before all others (limit L55). */
export const conditionalFormatCollectionType: OfficeType<FormatTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, host) => {
    const rules = rulesOf(target);
    if (host.profile.cellRuleFault && unreadable(rules).size > 0)
      throw new HostError("GeneralException", "There was an internal error while processing the request.", "ConditionalFormatCollection.items", 500);
    return rules.map((rule) => object(target, rule));
  },
  item: (target, key, host) => one(target, host, "ConditionalFormatCollection.getItem", (rules) => rules.find(({ id }) => id === key)),
  method: {
    GetCount: (target) => rulesOf(target).length,
    GetItemAt: (target, args, host) => one(target, host, "ConditionalFormatCollection.getItemAt", (rules) => rules[Number(args[0])]),
    GetItemOrNullObject: (target, args) => {
      const rule = rulesOf(target).find(({ id }) => id === args[0]);
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
