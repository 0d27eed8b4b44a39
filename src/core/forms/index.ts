export { planForm, type FormPlan } from "./plan";
export { sheetName } from "./sheet/names";
export { choiceName, planSheets, type SheetPlan, type SheetPlanOptions } from "./sheet/plan";
export type { Form } from "../language/form/form";
export type { SheetForm } from "../language/form/sheet";
