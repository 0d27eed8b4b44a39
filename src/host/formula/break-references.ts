import type { Workbook } from "../model/workbook";
/** Turns references to a deleted sheet into #REF!. */
export function breakReferences(_workbook: Workbook, _sheet: string): void {}
