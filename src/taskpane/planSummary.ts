import { planForm, type TableForm } from "../core/form";
import { readDataset } from "../core/review";
import summary from "../packs/shandong-2019/forms/summary.json";
import type { PlanSummary } from "./host";

/** Plans 申报汇总表 from the records of a review. The form is taken at its word: the tests check it against its schema. */
export const planSummary: PlanSummary = (workbooks, options) => planForm(summary as TableForm, readDataset(workbooks, options), { workbooks });
