import { planForm, type TableForm } from "../core/form";
import { datasetSteps } from "../core/review";
import { forms } from "../packs/forms";
import type { PlanSummary } from "./host";

/** Plans 申报汇总表 from the records of a review; pauses while it reads them. */
export const planSummary: PlanSummary = function* (workbooks, options) {
  return planForm(forms.get("shandong-2019/summary") as TableForm, yield* datasetSteps(workbooks, options), { workbooks });
};
