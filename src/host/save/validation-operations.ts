import type { DataValidation, SheetOperation } from "../../files/model";
import type { Validation } from "../model/rules";
import type { Sheet } from "../model/workbook";

const TYPES: Record<string, DataValidation["type"]> = {
  List: "list", WholeNumber: "whole", Decimal: "decimal", Date: "date", TextLength: "textLength", Custom: "custom",
};
const OPERATORS: Record<string, string> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
};

const text = (value: unknown): string => String(value ?? "").replace(/^=/, "");

function formulasOf({ type, rule }: Validation): Pick<DataValidation, "formula1" | "formula2" | "operator"> {
  const inner = Object.values(rule)[0] as Record<string, unknown>;
  if (type === "Custom") return { formula1: text(inner.formula) };
  if (type === "List") {
    const source = String(inner.source ?? "");
    return { formula1: source.startsWith("=") ? source.slice(1) : `"${source.replace(/"/g, '""')}"` };
  }
  return { formula1: text(inner.formula1), formula2: inner.formula2 === undefined ? undefined : text(inner.formula2), operator: OPERATORS[String(inner.operator)] };
}

/** Validations that came since the file was opened. Those that went stay in the file: the patch writer only adds. */
export function validationOperations(sheet: Sheet): SheetOperation[] {
  return sheet.validations.flatMap((validation): SheetOperation[] => {
    const type = TYPES[validation.type];
    if (!validation.touched || !type) return [];
    const { prompt, errorAlert, areas, ignoreBlanks } = validation;
    const made: DataValidation = {
      areas, type, ...formulasOf(validation), allowBlank: ignoreBlanks,
      ...(prompt.message || prompt.title ? { prompt: prompt.message, promptTitle: prompt.title } : {}),
      ...(errorAlert.message || errorAlert.title ? { error: errorAlert.message, errorTitle: errorAlert.title } : {}),
      errorStyle: errorAlert.style.toLowerCase() as DataValidation["errorStyle"],
    };
    return [{ op: "addValidation", validation: made }];
  });
}
