import { checkWritable } from "../edit/check-writable";
import { cutOut } from "../edit/clear";
import type { FormatTarget } from "../edit/format";
import { checkFormulaSize } from "../formula/limits";
import { parseFormula } from "../formula/parse";
import type { Validation } from "../model/rules";
import { invalidArgument } from "../office/host-error";
import type { OfficeType } from "../office/office-type";
import { readBoolean } from "./argument";
import { type CellArea, cellsOf, covers, intersect } from "../../sheet/area";

const TYPES: Record<string, string> = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };

const met = ({ sheet, areas }: FormatTarget): Validation[] => sheet.validations.filter((one) => one.areas.some((a) => areas.some((b) => intersect(a, b))));

/** The one validation that covers the whole target; null: none, undefined: several, or only part is covered. */
function whole(target: FormatTarget): Validation | null | undefined {
  const found = met(target);
  if (found.length === 0) return null;
  const full = (a: CellArea): boolean => {
    const cells = found[0].areas.reduce((sum, one) => sum + (intersect(one, a) ? cellsOf(intersect(one, a) as CellArea) : 0), 0);
    return found[0].areas.some((one) => covers(one, a)) || cells === cellsOf(a);
  };
  return found.length === 1 && target.areas.every(full) ? found[0] : undefined;
}

/** Characters of title and message, by [MS-XLS] 2.5.37; of a formula. */
const most = { title: 32, prompt: 255, error: 225, formula: 255 } as const;

function checkWords({ title = "", message = "" }: { title?: string; message?: string }, longest: number, location: string): void {
  if (title.length > most.title || message.length > longest) throw invalidArgument(`A title has at most ${most.title} characters, a message ${longest}.`, location);
}

function checkFormulas(rule: object): void {
  for (const formula of Object.values(rule) as unknown[]) {
    if (typeof formula !== "string" || !formula.startsWith("=")) continue;
    if (formula.length - 1 > most.formula) throw invalidArgument("A formula of a validation has at most 255 characters.", "DataValidation.rule");
    checkFormulaSize(formula.slice(1), "DataValidation.rule");
    if (!parseFormula(formula.slice(1))) throw invalidArgument("The formula cannot be read.", "DataValidation.rule");
  }
}

const noPrompt = { message: "", showPrompt: true, title: "" };
const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };

function change(target: FormatTarget, next: (validation: Validation) => void): void {
  const { sheet, areas } = target;
  checkWritable(sheet, areas, "allowFormatCells");
  const present = whole(target);
  const made: Validation = present
    ? { ...present, areas: areas.map((a) => ({ ...a })), touched: true }
    : { areas: areas.map((a) => ({ ...a })), type: "None", rule: {}, ignoreBlanks: true, prompt: noPrompt, errorAlert: noAlert, touched: true };
  next(made);
  for (const a of areas) sheet.validations = cutOut(sheet.validations, a);
  sheet.validations.push(made);
  sheet.workbook.isDirty = true;
  sheet.changed.add("validations");
}

/** `Range.dataValidation`. What the target does not agree on reads null. */
export const dataValidationType: OfficeType<FormatTarget> = {
  name: "DataValidation",
  get: {
    Type: (target) => {
      const one = whole(target);
      return one === undefined ? (met(target).length > 1 ? "Inconsistent" : "MixedCriteria") : (one?.type ?? "None");
    },
    Rule: (target) => (whole(target) === undefined ? null : (whole(target)?.rule ?? {})),
    IgnoreBlanks: (target) => whole(target)?.ignoreBlanks ?? (whole(target) === null ? true : null),
    Prompt: (target) => (whole(target) === undefined ? null : (whole(target)?.prompt ?? noPrompt)),
    ErrorAlert: (target) => (whole(target) === undefined ? null : (whole(target)?.errorAlert ?? noAlert)),
  },
  set: {
    Rule: (target, value) => {
      const [key, ...more] = Object.keys((value ?? {}) as object);
      const type = TYPES[key];
      if (!type || more.length > 0) throw invalidArgument("The rule has exactly one of list, wholeNumber, decimal, date, time, textLength, custom.", "DataValidation.rule");
      const { source } = ((value as Record<string, unknown>)[key] ?? {}) as { source?: unknown };
      if (type === "List" && typeof source === "string" && !source.startsWith("=") && source.length > 255)
        throw invalidArgument("A literal list has at most 255 characters.", "DataValidation.rule");
      checkFormulas((value as Record<string, object>)[key] ?? {});
      change(target, (validation) => {
        validation.type = type;
        validation.rule = value as Record<string, unknown>;
      });
    },
    IgnoreBlanks: (target, value) => change(target, (validation) => (validation.ignoreBlanks = readBoolean(value, "DataValidation.ignoreBlanks"))),
    Prompt: (target, value) => (checkWords((value ?? {}) as object, most.prompt, "DataValidation.prompt"), change(target, (validation) => (validation.prompt = { ...noPrompt, ...(value as object) }))),
    ErrorAlert: (target, value) => (checkWords((value ?? {}) as object, most.error, "DataValidation.errorAlert"), change(target, (validation) => (validation.errorAlert = { ...noAlert, ...(value as object) }))),
  },
  method: {
    Clear: ({ sheet, areas }) => {
      checkWritable(sheet, areas, "allowFormatCells");
      for (const a of areas) sheet.validations = cutOut(sheet.validations, a);
      sheet.workbook.isDirty = true;
      sheet.changed.add("validations");
    },
  },
};
