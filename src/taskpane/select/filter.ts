import type { Finding } from "../../core/finding";
import { isListed, type ListedOutcome } from "../outcome";
import { fold, searchWords } from "./fold";

/** What the user wants to see. No outcome chosen means all of them. */
export interface Filter {
  outcomes: readonly ListedOutcome[];
  search: string;
}

function mentions(finding: Finding, word: string): boolean {
  const { unit, message, cite, clause, sheet, cells, file, value } = finding;
  return (
    fold(message).includes(word) ||
    fold(unit).includes(word) ||
    fold(sheet).includes(word) ||
    fold(cite).includes(word) ||
    fold(file).includes(word) ||
    clause.toLowerCase().includes(word) ||
    cells.some((cell) => cell.toLowerCase().includes(word)) ||
    (value !== null && fold(String(value)).includes(word))
  );
}

/** Tells whether a finding is listed, of a wanted outcome, and mentions every word of the search. */
export function filterOf(filter: Filter): (finding: Finding) => boolean {
  const words = searchWords(filter.search);
  const wanted = new Set<string>(filter.outcomes);
  return (finding) =>
    isListed(finding.outcome) && (wanted.size === 0 || wanted.has(finding.outcome)) && words.every((word) => mentions(finding, word));
}
