import type { WorkbookCells } from "../sheet/cells";
import { choiceName, planForm as planTable, planSheets } from "../core/forms";
import type { ReviewOptions } from "../core/review/review";
import { datasetSteps } from "../core/review/books";
import { formOf, yearRuleOf } from "../core/forms/layouts";

/** A unit that a form can be made of. */
export interface UnitChoice {
  key: string;
  name: string;
}

/** A form ready to be filled in, as core/forms plans it; pane and worker only carry it from planner to sheet. */
export interface PlannedForm {
  plan: unknown;
  /** Units it can be made of; none for a table. */
  units: UnitChoice[];
}

/** Plans a form from the review's own input, so that pane and worker plan it alike; in steps, for `drain`. */
export type PlanForm = (workbooks: WorkbookCells[], options: Pick<ReviewOptions, "choices" | "templates" | "sheets" | "known"> & Partial<Pick<ReviewOptions, "on" | "params">> & { form: string }) => Generator<unknown, PlannedForm>;

/** Plans an official form from the records of a review; pauses while it reads them. */
export const planForm: PlanForm = function* (workbooks, { form: id, known, ...options }) {
  const form = formOf(id, known)!;
  const years = yearRuleOf(id, known, options);
  const dataset = yield* datasetSteps(workbooks, options);
  if (form.kind === "table") return { plan: planTable(form, dataset, { workbooks, years }), units: [] };
  const plan = planSheets(form, dataset, { workbooks, years });
  return { plan, units: plan.units.map((unit) => ({ key: unit.key, name: choiceName(unit) })) };
};
