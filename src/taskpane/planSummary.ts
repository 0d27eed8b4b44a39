import { planForm } from "../core/form";
import { readDataset } from "../core/review";
import { summaryForm } from "../packs/shandong-2019/forms";
import type { PlanSummary } from "./host";

/** Plans 申报汇总表 from the records of a review. */
export const planSummary: PlanSummary = (workbooks, options) => planForm(summaryForm, readDataset(workbooks, options), { workbooks });
