import type { CellStyle } from "../../sheet/cell-style";
import type { ConditionalRule } from "../../files";
import { newId } from "../model/ids";
import type { SheetRule, RuleFormat, RuleType } from "../model/rules";

const TYPES: Record<string, RuleType> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", top10: "TopBottom",
  containsText: "ContainsText", notContainsText: "ContainsText", beginsWith: "ContainsText", endsWith: "ContainsText",
};

const OPERATORS: Record<string, string> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};

function formatOf(style: CellStyle | undefined): RuleFormat {
  const { bold, italic, underline, strike, color } = style?.font ?? {};
  return { fill: style?.fill ?? undefined, font: { bold, italic, underline, strike, color }, borders: {}, numberFormat: style?.numberFormat };
}

function ruleOf({ type, operator, formulas }: ConditionalRule): unknown {
  if (type !== "cellIs") return null;
  return { formula1: `=${formulas[0] ?? ""}`, ...(formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` }), operator: OPERATORS[operator ?? ""] ?? "Invalid" };
}

/** The conditional formats of a sheet in order of priority. */
export function openRules(rules: ConditionalRule[], differential: CellStyle[]): SheetRule[] {
  return rules
    .map((rule, readAs) => {
      const opened: SheetRule = {
        id: newId(),
        type: TYPES[rule.type] ?? "PresetCriteria",
        areas: rule.areas,
        formula: rule.formulas[0] ?? "",
        rule: ruleOf(rule),
        format: formatOf(rule.dxf === undefined ? undefined : differential[rule.dxf]),
        stopIfTrue: rule.stopIfTrue,
        readAs,
      };
      return { opened, priority: rule.priority ?? Infinity };
    })
    .sort((a, b) => (a.priority === b.priority ? 0 : a.priority - b.priority))
    .map(({ opened }) => opened);
}
