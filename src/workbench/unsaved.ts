import type { Sheet, Workbook } from "../host";
import { memoryNamespace, memoryTag, textOf } from "../sheet/memory-part";
import { isNamedLike, ourSheetKinds } from "../sheet/our-sheets";

/** Notes of ours about marks and lists: what they are about stands elsewhere. */
const isNotes = ({ name, visibility }: Sheet): boolean => visibility === "veryHidden" && isNamedLike(ourSheetKinds.records.title, name);

/** Of what the pane remembers, what a person worked out: answers about columns, and parameters. Which regulations and what is shown are chosen again by a press. */
function answersIn(xml: string): unknown {
  try {
    const { columns, params } = JSON.parse(textOf(xml, memoryTag) ?? "") as { columns?: unknown[]; params?: object };
    return [columns ?? [], params ?? {}];
  } catch {
    return xml;
  }
}

/** None: a part that only says what is shown is no more than none. */
const noAnswers = JSON.stringify([[], {}]);

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
    xmlParts.map(({ namespace, xml }) => (namespace === memoryNamespace ? answersIn(xml) : xml)).filter((part) => JSON.stringify(part) !== noAnswers),
  ]);
}
