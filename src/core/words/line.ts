import { isDataCheck, type Finding } from "../dictionary/finding";
import { hasCell } from "../dictionary/finding-place";
import type { FindingLine } from "../review/lines/lines";
import { citeOf, prefixOf, referenceOf, sentenceOf, shownQuoteOf, unitNameOf, type FindingContext } from "./finding";
import { rowRuns } from "./row-runs";
import type { Speech } from "./speech";
import { eachOnce, type ShownQuote } from "./transcribed";

/** Findings by the indexes that lines name. */
interface Told {
  findings: readonly Finding[];
}

/** A clause that a line cites: 《办法》 and 第八条第（五）项 of it. */
interface Cited {
  clause: string;
  title: string;
  article: string;
  item: string;
}

/** Units and names told of one line at most. */
const named = 3;
/** Articles told in a message at most; all of them stand in the column of citations. */
const citedInMessage = 6;

/** 1-based rows of the cells of the fault itself. */
export function rowsOf({ findings: own }: Pick<FindingLine, "findings">, { findings }: Told): number[] {
  const rows = new Set<number>();
  for (const at of own) if (hasCell(findings[at].place)) rows.add(findings[at].place.row + 1);
  return [...rows].sort((a, b) => a - b);
}

/** Names of the institutions a line speaks of, each once, in order. */
export function unitsOfLine({ findings: own, follows }: Pick<FindingLine, "findings" | "follows">, { findings }: Told, context: FindingContext): string[] {
  return [...new Set([...own, ...follows].map((at) => unitNameOf(findings[at], context)).filter((name) => name !== ""))];
}

/** “甲学院、乙学院、丙学院等 5 家单位” */
export function unitsText(names: readonly string[], { say }: Speech): string {
  return names.length <= named ? names.join("、") : say`${names.slice(0, named).join("、")}等 ${names.length} 家单位`;
}

/** What a line says, without the clauses that say so: of rows that lack the same, all of them. */
export function lineSentence(line: FindingLine, told: Told, context: FindingContext): string {
  const { speech } = context;
  const { findings } = told;
  const lead = findings[line.lead];
  const rows = rowsOf(line, told);
  const main = rows.length > 1 ? ofRows(line, told, rows, context) : sentenceOf(lead, context);
  const beneath = new Set(line.follows.map((at) => findings[at].clause)).size;
  return beneath > 0 && line.findings.length > 0 ? speech.say`${main}（因此还涉及 ${beneath} 条条款）` : main;
}

function ofRows({ lead, findings: own }: FindingLine, { findings }: Told, rows: readonly number[], context: FindingContext): string {
  const { say } = context.speech;
  const first = findings[lead];
  if (first.code !== "not-filled") return say`${sentenceOf(first, context)}（第 ${rowRuns(rows).join("、")} 行都是如此）`;
  const subjects = own.flatMap((at) => {
    const finding = findings[at];
    return finding.code === "not-filled" ? [finding.data.subject] : [];
  });
  const names = [...new Set(subjects.flatMap((subject) => subject.names))];
  const subject = { names: names.slice(0, named), ...((names.length > named || subjects.some(({ more }) => more === true)) && { more: true }) };
  const { notes: _, ...bare } = first;
  return say`${sentenceOf({ ...bare, data: { ...first.data, subject } }, context)}（第 ${rowRuns(rows).join("、")} 行）`;
}

/** The clauses of a line: those of the fault, or, where only what follows is looked at, of that. */
export function clausesOfLine({ findings: own, follows }: Pick<FindingLine, "findings" | "follows">, { findings }: Told): string[] {
  return [...new Set((own.length > 0 ? own : follows).map((at) => findings[at].clause))];
}

/** What is cited of several clauses, each regulation named once: 《办法》第八条第（二）项、第（三）项；《通知》第一部分第（二）项. */
export function citesText(clauses: readonly string[], context: FindingContext, most = Infinity): string {
  const { speech } = context;
  const byTitle = new Map<string, Cited[]>();
  const bare = new Set<string>();
  for (const clause of clauses) {
    const cited = citedAs(clause, context);
    if (!cited) bare.add(citeOf({ clause }, context));
    else byTitle.set(cited.title, [...(byTitle.get(cited.title) ?? []), cited]);
  }
  let left = most;
  const parts = [...byTitle].map(([title, all]) => {
    const pieces: string[] = [];
    let article = "";
    for (const one of all) {
      const piece = one.article === article && one.item !== "" ? one.item : one.article + one.item;
      article = one.article;
      if (!pieces.includes(piece)) pieces.push(piece);
    }
    const shown = pieces.slice(0, Math.max(left, 0));
    left -= pieces.length;
    return speech.word(title) + shown.map(speech.word).join("、") + (shown.length < pieces.length ? speech.say`等 ${pieces.length} 处` : "");
  });
  return [...bare, ...parts].filter((text) => text !== "").join("；");
}

function citedAs(clause: string, { clauses }: Pick<FindingContext, "clauses">): Cited | undefined {
  const found = clauses.get(clause);
  if (!found?.entry) return undefined;
  const { article, item } = found.part;
  const { cite } = found.entry;
  return cite.endsWith(article + item) ? { clause, title: cite.slice(0, cite.length - article.length - item.length), article, item } : undefined;
}

/** What a line says with its citations, and with 参考 where its regulation is not in force. */
export function lineMessage(line: FindingLine, told: Told, context: FindingContext): string {
  const clauses = clausesOfLine(line, told).filter((clause) => !isDataCheck({ clause }));
  const sentence = lineSentence(line, told, context);
  const inForce = clauses.some((clause) => referenceOf({ clause }, context) === undefined);
  const before = clauses.length > 0 && inForce ? "" : prefixOf(told.findings[line.lead], context);
  const behind = clauses.length > 0 ? context.speech.say`（依据：${citesText(clauses, context, citedInMessage)}）` : "";
  return before + (sentence.endsWith(behind) ? sentence : sentence + behind);
}

/** A quote of a line and what it is of. */
interface CitedQuote extends ShownQuote {
  clause: string;
  cite: string;
}

/** The regulations' own words for a line, each once, with all that say them. */
export function lineQuotes(line: FindingLine, told: Told, context: FindingContext): CitedQuote[] {
  const quotes = clausesOfLine(line, told).filter((clause) => !isDataCheck({ clause })).map((clause) => ({ clause, ...shownQuoteOf({ clause }, context) }));
  const of = new Map<string, string[]>();
  for (const { clause, text } of quotes) of.set(text, [...(of.get(text) ?? []), clause]);
  return eachOnce(quotes).map((quote) => ({ ...quote, cite: citesText(of.get(quote.text)!, context) }));
}
