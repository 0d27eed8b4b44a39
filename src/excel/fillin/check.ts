import type { Check, BookWords } from "../../core/fillin";
import { columnName } from "../../sheet/a1";

type ValidationRule = Excel.DataValidationRule;

/** What a validation is made from. */
interface CheckParts {
  check: Check;
  prompt: BookWords;
  refusal: BookWords;
  /** Name of the list sheet as it is in this workbook. */
  listSheet: string;
  /** Members per column of the list sheet. */
  lists: readonly { items: string[] }[];
}

/** Queues the check of a range with its words; `first` is the A1 address of its first cell. */
export function queueCheck(range: Excel.Range, first: string, parts: CheckParts): void {
  const { check, prompt, refusal } = parts;
  const softly = check.kind === "custom" || ("open" in check && check.open);
  const { dataValidation } = range;
  // The rule comes first: without one Excel has nothing to hang the words on.
  dataValidation.rule = ruleOf(first, parts);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, style: softly ? "Warning" : "Stop", ...refusal };
}

function ruleOf(first: string, { check, listSheet, lists }: CheckParts): ValidationRule {
  switch (check.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: check.items.join(",") } };
    case "listed": {
      const column = columnName(check.list);
      return { list: { inCellDropDown: true, source: `='${listSheet.replace(/'/g, "''")}'!$${column}$2:$${column}$${lists[check.list].items.length + 1}` } };
    }
    case "whole":
      return { wholeNumber: { formula1: check.min, formula2: check.max, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: check.min, formula2: check.max, operator: "Between" } };
    case "date":
      return { date: { formula1: dateFormula(check.from), formula2: dateFormula(check.to), operator: "Between" } };
    case "length":
      return { textLength: { formula1: check.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: `=${check.formula.replaceAll("{cell}", first)}` } };
  }
}

/** As a formula it means the same day in both date systems and in every language. */
function dateFormula(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `=DATE(${year},${month},${date})`;
}
