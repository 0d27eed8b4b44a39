import { choiceName, planForm as planTable, planSheets } from "../core/form";
import { datasetSteps } from "../core/review";
import { forms } from "../packs/forms";
import type { FormChoice, PlanForm } from "./host";

/** Plans an official form from the records of a review; pauses while it reads them. */
export const planForm: PlanForm = function* (workbooks, { form: id, ...options }) {
  const form = forms.get(id)!;
  const dataset = yield* datasetSteps(workbooks, options);
  if (form.kind === "table") return { plan: planTable(form, dataset, { workbooks }), units: [] };
  const plan = planSheets(form, dataset, { workbooks });
  return { plan, units: plan.units.map((unit) => ({ key: unit.key, name: choiceName(unit) })) };
};

/** The forms of these regulations, in the order they are registered. */
export function formsOf(packs: readonly string[]): FormChoice[] {
  return [...forms.values()].filter(({ id }) => packs.includes(id.split("/")[0])).map(({ id, title, kind }) => ({ id, title, perUnit: kind === "sheet" }));
}
