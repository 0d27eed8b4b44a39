import { progressOf, type Checklist } from "../checklist/checklist";
import type { Dataset } from "../dataset";
import type { Finding, LedgerLine } from "../finding";
import type { Pack } from "../pack/schema";
import type { Pace } from "../rules/pace";
import { chainsOf, type Chain, type ChainTerms } from "./chain";
import { Concerns } from "./concern";
import { Wanting, type Side } from "./wanting";
import { decide, graver, stages, weight, type Stage, type StageVerdict, type UnitVerdict, type Verdicts } from "./verdict";

/** All that verdicts are made of. */
export interface VerdictInput extends ChainTerms {
  dataset: Dataset;
  findings: readonly Finding[];
  ledger: readonly LedgerLine[];
  checklist: Checklist;
  chosen: readonly Pack[];
  known: readonly Pack[];
  /** Review date, days since 1970-01-01. */
  on: number;
  pace: Pace;
}

/** Findings looked at before a pause is considered. */
const RUN = 1024;

/** The verdict on every judged unit under every chain; yields where the work is long. */
export function* verdictSteps(input: VerdictInput): Generator<void, Verdicts> {
  const { dataset, findings, checklist, pace } = input;
  const chains = chainsOf(input.chosen, input.known, input.on, input, input.ledger);
  const drafts = chains.map((chain) => new Draft(chain, checklist));
  const concerns = new Concerns(dataset, checklist.units);
  for (const _ of concerns.prepare()) if (pace.due()) yield;
  const apart: number[] = [];
  for (let i = 0; i < findings.length; i++) {
    if (i % RUN === RUN - 1 && pace.due()) yield;
    const { units, apart: held } = concerns.of(findings[i]);
    const judged = units.filter((unit) => checklist.units[unit].judged);
    if (held || judged.length === 0) apart.push(i);
    for (const draft of drafts) draft.take(findings[i], i, judged, held);
  }
  const units: UnitVerdict[] = [];
  const wanting = new Wanting(input.ledger, dataset, concerns);
  for (const draft of drafts) {
    for (let unit = 0; unit < checklist.units.length; unit++) {
      if (unit % RUN === RUN - 1 && pace.due()) yield;
      if (checklist.units[unit].judged) units.push(draft.verdict(unit, findings, wanting));
    }
  }
  return { chains: chains.map(({ pack, packs }) => ({ pack, packs })), units, apart };
}

/** What one chain gathers on every unit. */
class Draft {
  private readonly found: Record<Stage, number[]>[];
  private readonly apart: number[][];
  private readonly progress: Record<Stage, ReturnType<typeof progressOf>>;
  private readonly asks: Record<Stage, boolean>;

  constructor(private readonly chain: Chain, { units, questions, answers }: Checklist) {
    this.found = units.map(() => ({ application: [], operation: [] }));
    this.apart = units.map(() => []);
    const side = (stage: Stage): Checklist => ({
      units,
      questions: questions.filter((question) => chain.stages.get(question.clause) === stage),
      answers: answers.filter((answer) => chain.stages.get(answer.clause) === stage),
    });
    const sides = { application: side("application"), operation: side("operation") };
    this.progress = { application: progressOf(sides.application), operation: progressOf(sides.operation) };
    this.asks = { application: sides.application.questions.length > 0, operation: sides.operation.questions.length > 0 };
  }

  /** Takes a finding that concerns some units; data checks count on both sides. */
  take(finding: Finding, at: number, units: readonly number[], apart: boolean): void {
    const stage = this.chain.stages.get(finding.clause);
    const data = finding.clause.startsWith("data/");
    if (stage === undefined && !data) return;
    for (const unit of units) {
      if (apart) this.apart[unit].push(at);
      else if (stage !== undefined) this.found[unit][stage].push(at);
      else for (const side of stages) this.found[unit][side].push(at);
    }
  }

  verdict(unit: number, findings: readonly Finding[], wanting: Wanting): UnitVerdict {
    const sides = stages.filter((stage) => this.occurs(stage, unit, findings));
    // A unit with data always has a verdict; of one of which nothing was said or asked, that of an applicant.
    if (sides.length === 0) sides.push("application");
    const made = sides.map((stage): StageVerdict => {
      const { asked, answered, nearly } = this.progress[stage][unit];
      return settled({ stage, verdict: "符合条件", deciding: [], beside: [], ...this.open(stage, unit, wanting), asked, answered, nearly }, this.found[unit][stage], findings);
    });
    const { pack, reference } = this.chain;
    return { unit, pack, verdict: made.map((one) => one.verdict).reduce(graver), stages: made, apart: this.apart[unit], ...(reference && { reference }) };
  }

  /** The clauses of a side that were not checked of the unit. One of whom others only write (a recommendation, a roster) was not judged itself. */
  private open(stage: Stage, unit: number, wanting: Wanting): Pick<StageVerdict, "unchecked" | "awaited"> {
    const { unchecked, judging } = this.chain;
    const side = (wanted: Side): number[] => unchecked[stage].filter((at) => wanting.of(at, unit) === wanted);
    const own = side("own");
    if (wanting.has("institution", unit)) return { unchecked: own, awaited: side("awaited") };
    const all = new Set([...own, ...judging[stage]]);
    return { unchecked: [...all].sort((a, b) => a - b), awaited: side("awaited").filter((at) => !all.has(at)) };
  }

  /**
   * A side concerns a unit when something of it is asked of the unit or found in its cells; where a regulation asks nothing,
   * 申报条件 always do. A column that the whole table lacks does not make a base of a candidate.
   */
  private occurs(stage: Stage, unit: number, findings: readonly Finding[]): boolean {
    if (this.progress[stage][unit].asked > 0 || (stage === "application" && !this.asks[stage])) return true;
    return this.found[unit][stage].some((at) => {
      const { outcome, cells, clause } = findings[at];
      return outcome !== "warning" && cells.length > 0 && !clause.startsWith("data/");
    });
  }
}

/** A stage with its findings sorted by what they decide; passes among them are left out. */
export function settled(stage: StageVerdict, found: readonly number[], findings: readonly Finding[]): StageVerdict {
  const byWeight: number[][] = [[], [], []];
  const beside: number[] = [];
  for (const at of found) {
    const heavy = weight(findings[at]);
    if (heavy !== undefined) byWeight[heavy].push(at);
    else if (findings[at].outcome !== "pass" && findings[at].outcome !== "n/a") beside.push(at);
  }
  const deciding = byWeight.flat();
  return { ...stage, deciding, beside, verdict: decide(deciding.map((at) => findings[at]), stage.unchecked.length, stage.awaited.length) };
}
