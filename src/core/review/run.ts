import type { Checklist, Question } from "./checklist/checklist";
import type { Dataset, RecordSet } from "../dictionary/dataset";
import { outcomes, type Finding, type FindingSource, type LedgerLine, type ReferenceReason } from "../dictionary/finding";
import { withoutCell, type FindingSources } from "../dictionary/finding-place";
import type { Pack } from "../language/pack/schema";
import { askOnceOfAnnex } from "./annex";
import { readAnswers } from "./answers";
import { Collector } from "./collector";
import { judge, type RowRun, type EachRow } from "../engine/judge";
import { CHUNK, RuleFault } from "../language/kernel";
import { leaveUnchecked, newLine } from "./ledger";
import { placesOf } from "../language/places";
import { compileRule, type Program, type RuleEntry } from "../engine/program";
import { Reasoning } from "../engine/reasoning";
import type { DerivedFields, ParameterValue, RuleData } from "../language/rule-data";
import { derivedOf } from "../engine/derived/index";
import { withListedUnits } from "./listed-units";
import { EmptyRows, withEmptyRows } from "./missing-rows";
import { missingTable } from "./missing-table";
import { fieldNames } from "./said-of";
import { askQuestions, compileQuestion, questionHint, type QuestionJob } from "./question";
import { reviewedUnits } from "./reviewed-units";
import { mostTold, UnitTally } from "./unit-tally";
import { noteAbsence } from "./absences";
import { inForceOn } from "../language/pack/validity";
import { WorkdayShift, type Workdays } from "../language/workdays";
import { deadlinesOf } from "../language/operators/deadline";
import { EarlyApplications } from "./early-applications";

/** What the rules are run on, and when. */
interface RunInput {
  dataset: Dataset;
  /** Every pack to apply, the extended ones before those that extend them. */
  packs: readonly Pack[];
  params: ReadonlyMap<string, ParameterValue>;
  /** Packs of which some example fails: every finding says so. */
  trial?: readonly string[];
  /** Review date, days since 1970-01-01. */
  on: number;
  /** Names of the workbooks in which some table was found. */
  files: readonly string[];
  /** The workbook whose 评审意见 alone count; absent: those of all. */
  trusted?: string;
  /** Working days, for deadlines that move; absent: only Saturdays and Sundays are known, and findings say so. */
  workdays?: Workdays;
  /** Derived fields at hand; default: those that the packs bring. */
  derived?: DerivedFields;
  /** Told of every judged row of every rule: for examples. */
  eachRow?: EachRow;
}

export interface RunResult {
  findings: Finding[];
  /** What they stand in, by number. */
  sources: readonly FindingSource[];
  /** Per pack whose findings are only for reference, why. */
  references: Readonly<Record<string, readonly ReferenceReason[]>>;
  ledger: LedgerLine[];
  checklist: Checklist;
  /** Per line of the ledger, what became of each unit, in a byte; undefined where no rule judged any, or there are too many to tell each. */
  outcomes: (Uint8Array | undefined)[];
}


interface Job {
  program: Program;
  collector: RowRun;
  line: LedgerLine;
  tally: UnitTally;
  failed?: boolean;
}

/** Compiles and runs all rules and questions of the packs; yields the number of rules × rows done, of `total`. */
export function* runRules(input: RunInput): Generator<{ done: number; total: number }, RunResult> {
  const data = new Reasoning(input.dataset, input.params, input.on, new WorkdayShift(input.workdays), placesOf(input.packs), input.derived ?? derivedOf(input.packs));
  const findings: Finding[] = [];
  const ledger: LedgerLine[] = [];
  const jobs: Job[] = [];
  const outcomes: RunResult["outcomes"] = [];
  const asking: QuestionJob[] = [];
  const inForce = new Set<string>();
  const references: Record<string, readonly ReferenceReason[]> = {};
  for (const pack of input.packs) {
    const { from, reference, notYet } = inForceOn(pack, input.on, input.params, input.trial?.includes(pack.id));
    if (reference) references[pack.id] = reference;
    if (notYet) findings.push(...notYet.findings(input.files, input.dataset.sources));
    else inForce.add(pack.id);
    const early = from === undefined || notYet ? undefined : new EarlyApplications(data, from);
    for (const entry of pack.entries) {
      const line = newLine(entry);
      ledger.push(line);
      if (notYet) leaveUnchecked(line, notYet.why);
      else if (input.files.length === 0 && (entry.as === "rule" || entry.as === "question")) leaveUnchecked(line, { code: "nothing-read", data: null });
      else if (entry.as === "question") asking.push({ pack, entry, when: compileQuestion(entry, data), line, hint: questionHint(entry.clause, pack.parameters, input.params) });
      else if (entry.as === "rule") {
        const told = input.dataset.units.length <= mostTold ? new Uint8Array(input.dataset.units.length) : undefined;
        outcomes[ledger.length - 1] = told;
        startJob(entry, data, line, findings, jobs, input, told, entry.phase === "application" ? early : undefined);
      }
      yield { done: 0, total: jobs.length };
    }
  }
  for (const { preparations } of new Set([data, ...jobs.map(({ program }) => program.scope.data)])) {
    // Preparing may ask for more, which is then done in turn.
    for (const preparation of preparations) {
      preparation.prepare();
      yield { done: 0, total: jobs.length };
    }
  }
  yield* runJobs(jobs, findings, input.files);
  for (const pack of input.packs) if (inForce.has(pack.id)) askOnceOfAnnex(pack, data, ledger, findings);
  const checklist = ask(asking, data, findings, inForce, input);
  return { findings, sources: input.dataset.sources.list, references, ledger, checklist, outcomes };
}

/** Asks all questions; gives what was asked and answered. */
function ask(jobs: readonly QuestionJob[], data: RuleData, findings: Finding[], packs: ReadonlySet<string>, { files, trusted }: RunInput): Checklist {
  const questions: Question[] = [];
  const answers = readAnswers(data, trusted, packs);
  askQuestions(jobs, { data, files, answers, findings, questions });
  return { units: reviewedUnits(data), questions, answers: answers.plain() };
}

function startJob(entry: RuleEntry, data: RuleData, line: LedgerLine, findings: Finding[], jobs: Job[], input: RunInput, told?: Uint8Array, early?: EarlyApplications): void {
  const { files } = input;
  try {
    const program = compileRule(entry, data);
    const { record, listed: list } = entry.rule;
    // Units that stand in another table are judged there, so the want of their own table is for other clauses to tell.
    if (list === undefined || !data.hasTable(list) || data.hasTable(record)) missingTable(entry, data, files, line, findings, told);
    const tally = new UnitTally(line, program, false, told);
    const collector = new Collector(line, findings, tally, early);
    collector.eachRow = input.eachRow;
    jobs.push({ program, collector, line, tally });
    const empty = withEmptyRows(entry, data);
    if (empty) {
      const over = compileRule(entry, empty);
      const units = new UnitTally(line, over, true, told);
      jobs.push({ program: over, collector: new EmptyRows(line, findings, data.dataset, units), line, tally: units });
    }
    const listed = withListedUnits(entry, data);
    if (listed) {
      const over = compileRule(entry, listed);
      const units = new UnitTally(line, over, true, told);
      const named = new Collector(line, findings, units, early);
      // Beside rows of its own, those of the list would go by the same numbers.
      if (program.scope.set.length === 0) named.eachRow = input.eachRow;
      jobs.push({ program: over, collector: named, line, tally: units });
    }
  } catch (error) {
    fail(entry, error, line, findings, files, data.dataset.sources);
  }
}

/** Runs of rows of one record type at a time, all rules over each, so that what rules share is worked out once. */
function* runJobs(jobs: Job[], findings: Finding[], files: readonly string[]): Generator<{ done: number; total: number }> {
  const byRecord = new Map<RecordSet, Job[]>();
  for (const job of jobs) {
    const mine = byRecord.get(job.program.scope.set);
    if (mine) mine.push(job);
    else byRecord.set(job.program.scope.set, [job]);
  }
  const total = jobs.reduce((sum, job) => sum + job.program.scope.set.length, 0);
  let done = 0;
  for (const [{ length }, mine] of byRecord) {
    for (let start = 0; start < length; start += CHUNK) {
      const count = Math.min(CHUNK, length - start);
      for (const job of mine) {
        if (!job.failed) {
          try {
            judge(job.program, start, count, job.collector);
          } catch (error) {
            job.failed = true;
            fail(job.program.entry, error, job.line, findings, files, job.program.scope.data.dataset.sources);
          }
        }
        done += count;
        yield { done, total };
      }
    }
  }
  for (const job of jobs) {
    noteGroups(job);
    noteWanted(job);
    noteHolidays(job);
    job.tally.close(job.failed ? "broken" : "pass");
  }
}

/** A rule that came to apply to no row for want of what it needs says so. */
function noteWanted({ program: { entry }, line: { counts }, line }: Job): void {
  const { unchecked } = entry.rule;
  if (unchecked !== undefined && outcomes.every((outcome) => outcome === "n/a" || counts[outcome] === 0)) leaveUnchecked(line, { code: "wanted", data: { label: unchecked } });
}

/** Passes are told nowhere else: that their deadlines were worked out without holidays stands in the ledger. */
function noteHolidays({ program: { scope, rule }, line }: Job): void {
  const { unknownHolidays } = scope.data;
  if (unknownHolidays.size === 0) return;
  const years = [...deadlinesOf(rule)].flatMap((node) => unknownHolidays.get(JSON.stringify(node)) ?? []);
  if (years.length > 0) line.note = { code: "holidays-unknown", data: { year: Math.min(...years) } };
}

function noteGroups({ program, line }: Job): void {
  const { groups, scope } = program;
  if (!groups) return;
  line.counts.broken += groups.unreadable;
  line.rows.broken += groups.unreadable;
  // Rows of which none belongs to a group: the clause applies to none of them.
  if (groups.speakers.length === 0 && outcomes.every((outcome) => line.counts[outcome] === 0)) line.counts["n/a"] += scope.set.length;
  if (groups.absentKeys.size === 0) return;
  leaveUnchecked(line, { code: "columns-absent", data: { fields: fieldNames(scope.data, scope.record, groups.absentKeys) } });
  for (const source of scope.set.sources) {
    const lacking = [...groups.absentKeys].filter((field) => !source.columns.has(field));
    if (lacking.length > 0) noteAbsence(line, scope.data, scope.record, lacking, source);
  }
}

/** The rule's own failure: one finding that names it, no blame on the filer. */
function fail(entry: RuleEntry, error: unknown, line: LedgerLine, findings: Finding[], files: readonly string[], sources: FindingSources): void {
  line.counts.broken++;
  findings.push({
    clause: entry.clause, outcome: "broken", unit: -1, place: withoutCell(sources.of(files[0] ?? "", "", entry.rule.record)), value: null, required: null,
    code: "broken-rule", data: error instanceof RuleFault ? { fault: error.said } : { crash: error instanceof Error ? error.message : String(error) },
  });
}
