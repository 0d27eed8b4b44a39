import type { Sheet, Workbook } from "../host";
import { isNamedLike, ourSheetKinds } from "../sheet/our-sheets";

/** Notes of ours about marks and lists: what they are about stands elsewhere. */
const isNotes = ({ name, visibility }: Sheet): boolean => visibility === "veryHidden" && isNamedLike(ourSheetKinds.records.title, name);

/**
 * What would be lost if the workbook were closed now, as a text that changes with it. Marks alone are nothing: they are put on again by
 * one press, and nobody here writes any other rule.
 */
export function unsavedState({ sheets, names, settings, xmlParts }: Workbook): string {
  const kept = sheets.filter((sheet) => !isNotes(sheet));
  return JSON.stringify([
    kept.map((sheet) => [sheet.id, sheet.name, sheet.visibility, sheet.tabColor, sheet.journal.written, [...sheet.changed].filter((aspect) => aspect !== "rules")]),
    names.map(({ name, refersTo, sheet }) => [name, refersTo, sheet?.id]),
    [...settings],
    xmlParts.map(({ namespace, xml }) => [namespace, xml]),
  ]);
}
