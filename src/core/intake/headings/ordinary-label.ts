import { labelKey } from "./label";

const ordinary = new Set(["序号", "序", "编号", "行次", "备注", "说明", "No", "性别", "民族"].map(labelKey));

/** True for a column that every Chinese table has and that holds nothing to review: nobody is asked what it is. */
export function isOrdinaryLabel(label: string): boolean {
  return ordinary.has(labelKey(label));
}
