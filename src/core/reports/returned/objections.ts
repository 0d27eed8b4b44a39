import { blames, isDataCheck, rankOf, type Finding } from "../../dictionary/finding";
import type { ReviewResult } from "../../review/review";
import { citeOf, hiding, prefixOf, sentenceOf, shownQuoteOf, type FindingContext } from "../../words/finding";
import { sourceOf } from "../../dictionary/finding-place";
import { printedQuote } from "../../words/transcribed";
import { partText } from "../../words/clauses";
import { remedyOf } from "../../words/remedy";

/** One thing that somebody is asked to put right: the finding that is told, and others that say the same under another clause. */
export interface Objection {
  /** Index into the findings of the result. */
  at: number;
  finding: Finding;
  also: readonly Finding[];
}

/** True for what is held against whoever handed a file in: a breach, a lack, a warning, an entry that cannot be read. Questions, deadlines and faults of rules are not theirs. */
function isAgainst(finding: Pick<Finding, "outcome" | "clause">): boolean {
  return blames(finding.outcome) || (finding.outcome === "broken" && isDataCheck(finding));
}

/** The objections among some findings of a result, the gravest first. */
export function objectionsAmong(result: Pick<ReviewResult, "findings">, among: Iterable<number>): Objection[] {
  const objections = [...new Set(among)].filter((at) => isAgainst(result.findings[at])).map((at): Objection => ({ at, finding: result.findings[at], also: [] }));
  return objections.sort((a, b) => rankOf(a.finding.outcome) - rankOf(b.finding.outcome) || a.at - b.at);
}

/** An objection in words, numbers of persons masked unless the result says otherwise. */
interface ObjectionWords {
  problem: string;
  /** 山东省 2016 办法第八条第（五）项; of a data check, that it is one. */
  article: string;
  /** The article's own words; "" where nothing is quoted. */
  quote: string;
  remedy: string;
}

/** What is said of a objection, and what is to be done. */
export function objectionWords({ finding, also }: Objection, words: FindingContext): ObjectionWords {
  const { record } = sourceOf(finding, words);
  const hidden = hiding(words, record);
  const all = [finding, ...also];
  return {
    problem: hidden(prefixOf(finding, words) + sentenceOf(finding, words)),
    article: [...new Set(all.map((one) => articleOf(one, words)))].join("；"),
    quote: [...new Set(all.map((one) => printedQuote(shownQuoteOf(one, words))).filter((quote) => quote !== ""))].join("／"),
    remedy: hidden(remedyOf(finding, words)),
  };
}

/** The article in short, as people say it. */
function articleOf(finding: Finding, words: FindingContext): string {
  const clause = words.clauses.get(finding.clause);
  return clause && !isDataCheck(finding) ? clause.pack.shortTitle + partText(clause, words.speech) : citeOf(finding, words);
}
