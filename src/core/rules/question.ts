import { ValueState } from "../dataset";
import type { Finding, LedgerLine, Outcome } from "../finding";
import type { Entry, Pack } from "../pack/schema";
import { cellOf } from "../records/cell-of";
import { comparable } from "./texts";
import { CHUNK, type MaskKernel } from "./kernel";
import type { ParameterValue, Reasoning } from "./reasoning";
import { Truth } from "./state";
import { told } from "./words";

const { no } = Truth;
export type QuestionEntry = Extract<Entry, { as: "question" }>;

/** Rows or units gone through before a pause is considered. */
const RUN = 512;

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
 * unanswered it is `review` (由人判断), never decided by the machine. Yields where the work is long.
 * @param hint what to keep in mind when answering, after the question
 */
export function* askQuestions(
  entry: QuestionEntry, when: MaskKernel | undefined, data: Reasoning, files: readonly string[],
  line: LedgerLine, findings: Finding[], reference?: string, hint = "",
): Generator<void> {
  const answers = yield* answersFor(entry.clause, data);
  const exempt = yield* exemptUnits(when, entry.record ?? "institution", data);
  const { units } = line;
  const tally = (line.asked = { units: 0, answered: 0 });
  let asked = 0;
  for (const { unit, name, file, sheet } of yield* unitsAsked(entry.record ?? "institution", data, files)) {
    if (++asked % RUN === 0 && data.pace.due()) yield;
    if (exempt?.has(unit)) {
      line.counts["n/a"]++;
      if (unit >= 0) units["n/a"]++;
      continue;
    }
    const answer = answers.get(unit);
    const outcome = (answer && settled[answer.verdict]) ?? "review";
    line.counts[outcome]++;
    if (unit >= 0) units[outcome]++;
    tally.units++;
    if (outcome !== "review") tally.answered++;
    if (outcome === "pass" || outcome === "n/a") continue;
    const message = outcome === "error" ? entry.message : `请评审人判断：${entry.question}${hint}`;
    findings.push({
      clause: entry.clause, outcome, record: outcome === "error" ? "checklist" : (entry.record ?? "institution"), unit: name,
      file: outcome === "error" ? answer!.file : file, sheet: outcome === "error" ? answer!.sheet : sheet,
      cells: outcome === "error" ? answer!.cells : [],
      value: answer?.verdict ?? null, required: "符合", message: told(message, entry.cite, reference), cite: entry.cite, quote: entry.quote,
      ...(reference && { reference }),
    });
  }
}

/** The numbers that are set to guide the answer: “（口径：教育培训参考年限 3 年）”; "" when none is. */
export function questionHint(clause: string, parameters: Pack["parameters"], values: ReadonlyMap<string, ParameterValue>): string {
  const told = Object.entries(parameters).flatMap(([name, { title, unit, clauses }]) => {
    const value = values.get(name);
    return clauses.includes(clause) && typeof value === "number" ? [`${title ?? name} ${value}${unit ? ` ${unit}` : ""}`] : [];
  });
  return told.length > 0 ? `（口径：${told.join("；")}）` : "";
}

/** Answers by unit; of several for one unit, the last. */
function* answersFor(clause: string, data: Reasoning): Generator<void, Map<number, Answer>> {
  const all = (data.shared.get("answers") as Map<string, Map<number, Answer>> | undefined) ?? (yield* readAnswers(data));
  data.shared.set("answers", all);
  return all.get(comparable(clause)) ?? new Map<number, Answer>();
}

function* readAnswers(data: Reasoning): Generator<void, Map<string, Map<number, Answer>>> {
  const all = new Map<string, Map<number, Answer>>();
  const set = data.records("checklist");
  if (set.length === 0) return all;
  const clause = data.column("checklist", "clauseId");
  const verdict = data.column("checklist", "verdict");
  for (let row = 0; row < set.length; row++) {
    if (row % RUN === RUN - 1 && data.pace.due()) yield;
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
function* exemptUnits(when: MaskKernel | undefined, record: string, data: Reasoning): Generator<void, Set<number> | undefined> {
  if (!when) return undefined;
  const set = data.records(record);
  const exempt = new Set<number>();
  const asked = new Set<number>();
  for (let start = 0; start < set.length; start += CHUNK) {
    const count = Math.min(CHUNK, set.length - start);
    when.run(start, count);
    for (let i = 0; i < count; i++) (when.out[i] === no ? exempt : asked).add(set.unit[start + i]);
    if (data.pace.due()) yield;
  }
  asked.forEach((unit) => exempt.delete(unit));
  return exempt;
}

/** A unit and where it is met first. */
interface Asked {
  unit: number;
  name: string;
  file: string;
  sheet: string;
}

/** Units with rows of the record type, in order; without such a table, every unit known; without units, every file. */
function* unitsAsked(record: string, data: Reasoning, files: readonly string[]): Generator<void, readonly Asked[]> {
  const known = data.shared.get(`asked ${record}`) as readonly Asked[] | undefined;
  if (known) return known;
  const set = data.records(record);
  const seen = new Uint8Array(data.dataset.units.length + 1);
  const asked: Asked[] = [];
  for (let row = 0; row < set.length; row++) {
    if (row % RUN === RUN - 1 && data.pace.due()) yield;
    const unit = set.unit[row];
    if (seen[unit + 1]) continue;
    seen[unit + 1] = 1;
    const { file, sheet } = set.sources[set.source[row]];
    asked.push({ unit, name: data.dataset.units[unit]?.name ?? "", file, sheet });
  }
  if (asked.length > 0 || data.hasTable(record)) {
    data.shared.set(`asked ${record}`, asked);
    return asked;
  }
  const { units } = data.dataset;
  if (units.length > 0) return units.map(({ name }, unit) => ({ unit, name, file: files[0] ?? "", sheet: "" }));
  return files.map((file) => ({ unit: -1, name: "", file, sheet: "" }));
}
