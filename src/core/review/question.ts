import { alikeQuestions, type Answer, type Question } from "./checklist/checklist";
import { questionFinding, type Asked } from "./checklist/question-finding";
import type { Finding, LedgerLine } from "../dictionary/finding";
import type { GuidingNumber } from "../dictionary/said";
import type { Entry, Pack } from "../language/pack/schema";
import { transcribe } from "../language/pack/transcription";
import type { Answers } from "./answers";
import { CHUNK, type MaskKernel } from "../language/kernel";
import type { ParameterValue, RuleData } from "../language/rule-data";
import { Truth } from "../language/state";
import { conditionPart } from "../language/pack/language";
import { onceARun } from "../language/once-a-run";

const { no } = Truth;
export type QuestionEntry = Extract<Entry, { as: "question" }>;

/** The condition under which a question is asked; throws RuleFault as `compileRule` does. */
export function compileQuestion(entry: QuestionEntry, data: RuleData): MaskKernel | undefined {
  const scope = data.scope(entry.record ?? "institution");
  return entry.when && scope.mask(conditionPart(entry.when));
}

/** A question ready to be asked. */
export interface QuestionJob {
  pack: Pick<Pack, "id" | "transcription">;
  entry: QuestionEntry;
  when?: MaskKernel;
  line: LedgerLine;
  /** What to keep in mind when answering, after the question; "" for nothing. */
  hint: GuidingNumber[];
}

/** What all questions of one run share. */
interface Asking {
  data: RuleData;
  files: readonly string[];
  answers: Answers;
  findings: Finding[];
  /** Told how every question was answered by every unit it is put to. */
  questions: Question[];
}

/** A question with whom it is put to. */
interface Put {
  question: Question;
  line: LedgerLine;
  concerned: Concerned;
}

/**
 * Asks questions of every unit, each once: answered on the checklist it passes, does not apply or fails with its message; unanswered it is
 * `review` (由人判断), never decided by the machine. What several ask a unit alike is answered once for all of them.
 */
export function askQuestions(jobs: readonly QuestionJob[], asking: Asking): void {
  const put = jobs.map((job) => putQuestion(job, asking));
  const alike = new Map<string, Question[]>();
  for (const some of alikeQuestions(put.map(({ question }) => question))) for (const { clause } of some) alike.set(clause, some);
  // Whether one of them is put to a unit is looked up once for each list of units.
  const members = new Map<readonly number[], ReadonlySet<number>>();
  const isAsked = ({ asked }: Question, unit: number): boolean => {
    let known = members.get(asked);
    if (!known) members.set(asked, (known = new Set(asked)));
    return known.has(unit);
  };
  for (const one of put) {
    const all = alike.get(one.question.clause);
    askQuestion(one, asking, (unit) => all?.filter((other) => isAsked(other, unit)) ?? [one.question]);
  }
}

function putQuestion({ pack, entry, when, line, hint }: QuestionJob, { data, files, questions }: Asking): Put {
  const record = entry.record ?? "institution";
  const concerns = concerned(when, record, data, files);
  const { clause, article, cite, quote, message, phase, restates } = entry;
  const transcribed = transcribe(quote, pack);
  const question: Question = { clause, pack: pack.id, ...(transcribed !== quote && { transcribed }), article, cite, quote, question: entry.question, message, phase, record, ...(restates !== undefined && { restates }), ...(hint.length > 0 && { hint }), asked: concerns.units };
  questions.push(question);
  return { question, line, concerned: concerns };
}

function askQuestion({ question, line, concerned: { asked, spared } }: Put, { data, files, answers, findings }: Asking, alike: (unit: number) => readonly Question[]): void {
  const { clause } = question;
  line.counts["n/a"] += spared.length;
  line.units["n/a"] += spared.filter((unit) => unit >= 0).length;
  const tally = (line.asked = { units: asked.length, answered: 0 });
  if (answers.has(clause)) for (const unit of spared) answers.spare(question, unit);
  const asking = { sources: data.dataset.sources, own: new Set(files) };
  for (const one of asked) {
    const answer: Answer | undefined = answers.any ? answers.take(alike(one.unit), one.unit) : undefined;
    const finding = questionFinding(question, one, answer, asking);
    line.counts[finding.outcome]++;
    if (one.unit >= 0) line.units[finding.outcome]++;
    if (finding.outcome !== "review") tally.answered++;
    if (finding.outcome === "error" || finding.outcome === "review") findings.push(finding);
  }
}

/** The numbers that are set to guide the answer: 教育培训参考年限 3 年. */
export function questionHint(clause: string, parameters: Pack["parameters"], values: ReadonlyMap<string, ParameterValue>): GuidingNumber[] {
  return Object.entries(parameters).flatMap(([name, { title, unit, clauses }]) => {
    const value = values.get(name);
    return clauses.includes(clause) && typeof value === "number" ? [{ title: title ?? name, value, ...(unit && { unit }) }] : [];
  });
}

/** Whom a condition concerns; worked out once for all questions under it. */
interface Concerned {
  asked: readonly Asked[];
  spared: readonly number[];
  /** The units asked, without those that cannot be told. */
  units: readonly number[];
}

function concerned(when: MaskKernel | undefined, record: string, data: RuleData, files: readonly string[]): Concerned {
  const known = onceARun(data, "concerned", () => new Map<unknown, Concerned>());
  const key = when ?? record;
  const found = known.get(key);
  if (found) return found;
  const all = unitsAsked(record, data, files);
  const exempt = exemptUnits(when, record, data);
  const asked = exempt ? all.filter(({ unit }) => !exempt.has(unit)) : all;
  const made: Concerned = {
    asked,
    spared: exempt ? all.filter(({ unit }) => exempt.has(unit)).map(({ unit }) => unit) : [],
    units: asked.flatMap(({ unit }) => (unit >= 0 ? [unit] : [])),
  };
  known.set(key, made);
  return made;
}

/** Units of which every row makes the condition false. */
function exemptUnits(when: MaskKernel | undefined, record: string, data: RuleData): Set<number> | undefined {
  if (!when) return undefined;
  const set = data.records(record);
  const exempt = new Set<number>();
  const asked = new Set<number>();
  for (let start = 0; start < set.length; start += CHUNK) {
    const count = Math.min(CHUNK, set.length - start);
    when.run(start, count);
    for (let i = 0; i < count; i++) (when.out[i] === no ? exempt : asked).add(set.unit[start + i]);
  }
  asked.forEach((unit) => exempt.delete(unit));
  return exempt;
}

/** Units with rows of the record type, in order; without such a table, every unit known; without units, every file. */
function unitsAsked(record: string, data: RuleData, files: readonly string[]): readonly Asked[] {
  return onceARun(data, `asked ${record}`, () => findAsked(record, data, files));
}

function findAsked(record: string, data: RuleData, files: readonly string[]): readonly Asked[] {
  const set = data.records(record);
  const seen = new Uint8Array(data.dataset.units.length + 1);
  const asked: Asked[] = [];
  for (let row = 0; row < set.length; row++) {
    const unit = set.unit[row];
    if (seen[unit + 1]) continue;
    seen[unit + 1] = 1;
    const { file, sheet } = set.sources[set.source[row]];
    asked.push({ unit, file, sheet });
  }
  if (asked.length > 0 || data.hasTable(record)) return asked;
  const { units } = data.dataset;
  if (units.length > 0) return units.map((_, unit) => ({ unit, file: files[0] ?? "", sheet: "" }));
  return files.map((file) => ({ unit: -1, file, sheet: "" }));
}
