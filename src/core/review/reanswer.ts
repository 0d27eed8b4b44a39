import { isListed, type Finding, type LedgerLine } from "../dictionary/finding";
import { FindingSources } from "../dictionary/finding-place";
import type { ReviewResult } from "./review";
import { isClosed } from "./ledger";
import type { FindingGroups } from "./lines/groups";
import { stageOfPhase } from "./verdict/stage";
import { graver, type Conclusion, type UnitVerdict } from "./verdict/verdict";
import { waivedAmong } from "./decisions/waived";
import { settled, type FindingList } from "./verdict/verdicts";
import { alikeQuestions, answerOutcomes, lineKey, linesAsked, liveAnswers, type Answer, type Question } from "./checklist/checklist";
import { questionFinding, type AskedIn } from "./checklist/question-finding";

/** An answer given after the review; a verdict of "" takes it back. */
export type GivenAnswer = Omit<Answer, "state" | "why">;

const RUN = 2048;

/**
 * Keeps a result in step with answers given after it, without reviewing again: what else was found does not depend on them.
 * Findings keep their places (one answered becomes a pass where it stood), so that what points at them stays right. The
 * remarks on answers (`data/answer-…`) come with the next review.
 */
export class Reanswer {
  private readonly questions: Map<string, Question>;
  private readonly live: Map<string, Answer>;
  private readonly alike: ReadonlyMap<string, Question[]>;
  private readonly asking: AskedIn;

  private constructor(private result: ReviewResult, private readonly slots: Map<string, number>) {
    this.asking = { sources: new FindingSources(result.sources), own: new Set(result.files.map(({ file }) => file)) };
    this.questions = new Map(result.checklist.questions.map((question) => [question.clause, question]));
    this.live = liveAnswers(result.checklist);
    this.alike = new Map(alikeQuestions(result.checklist.questions).flatMap((some) => some.map(({ clause }): [string, Question[]] => [clause, some])));
  }

  /** Finds the place of every question's finding; yields where the work is long. */
  static *of(result: ReviewResult): Generator<void, Reanswer> {
    const { questions } = result.checklist;
    const clauses = new Set(questions.map(({ clause }) => clause));
    const found = new Map<string, number>();
    for (let i = 0; i < result.findings.length; i++) {
      if (i % RUN === RUN - 1) yield;
      const { clause, unit } = result.findings[i];
      if (clauses.has(clause)) found.set(lineKey(clause, unit), i);
    }
    const live = liveAnswers(result.checklist);
    const slots = new Map<string, number>();
    let done = 0;
    for (const { clause, asked } of questions) {
      for (const unit of asked) {
        if (++done % RUN === 0) yield;
        const { verdict } = live.get(lineKey(clause, unit)) ?? { verdict: "" };
        if (verdict !== "" && verdict !== "不符合") continue;
        const place = found.get(lineKey(clause, unit));
        if (place !== undefined) slots.set(lineKey(clause, unit), place);
      }
    }
    return new Reanswer(result, slots);
  }

  /** The result with these answers; the newest of one question and unit counts. Answers to what is not asked change nothing. */
  apply(given: readonly GivenAnswer[]): ReviewResult {
    const { checklist, verdicts } = this.result;
    const findings = [...this.result.findings];
    const ledger = [...this.result.ledger];
    const lines = new Map(ledger.map((line, at) => [line.clause, at]));
    const changed = new Map<number, string[]>();
    const replaced = new Set<Answer>();
    const fresh = new Set<Answer>();
    for (const one of given) {
      const alike = this.askedAlike(one.clause, one.unit);
      const after: Answer = { ...one, state: one.verdict === "" ? "open" : "counts" };
      if (alike.length > 0 && !(one.verdict === "" && one.evidence === "")) fresh.add(after);
      for (const question of alike) {
        const key = lineKey(question.clause, one.unit);
        const before = this.live.get(key);
        if (before) {
          fresh.delete(before);
          replaced.add(before);
        }
        if (fresh.has(after)) this.live.set(key, after);
        else this.live.delete(key);
        this.put(findings, key, questionFinding(question, { ...checklist.units[one.unit], unit: one.unit }, after, this.asking));
        recount(ledger, lines.get(question.clause), outcomeOf(before), outcomeOf(after));
        changed.set(one.unit, [...(changed.get(one.unit) ?? []), question.clause]);
      }
    }
    const groups = this.regrouped(findings, given);
    const answers = [...checklist.answers.filter((answer) => !replaced.has(answer)), ...fresh];
    const chains = new Map(verdicts.chains.map(({ pack, packs }) => [pack, new Set(packs)]));
    const sources = [...this.asking.sources.list];
    const waived = waivedAmong(this.result);
    const conclusions = [...verdicts.conclusions];
    const conclusion = verdicts.conclusion.map((before, at) => {
      const unit = verdicts.unit[at];
      const clauses = changed.get(unit)?.filter((clause) => chains.get(conclusions[before].pack)?.has(this.questions.get(clause)!.pack));
      // Other units may have come to the same: theirs stays.
      return clauses?.length ? conclusions.push(this.reconsider({ unit, ...conclusions[before] }, clauses, { findings, sources, waived })) - 1 : before;
    });
    this.result = { ...this.result, closed: this.result.complete && ledger.every(isClosed), sources, findings, ...(groups && { groups }), ledger, checklist: { ...checklist, answers }, verdicts: { ...verdicts, conclusions, conclusion } };
    return this.result;
  }

  /** A question and those that ask the unit the same; none when it is not put to the unit. */
  private askedAlike(clause: string, unit: number): Question[] {
    const question = this.questions.get(clause);
    if (!question?.asked.includes(unit)) return [];
    return (this.alike.get(clause) ?? [question]).filter(({ asked }) => asked.includes(unit));
  }

  /** The groups with those of the answered questions looked at anew: what two clauses ask stays one while it is answered alike. */
  private regrouped(findings: readonly Finding[], given: readonly GivenAnswer[]): FindingGroups | undefined {
    const { groups: before } = this.result;
    if (!before) return undefined;
    const group = Int32Array.from(findings.keys());
    const cause = new Int32Array(findings.length).fill(-1);
    group.set(before.group);
    cause.set(before.cause);
    for (const { clause, unit } of given) {
      const leads = new Map<string, number>();
      const slots = this.askedAlike(clause, unit).flatMap((one) => this.slots.get(lineKey(one.clause, unit)) ?? []).sort((a, b) => a - b);
      for (const slot of slots) {
        const { outcome, place } = findings[slot];
        const key = `${outcome}\n${this.asking.sources.list[place.source].file}`;
        group[slot] = isListed(outcome) ? (leads.get(key) ?? slot) : slot;
        if (!leads.has(key)) leads.set(key, slot);
      }
    }
    return { group, cause };
  }

  private put(findings: Finding[], key: string, finding: Finding): void {
    const slot = this.slots.get(key);
    if (slot !== undefined) findings[slot] = finding;
    else if (finding.outcome === "error" || finding.outcome === "review") this.slots.set(key, findings.push(finding) - 1);
  }

  private reconsider({ unit, ...verdict }: UnitVerdict, clauses: readonly string[], list: FindingList): Conclusion {
    const stages = verdict.stages.map((stage) => {
      const mine = clauses.filter((clause) => stageOfPhase(this.questions.get(clause)!.phase) === stage.stage);
      if (mine.length === 0) return stage;
      const found = new Set([...stage.deciding, ...stage.beside, ...(stage.waived ?? [])]);
      for (const clause of mine) {
        const slot = this.slots.get(lineKey(clause, unit));
        if (slot !== undefined) found.add(slot);
      }
      const asked = [...this.questions.values()].filter((question) => stageOfPhase(question.phase) === stage.stage && question.asked.includes(unit) && this.inChain(verdict.pack, question));
      const given = linesAsked(asked, unit).map(({ question: { clause } }) => this.live.get(lineKey(clause, unit))?.verdict ?? "");
      return settled({ ...stage, answered: given.filter((one) => one !== "").length, nearly: given.filter((one) => one === "基本符合").length }, [...found].sort((a, b) => a - b), list);
    });
    return { ...verdict, stages, verdict: stages.map((stage) => stage.verdict).reduce(graver) };
  }

  private inChain(chain: string, { pack }: Question): boolean {
    return this.result.verdicts.chains.some((one) => one.pack === chain && one.packs.includes(pack));
  }
}

function outcomeOf(answer: Pick<Answer, "verdict"> | undefined): Finding["outcome"] {
  return answer && answer.verdict !== "" ? answerOutcomes[answer.verdict] : "review";
}

function recount(ledger: LedgerLine[], at: number | undefined, before: Finding["outcome"], after: Finding["outcome"]): void {
  if (at === undefined || before === after) return;
  const line = ledger[at];
  const moved = (counts: LedgerLine["counts"]): LedgerLine["counts"] => ({ ...counts, [before]: counts[before] - 1, [after]: counts[after] + 1 });
  const answered = Number(after !== "review") - Number(before !== "review");
  ledger[at] = { ...line, counts: moved(line.counts), units: moved(line.units), ...(line.asked && { asked: { ...line.asked, answered: line.asked.answered + answered } }) };
}
