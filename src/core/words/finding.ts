import type { ReviewResult } from "../contract";
import { isDataCheck, type Finding, type FindingPlace, type FindingSource } from "../finding";
import { hasCell } from "../finding-place";
import { namedCells } from "./place";

/** What findings are told with: the result they are of. */
export type FindingContext = Pick<ReviewResult, "sources"> & { checklist: Pick<ReviewResult["checklist"], "units"> };

/** File, sheet and record type that a finding stands in. */
export function sourceOf({ place }: { place: FindingPlace }, { sources }: Pick<FindingContext, "sources">): FindingSource {
  return sources[place.source];
}

/** Name of the institution that a finding speaks of; "" when it cannot be told. */
export function unitNameOf({ unit }: Pick<Finding, "unit">, { checklist }: FindingContext): string {
  return checklist.units[unit]?.name ?? "";
}

/** What is said, without the clause that says so. */
export function sentenceOf(finding: Finding, { sources }: Pick<FindingContext, "sources">): string {
  return finding.message + alsoIn(finding.place, sources);
}

/** What is said with its citation, and with 参考 where the regulation is not in force. */
export function messageOf(finding: Finding, context: Pick<FindingContext, "sources">): string {
  const { cite, reference } = finding;
  const suffix = isDataCheck(finding) ? "" : `（依据：${cite}）`;
  const sentence = sentenceOf(finding, context);
  // A pack may have written the citation into its own message.
  return `${reference ? `【${reference}】` : ""}${sentence}${sentence.endsWith(suffix) ? "" : suffix}`;
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
