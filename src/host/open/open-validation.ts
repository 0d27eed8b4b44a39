import type { ValidationDetail } from "../../files";
import type { Validation } from "../model/rules";

const TYPES: Record<string, [string, string]> = {
  whole: ["WholeNumber", "wholeNumber"], decimal: ["Decimal", "decimal"], date: ["Date", "date"], time: ["Time", "time"], textLength: ["TextLength", "textLength"],
};
const OPERATORS: Record<string, string> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const STYLES: Record<string, string> = { stop: "Stop", warning: "Warning", information: "Information" };

const formula = (text: string | undefined): unknown => (text === undefined ? undefined : text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`);

function ruleOf({ type, operator, formula1, formula2 }: ValidationDetail): { type: string; rule: Record<string, unknown> } | null {
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula1 ?? "");
    return { type: "List", rule: { list: { inCellDropDown: true, source: literal ? literal[1].replace(/""/g, '"') : `=${formula1 ?? ""}` } } };
  }
  if (type === "custom") return { type: "Custom", rule: { custom: { formula: `=${formula1 ?? ""}` } } };
  const known = TYPES[type];
  if (!known) return null;
  const rule = { formula1: formula(formula1), formula2: formula(formula2), operator: OPERATORS[operator ?? "between"] };
  return { type: known[0], rule: { [known[1]]: rule } };
}

/** A data validation as the wire carries it; null for one that only prompts. */
export function openValidation(detail: ValidationDetail): Validation | null {
  const found = ruleOf(detail);
  if (!found) return null;
  const { attributes } = detail;
  const on = (name: string): boolean => /^(?:1|true)$/.test(attributes[name] ?? "");
  return {
    areas: detail.areas,
    ...found,
    ignoreBlanks: on("allowBlank"),
    prompt: { message: attributes.prompt ?? "", showPrompt: on("showInputMessage"), title: attributes.promptTitle ?? "" },
    errorAlert: { message: attributes.error ?? "", showAlert: on("showErrorMessage"), style: STYLES[attributes.errorStyle ?? "stop"], title: attributes.errorTitle ?? "" },
  };
}
