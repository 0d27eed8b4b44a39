import { planForm } from "../core/form";
import { readDataset } from "../core/review";
import { forms } from "../packs/forms";
import type { PlanSummary } from "./host";

/** Plans 申报汇总表 from the records of a review. */
export const planSummary: PlanSummary = (workbooks, options) => planForm(forms.get("shandong-2019/summary")!, readDataset(workbooks, options), { workbooks });
