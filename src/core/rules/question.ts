import { ValueState } from "../dataset";
import type { Finding, LedgerLine, Outcome } from "../finding";
import type { Entry } from "../pack/schema";
import { cellOf } from "../records/cell-of";
import { comparable } from "./texts";
import { CHUNK, type MaskKernel } from "./kernel";
import type { Reasoning } from "./reasoning";
import { Truth } from "./state";
import { told } from "./words";

const { no } = Truth;
export type QuestionEntry = Extract<Entry, { as: "question" }>;

/** A recorded answer, and where it stands. */
interface Answer {
  verdict: string;
  file: string;
  sheet: string;
  cells: string[];
}

const settled: Record<string, Outcome> = { 符合: "pass", 基本符合: "pass", 不适用: "n/a", 不符合: "error" };

/** The condition under which a question is asked; throws RuleFault as `compileRule` does. */
export function compileQuestion(entry: QuestionEntry, data: Reasoning): MaskKernel | undefined {
  const scope = data.scope(entry.record ?? "institution");
  return entry.when && scope.mask(entry.when);
}

/**
 * Asks a question of every unit, once: answered on the checklist it passes, does not apply or fails with its message;
 * unanswered it is `review` (由人判断), never decided by the machine.
 */
export function askQuestions(
  entry: QuestionEntry, when: MaskKernel | undefined, data: Reasoning, files: readonly string[],
  line: LedgerLine, findings: Finding[], reference?: string,
): void {
  const answers = answersFor(entry.clause, data);
  const exempt = exemptUnits(when, entry.record ?? "institution", data);
  for (const { unit, name, file, sheet } of unitsAsked(entry.record ?? "institution", data, files)) {
    if (exempt?.has(unit)) {
      line.counts["n/a"]++;
      continue;
    }
    const answer = answers.get(unit);
    const outcome = (answer && settled[answer.verdict]) ?? "review";
    line.counts[outcome]++;
    if (outcome === "pass" || outcome === "n/a") continue;
    const message = outcome === "error" ? entry.message : `请评审人判断：${entry.question}`;
    findings.push({
      clause: entry.clause, outcome, record: outcome === "error" ? "checklist" : (entry.record ?? "institution"), unit: name,
      file: outcome === "error" ? answer!.file : file, sheet: outcome === "error" ? answer!.sheet : sheet,
      cells: outcome === "error" ? answer!.cells : [],
      value: answer?.verdict ?? null, required: "符合", message: told(message, entry.cite, reference), cite: entry.cite, quote: entry.quote,
      ...(reference && { reference }),
    });
  }
}

/** Answers by unit; of several for one unit, the last. */
function answersFor(clause: string, data: Reasoning): Map<number, Answer> {
  const all = (data.shared.get("answers") as Map<string, Map<number, Answer>> | undefined) ?? readAnswers(data);
  data.shared.set("answers", all);
  return all.get(comparable(clause)) ?? new Map<number, Answer>();
}

function readAnswers(data: Reasoning): Map<string, Map<number, Answer>> {
  const all = new Map<string, Map<number, Answer>>();
  const set = data.records("checklist");
  if (set.length === 0) return all;
  const clause = data.column("checklist", "clauseId");
  const verdict = data.column("checklist", "verdict");
  for (let row = 0; row < set.length; row++) {
    if (clause.state[row] !== ValueState.ok || verdict.state[row] !== ValueState.ok) continue;
    const id = comparable(data.texts.at(clause.num[row]));
    const cell = cellOf(set, row, "verdict")!;
    const byUnit = all.get(id) ?? new Map<number, Answer>();
    all.set(id, byUnit);
    byUnit.set(set.unit[row], { verdict: verdict.codes![verdict.num[row]], file: cell.file, sheet: cell.sheet, cells: [cell.address] });
  }
  return all;
}

/** Units of which every row makes the condition false. */
function exemptUnits(when: MaskKernel | undefined, record: string, data: Reasoning): Set<number> | undefined {
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
function unitsAsked(record: string, data: Reasoning, files: readonly string[]): { unit: number; name: string; file: string; sheet: string }[] {
  const set = data.records(record);
  const seen = new Map<number, { unit: number; name: string; file: string; sheet: string }>();
  for (let row = 0; row < set.length; row++) {
    const unit = set.unit[row];
    const { file, sheet } = set.sources[set.source[row]];
    if (!seen.has(unit)) seen.set(unit, { unit, name: data.dataset.units[unit]?.name ?? "", file, sheet });
  }
  if (seen.size > 0 || data.hasTable(record)) return [...seen.values()];
  const { units } = data.dataset;
  if (units.length > 0) return units.map(({ name }, unit) => ({ unit, name, file: files[0] ?? "", sheet: "" }));
  return files.map((file) => ({ unit: -1, name: "", file, sheet: "" }));
}
