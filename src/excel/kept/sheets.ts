import { assessmentSheetName } from "../../core/assessment/sheet";
import { checklistSheetName } from "../../core/checklist/sheet";

/** True for the sheets of ours that people keep: never emptied or made anew, and read with every review. */
export function isKept(name: string): boolean {
  return name === checklistSheetName || name === assessmentSheetName || name.startsWith(`${assessmentSheetName} `);
}
