import { translateFormula } from "../../sheet/formula/relative";
import { checkWritable } from "../edit/check-writable";
import { checkFormulaSize } from "../formula/limits";
import type { SheetRule, RuleType } from "../model/rules";
import type { Sheet } from "../model/workbook";
import { HostError, invalidArgument, invalidOperation, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean, readNumber } from "./argument";
import { rangeOf } from "./range-ref";

export interface RuleRef {
  sheet: Sheet;
  rule: SheetRule;
  /** First cell of the range it was asked of: a formula that is set is taken as seen from there (#5194). */
  via: { row: number; column: number };
}

/** Before a rule changes. @throws HostError ItemNotFound when it is gone, AccessDenied when protected. */
export function touchRule({ sheet, rule }: RuleRef): void {
  if (!sheet.rules.includes(rule)) throw itemNotFound("conditional format");
  checkWritable(sheet, rule.areas, "allowFormatCells");
  rule.touched = true;
  sheet.changed.add("rules");
  sheet.workbook.isDirty = true;
}

/** Property, rule type, class. */
const PARTS: [string, RuleType, string][] = [
  ["Custom", "Custom", "CustomConditionalFormat"],
  ["CellValue", "CellValue", "CellValueConditionalFormat"],
  ["TextComparison", "ContainsText", "TextConditionalFormat"],
  ["TopBottom", "TopBottom", "TopBottomConditionalFormat"],
  ["Preset", "PresetCriteria", "PresetCriteriaConditionalFormat"],
];

const partObjects = (): NonNullable<OfficeType<RuleRef>["object"]> => {
  const objects: NonNullable<OfficeType<RuleRef>["object"]> = {};
  for (const [name, type, className] of PARTS) {
    const part = (ref: RuleRef): OfficeObject | null => (ref.rule.type === type ? officeObject(className, ref) : null);
    objects[`${name}OrNullObject`] = part;
    objects[name] = (ref) => {
      const found = part(ref);
      // Of a rule of another type (#2180).
      if (!found) throw invalidOperation("This operation is not permitted for the current object.", `ConditionalFormat.${name}`);
      return found;
    };
  }
  return objects;
};

function onlyArea({ sheet, rule }: RuleRef): OfficeObject {
  if (rule.areas.length > 1) throw new HostError("InvalidOperation", "The conditional format applies to multiple ranges.", "ConditionalFormat.getRange");
  return rangeOf(sheet, rule.areas[0]);
}

/** `Excel.ConditionalFormat`. */
export const conditionalFormatType: OfficeType<RuleRef> = {
  name: "ConditionalFormat",
  identity: ({ rule }) => ({ Id: rule.id }),
  get: {
    Id: ({ rule }) => rule.id,
    Type: ({ rule }) => rule.type,
    Priority: ({ sheet, rule }) => sheet.rules.indexOf(rule),
    StopIfTrue: ({ rule }) => rule.stopIfTrue,
  },
  set: {
    StopIfTrue: (ref, value) => {
      touchRule(ref);
      ref.rule.stopIfTrue = readBoolean(value, "ConditionalFormat.stopIfTrue");
    },
    Priority: (ref, value) => {
      touchRule(ref);
      const at = readNumber(value, "ConditionalFormat.priority", 0);
      ref.sheet.rules = ref.sheet.rules.filter((rule) => rule !== ref.rule);
      ref.sheet.rules.splice(at, 0, ref.rule);
    },
  },
  object: partObjects(),
  method: {
    Delete: (ref) => {
      touchRule(ref);
      ref.sheet.rules = ref.sheet.rules.filter((rule) => rule !== ref.rule);
    },
    GetRange: onlyArea,
    GetRangeOrNullObject: (ref) => (ref.rule.areas.length > 1 ? null : onlyArea(ref)),
    GetRanges: ({ sheet, rule }) => officeObject("RangeAreas", { sheet, areas: rule.areas }),
  },
};

const partType = (name: string): OfficeType<RuleRef> => ({
  name,
  get: { Rule: ({ rule }) => rule.rule },
  set: {
    Rule: (ref, value) => {
      if (typeof value !== "object" || value === null) throw invalidArgument("The rule is an object.", `${name}.rule`);
      touchRule(ref);
      ref.rule.rule = value;
    },
  },
  object: { Format: (ref) => officeObject("ConditionalRangeFormat", ref) },
});

/** The parts of a conditional format that are a rule object and a format. */
export const rulePartTypes = PARTS.filter(([name]) => name !== "Custom").map(([, , className]) => partType(className));

/** `ConditionalFormat.custom`. */
export const customConditionalFormatType: OfficeType<RuleRef> = {
  name: "CustomConditionalFormat",
  object: {
    Rule: (ref) => officeObject("ConditionalFormatRule", ref),
    Format: (ref) => officeObject("ConditionalRangeFormat", ref),
  },
};

const setFormula = (ref: RuleRef, value: unknown): void => {
  if (typeof value !== "string" || value.replace(/^=/, "") === "") throw invalidOperation("The rule needs a formula.", "ConditionalFormatRule.formula");
  checkFormulaSize(value.replace(/^=/, ""), "ConditionalFormatRule.formula");
  touchRule(ref);
  const [{ top, left }] = ref.rule.areas;
  ref.rule.formula = translateFormula(value.replace(/^=/, ""), top - ref.via.row, left - ref.via.column);
};

/** `custom.rule`: read, its formula is as seen from the first cell of the rule; set, from that of the range it was asked of. */
export const conditionalFormatRuleType: OfficeType<RuleRef> = {
  name: "ConditionalFormatRule",
  get: {
    Formula: ({ rule }) => `=${rule.formula}`,
    FormulaLocal: ({ rule }) => `=${rule.formula}`,
  },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};
