import { blames, isDataCheck, rankOf, type Finding } from "../../dictionary/finding";
import { sourceOf } from "../../dictionary/finding-place";
import { linesOf, type Lined } from "../../review/lines/lines";
import { partText } from "../../words/clauses";
import { citeOf, hiding, prefixOf, sentenceOf, shownQuoteOf, type FindingContext } from "../../words/finding";
import { cellsOf } from "../../words/place";
import { remedyOf } from "../../words/remedy";
import { eachOnce, printedQuote } from "../../words/transcribed";

/** One thing that somebody is asked to put right: a line of findings as people count it, without what follows from it. */
export interface Objection {
  /** The finding that is told. */
  finding: Finding;
  /** All that say the same: of other rows, or under another clause; the told one among them. */
  all: readonly Finding[];
  /** What is folded beneath, in number. */
  follows: number;
}

/** True for what is held against whoever handed a file in: a breach, a lack, a warning, an entry that cannot be read. Questions, deadlines and faults of rules are not theirs. */
export function isAgainst(finding: Pick<Finding, "outcome" | "clause">): boolean {
  return blames(finding.outcome) || (finding.outcome === "broken" && isDataCheck(finding));
}

/** The objections among some findings of a result, the gravest first. */
export function objectionsAmong(result: Lined, among: Iterable<number>): Objection[] {
  const { findings } = result;
  const lines = linesOf(result, [...new Set(among)].filter((at) => isAgainst(findings[at])).sort((a, b) => a - b));
  return lines
    .map(({ lead, findings: own, follows }): Objection => ({ finding: findings[lead], all: (own.length > 0 ? own : [lead]).map((at) => findings[at]), follows: own.length > 0 ? follows.length : follows.length - 1 }))
    .sort((a, b) => rankOf(a.finding.outcome) - rankOf(b.finding.outcome));
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

/** What is said of an objection, and what is to be done. */
export function objectionWords({ finding, all }: Pick<Objection, "finding" | "all">, words: FindingContext): ObjectionWords {
  const { record } = sourceOf(finding, words);
  const hidden = hiding(words, record);
  return {
    problem: hidden(prefixOf(finding, words) + sentenceOf(finding, words)),
    article: [...new Set(all.map((one) => articleOf(one, words)))].join("；"),
    quote: eachOnce(all.map((one) => shownQuoteOf(one, words))).map(printedQuote).join("／"),
    remedy: hidden(remedyOf(finding, words)),
  };
}

/** The cells an objection stands at in its own sheet, each once. */
export function cellsOfObjection({ finding, all }: Objection): string[] {
  return [...new Set(all.filter(({ place }) => place.source === finding.place.source).flatMap(cellsOf))];
}

/** The article in short, as people say it. */
export function articleOf(finding: Pick<Finding, "clause">, words: FindingContext): string {
  const clause = words.clauses.get(finding.clause);
  return clause && !isDataCheck(finding) ? clause.pack.shortTitle + partText(clause, words.speech) : citeOf(finding, words);
}
