import { choiceName, planForm as planTable, planSheets } from "../core/forms";
import { datasetSteps } from "../core/review/review";
import type { Pack } from "../core/language/pack/schema";
import { formOf, yearRuleOf, formsOf as formsOfPack } from "../core/forms/layouts";
import type { FormChoice, PlanForm } from "./host";

/** Plans an official form from the records of a review; pauses while it reads them. */
export const planForm: PlanForm = function* (workbooks, { form: id, known, ...options }) {
  const form = formOf(id, known)!;
  const years = yearRuleOf(id, known, options);
  const dataset = yield* datasetSteps(workbooks, options);
  if (form.kind === "table") return { plan: planTable(form, dataset, { workbooks, years }), units: [] };
  const plan = planSheets(form, dataset, { workbooks, years });
  return { plan, units: plan.units.map((unit) => ({ key: unit.key, name: choiceName(unit) })) };
};

/** The forms of these regulations. */
export function formsOf(packs: readonly Pack[]): FormChoice[] {
  return packs.flatMap(formsOfPack).map(({ id, title, kind }) => ({ id, title, perUnit: kind === "sheet" }));
}
