import type { ReviewResult } from "../review/contract";
import { masked } from "../dictionary/mask";
import { isDataCheck, type Finding, type FindingPlace, type FindingSource, type FindingValue } from "../dictionary/finding";
import { hasCell } from "../dictionary/finding-place";
import type { Pack } from "../language/pack/schema";
import type { RuleSentences, Said } from "../dictionary/said";
import type { DataSentences } from "../dictionary/said-of-data";
import { clausesOf, type Clauses } from "./clauses";
import { dataSentences } from "./data-sentences";
import { namedCells } from "./place";
import { referenceText } from "./reference";
import { filledIn, ruleSentences, type RuleTelling } from "./rule-sentences";
import { asWritten, type Speech } from "./speech";
import { shownQuote, type ShownQuote } from "./transcribed";

/** What findings are told with: what their numbers stand for, and the clauses they cite. */
export interface FindingContext extends Pick<ReviewResult, "sources" | "references"> {
  checklist: Pick<ReviewResult["checklist"], "units">;
  clauses: Clauses;
  /** The script it is told in. */
  speech: Speech;
  /** Numbers of persons are told whole in what leaves the program. */
  unmasked?: true;
}

/** What masks numbers of persons in texts of findings on records of a type, where they leave the program. */
export function hiding({ unmasked }: Pick<FindingContext, "unmasked">, record: string): <T extends FindingValue>(value: T) => T {
  return (value) => (typeof value === "string" && !unmasked ? (masked(value, record) as typeof value) : value);
}

/** What the findings of a result are told with, as they are written. @param packs all packs at hand */
export function findingContext({ sources, references, checklist, unmasked }: Omit<FindingContext, "clauses" | "speech">, packs: readonly Pack[]): FindingContext {
  return { sources, references, checklist, clauses: clausesOf(packs), speech: asWritten, ...(unmasked && { unmasked }) };
}

/** Name of the institution that a finding speaks of; "" when it cannot be told. */
export function unitNameOf({ unit }: Pick<Finding, "unit">, { checklist }: Pick<FindingContext, "checklist">): string {
  return checklist.units[unit]?.name ?? "";
}

/** What is said, without the clause that says so. */
export function sentenceOf(finding: Finding, context: FindingContext): string {
  const { clause, place, notes } = finding;
  const { speech } = context;
  const telling = { speech, clause, sheet: context.sources[place.source].sheet, clauses: context.clauses };
  const main = saidText(finding, telling);
  const whole = notes === undefined ? main : [main, ...notes.map((note) => saidText(note, telling))].join("；");
  return whole + alsoIn(place, context.sources, speech);
}

function saidText({ code, data }: Said, telling: RuleTelling): string {
  // Code and data belong together; that they do is told by the type of what is said.
  if (code in dataSentences) return (dataSentences[code as keyof DataSentences] as (data: unknown, speech: Speech) => string)(data, telling.speech);
  return (ruleSentences[code as keyof RuleSentences] as (data: unknown, telling: RuleTelling) => string)(data, telling);
}

/** What was asked for; the words of a rule with what stands in braces filled in. */
export function requiredOf({ clause, required }: Pick<Finding, "clause" | "required">, { clauses, speech }: Pick<FindingContext, "clauses" | "speech">): FindingValue {
  if (required === null || typeof required !== "object") return required;
  if ("label" in required) return speech.word(required.label);
  const entry = clauses.get(clause)?.entry;
  if (entry?.as !== "rule") return null;
  const { required: asked } = entry.rule.cases?.[required.step] ?? entry.rule;
  return typeof asked === "object" && "text" in asked ? filledIn(asked.text, required.values, speech) : null;
}

/** The citation of the clause that a finding is about; "" of a clause that no pack at hand has. */
export function citeOf({ clause }: Pick<Finding, "clause">, { clauses, speech }: Pick<FindingContext, "clauses" | "speech">): string {
  if (isDataCheck({ clause })) return speech.say`数据检查`;
  const found = clauses.get(clause);
  return speech.word(found?.entry?.cite ?? (found ? `《${found.pack.title}》` : ""));
}

/** The regulation's own words as the pack keeps them: what is compared and what JSON says; `shownQuoteOf` is what people read. */
export function quoteOf({ clause }: Pick<Finding, "clause">, { clauses }: Pick<FindingContext, "clauses">): string {
  const found = clauses.get(clause);
  return found?.entry?.quote ?? found?.pack.title ?? "";
}

/** The regulation's own words as they are shown: in the script of the document. */
export function shownQuoteOf({ clause }: Pick<Finding, "clause">, { clauses, speech }: Pick<FindingContext, "clauses" | "speech">): ShownQuote {
  return shownQuote(quoteOf({ clause }, { clauses }), clauses.get(clause)?.pack, speech);
}

/** Why a finding is only for reference, in words; undefined: it is not. */
export function referenceOf({ clause }: Pick<Finding, "clause">, { clauses, references, speech }: Pick<FindingContext, "clauses" | "references" | "speech">): string | undefined {
  const reference = references[clauses.get(clause)?.pack.id ?? ""];
  return reference && referenceText(reference, speech);
}

/** What is said with its citation, and with 参考 where the regulation is not in force. */
export function messageOf(finding: Finding, context: FindingContext): string {
  const { before, behind } = aroundOf(finding, context);
  const sentence = sentenceOf(finding, context);
  // A pack may have written the citation into its own message.
  return before + (sentence.endsWith(behind) ? sentence : sentence + behind);
}

/** What stands around the sentence in every message of a clause. */
interface Around {
  before: string;
  behind: string;
}

/** By clause, told once however many findings it has. */
const around = new WeakMap<FindingContext, Map<string, Around>>();

function aroundOf(finding: Finding, context: FindingContext): Around {
  let known = around.get(context);
  if (!known) around.set(context, (known = new Map<string, Around>()));
  let told = known.get(finding.clause);
  if (!told) {
    const { say } = context.speech;
    told = { before: prefixOf(finding, context), behind: isDataCheck(finding) ? "" : say`（依据：${citeOf(finding, context)}）` };
    known.set(finding.clause, told);
  }
  return told;
}

/** 【参考，…】 before what is said of a regulation that is not in force; else "". */
export function prefixOf(finding: Finding, context: FindingContext): string {
  const reference = referenceOf(finding, context);
  return reference === undefined ? "" : `【${reference}】`;
}

/** A message stays a sentence: the other places of a group are all in the finding, a few of them in its words. */
const morePlaces = 3;

/** Where the other rows of a group stand; "" when it stands in one sheet. */
function alsoIn(place: FindingPlace, sources: readonly FindingSource[], { say }: Speech): string {
  if (!hasCell(place) || !place.more) return "";
  const [{ file }, ...places] = namedCells(place, sources);
  if (places.length === 0) return "";
  const told = places.slice(0, morePlaces).map((other) => {
    const book = other.file === file ? "" : `“${other.file}”`;
    return say`${book}工作表“${other.sheet}”的 ${other.cells.slice(0, 3).join("、")}${other.cells.length > 3 ? " 等" : ""}`;
  });
  return say`（另见${told.join("，")}${places.length > morePlaces ? say` 等 ${places.length} 处` : ""}）`;
}
