import { isListed, type Finding, type ListedOutcome } from "../../core/dictionary/finding";
import { citeOf, messageOf, unitNameOf, type FindingContext } from "../../core/words/finding";
import { sourceOf } from "../../core/dictionary/finding-place";
import { cellsOf } from "../../core/words/place";
import { fold, searchWords } from "./fold";

/** What the user wants to see. No outcome chosen means all of them. */
interface Filter {
  outcomes: readonly ListedOutcome[];
  search: string;
}

function mentions(finding: Finding, context: FindingContext, word: string): boolean {
  const { clause, value } = finding;
  const { file, sheet } = sourceOf(finding, context);
  return (
    fold(messageOf(finding, context)).includes(word) ||
    fold(unitNameOf(finding, context)).includes(word) ||
    fold(sheet).includes(word) ||
    fold(citeOf(finding, context)).includes(word) ||
    fold(file).includes(word) ||
    clause.toLowerCase().includes(word) ||
    cellsOf(finding).some((cell) => cell.toLowerCase().includes(word)) ||
    (value !== null && fold(String(value)).includes(word))
  );
}

/** Tells whether a finding is listed, its line (by the finding that leads it) of a wanted outcome, and whether it mentions every word of the search. */
export function filterOf(filter: Filter, context: FindingContext): (finding: Finding, lead: Finding) => boolean {
  const words = searchWords(filter.search);
  const wanted = new Set<string>(filter.outcomes);
  return (finding, lead) =>
    isListed(finding.outcome) && (wanted.size === 0 || wanted.has(lead.outcome)) && words.every((word) => mentions(finding, context, word));
}
