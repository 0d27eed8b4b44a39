import type { Finding } from "../../core/finding";
import { isListed, type ListedOutcome } from "../outcome";

/** What the user wants to see. No outcome chosen means all of them. */
export interface Filter {
  outcomes: readonly ListedOutcome[];
  search: string;
}

const haystacks = new WeakMap<Finding, string>();

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function haystack(finding: Finding): string {
  let text = haystacks.get(finding);
  if (text === undefined) {
    const { unit, message, cite, clause, sheet, cells, file, value } = finding;
    // One needle may span no two members: a line feed cannot be typed into the search box.
    text = fold([unit, message, cite, clause, sheet, cells.join(" "), file, String(value ?? "")].join("\n"));
    haystacks.set(finding, text);
  }
  return text;
}

/** Indexes into `findings` of those that are listed, of a wanted outcome, and contain every word of the search. */
export function filterFindings(findings: readonly Finding[], filter: Filter): number[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const wanted = new Set<string>(filter.outcomes);
  const kept: number[] = [];
  findings.forEach((finding, index) => {
    if (!isListed(finding.outcome)) return;
    if (wanted.size > 0 && !wanted.has(finding.outcome)) return;
    if (words.length > 0 && !words.every((word) => haystack(finding).includes(word))) return;
    kept.push(index);
  });
  return kept;
}
