import type { ReviewResult } from "../review/contract";
import { isDataCheck, type Finding, type FindingPlace, type FindingSource } from "../dictionary/finding";
import { hasCell } from "../dictionary/finding-place";
import type { Pack } from "../language/pack/schema";
import { clausesOf, type KnownClause } from "./clauses";
import { namedCells } from "./place";
import { referenceText } from "./reference";

/** What findings are told with: what their numbers stand for, and the clauses they cite. */
export interface FindingContext extends Pick<ReviewResult, "sources" | "references"> {
  checklist: Pick<ReviewResult["checklist"], "units">;
  clauses: ReadonlyMap<string, KnownClause>;
}

/** What the findings of a result are told with. @param packs all packs at hand */
export function findingContext({ sources, references, checklist }: Omit<FindingContext, "clauses">, packs: readonly Pack[]): FindingContext {
  return { sources, references, checklist, clauses: clausesOf(packs) };
}

/** File, sheet and record type that a finding stands in. */
export function sourceOf({ place }: { place: FindingPlace }, { sources }: Pick<FindingContext, "sources">): FindingSource {
  return sources[place.source];
}

/** Name of the institution that a finding speaks of; "" when it cannot be told. */
export function unitNameOf({ unit }: Pick<Finding, "unit">, { checklist }: Pick<FindingContext, "checklist">): string {
  return checklist.units[unit]?.name ?? "";
}

/** What is said, without the clause that says so. */
export function sentenceOf(finding: Finding, { sources }: Pick<FindingContext, "sources">): string {
  return finding.message + alsoIn(finding.place, sources);
}

/** The citation of the clause that a finding is about; "" of a clause that no pack at hand has. */
export function citeOf({ clause }: Pick<Finding, "clause">, { clauses }: Pick<FindingContext, "clauses">): string {
  if (isDataCheck({ clause })) return "数据检查";
  const found = clauses.get(clause);
  return found?.entry?.cite ?? (found ? `《${found.pack.title}》` : "");
}

/** The regulation's own words. */
export function quoteOf({ clause }: Pick<Finding, "clause">, { clauses }: Pick<FindingContext, "clauses">): string {
  const found = clauses.get(clause);
  return found?.entry?.quote ?? found?.pack.title ?? "";
}

/** Why a finding is only for reference, in words; undefined: it is not. */
export function referenceOf({ clause }: Pick<Finding, "clause">, { clauses, references }: Pick<FindingContext, "clauses" | "references">): string | undefined {
  const reference = references[clauses.get(clause)?.pack.id ?? ""];
  return reference && referenceText(reference);
}

/** What is said with its citation, and with 参考 where the regulation is not in force. */
export function messageOf(finding: Finding, context: FindingContext): string {
  const suffix = isDataCheck(finding) ? "" : `（依据：${citeOf(finding, context)}）`;
  const sentence = sentenceOf(finding, context);
  // A pack may have written the citation into its own message.
  return `${prefixOf(finding, context)}${sentence}${sentence.endsWith(suffix) ? "" : suffix}`;
}

/** 【参考，…】 before what is said of a regulation that is not in force; else "". */
export function prefixOf(finding: Finding, context: FindingContext): string {
  const reference = referenceOf(finding, context);
  return reference === undefined ? "" : `【${reference}】`;
}

/** A message stays a sentence: the other places of a group are all in the finding, a few of them in its words. */
const morePlaces = 3;

/** Where the other rows of a group stand; "" when it stands in one sheet. */
function alsoIn(place: FindingPlace, sources: readonly FindingSource[]): string {
  if (!hasCell(place) || !place.more) return "";
  const [{ file }, ...places] = namedCells(place, sources);
  if (places.length === 0) return "";
  const told = places.slice(0, morePlaces).map((other) => {
    const book = other.file === file ? "" : `“${other.file}”`;
    return `${book}工作表“${other.sheet}”的 ${other.cells.slice(0, 3).join("、")}${other.cells.length > 3 ? " 等" : ""}`;
  });
  return `（另见${told.join("，")}${places.length > morePlaces ? ` 等 ${places.length} 处` : ""}）`;
}
