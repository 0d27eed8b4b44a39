import { ValueState } from "../dictionary/dataset";
import type { Finding, FindingSource, LedgerLine, Outcome } from "../dictionary/finding";
import { hasCell } from "../dictionary/finding-place";
import { Explanation } from "../language/explanation";
import { readAs } from "./read-as";
import { evidence, type Evidence } from "./evidence";
import type { EachRow, RowRun, RowVerdict } from "../engine/judge";
import type { Said } from "../dictionary/said";
import { notThere, saidOf, whatIsAbsent } from "./said-of";
import type { UnitTally } from "./unit-tally";
import { AbsencesMet } from "./absences";
import { CopiesLook } from "./copies-look";
import type { EarlyApplications } from "./early-applications";
import { SecondLook } from "./second-look";
import { UnreadLook } from "./unread-look";
import { leaveUnchecked } from "./ledger";
import { namedUnits } from "./named-units";
import type { MaskKernel } from "../language/kernel";
import type { Program } from "../engine/program";
import { fieldOf } from "../dictionary/dictionary";
import { Truth } from "../language/state";
import { authorityLists } from "../dictionary/kept-by";
import { unknownColumns, unknownSheets } from "./unknown";
import { noteWhom } from "./whom";
import { basesOf } from "../language/bases";

const { unknown } = Truth;

/** Turns the verdicts on one clause into findings and its line of the ledger. */
export class Collector implements RowRun {
  /** Files for which an absent column or table has been said, and the units whose rows met it. */
  private readonly saidOf = new Map<string, Set<number>>();
  /** Per condition that exempts rows, and table: whether each row is to be asked if it does so for want of a column. */
  private readonly asking = new Map<MaskKernel, Map<number, boolean>>();
  /** The last of them that is not to be asked again: row after row has the same. */
  private answered?: { by: MaskKernel; source: number };
  private readonly reasons = new Explanation();
  private readonly absences: AbsencesMet;
  private looking?: SecondLook;
  private unread?: UnreadLook;
  private copies?: CopiesLook;
  /** Told of every judged row, passes included, and of the case that settled it: for examples. */
  eachRow?: EachRow;

  constructor(
    private readonly line: LedgerLine,
    private readonly findings: Finding[],
    private readonly tally: UnitTally,
    private readonly early?: EarlyApplications,
  ) {
    this.absences = new AbsencesMet(line);
  }

  get eachPass(): RowRun["eachPass"] {
    const { eachRow } = this;
    return eachRow && ((row, step) => eachRow(row, "pass", step));
  }

  passed(rows: number): void {
    this.line.counts.pass += rows;
  }

  ask(program: Program, start: number, i: number): number {
    const by = program.when!;
    const source = program.scope.set.source[start + i];
    this.noteUnchecked(program, start + i, i, { outcome: "n/a", by, why: "when" });
    return this.answered?.by === by && this.answered.source === source ? source : -1;
  }

  exempt(_program: Program, start: number, count: number, when: Uint8Array): void {
    this.line.counts["n/a"] += this.tally.exemptAll(start, count, when);
    const { eachRow } = this;
    for (let i = 0; eachRow && i < count; i++) if (when[i] === Truth.no) eachRow(start + i, "n/a");
  }

  verdict(program: Program, start: number, count: number, i: number, verdict: RowVerdict): void {
    const row = start + i;
    const silent = verdict.outcome === "n/a" || verdict.outcome === "broken";
    const [outcome, counted] = silent ? [verdict.outcome, true] : this.find(program, start, count, i, verdict);
    if (outcome === "n/a") this.noteUnchecked(program, row, i, verdict);
    if (counted) this.line.counts[outcome]++;
    this.tally.note(row, outcome);
    this.eachRow?.(row, outcome, verdict.step && program.steps.indexOf(verdict.step));
  }

  /** Adds the finding; what became of the row, and whether it is to be counted: not when it has been said before. */
  private find(program: Program, start: number, count: number, i: number, first: RowVerdict): [Outcome, boolean] {
    const row = start + i;
    let reasons = reasonsFor(this.reasons.clear(), program, row, i, first);
    let verdict = first;
    let { outcome } = first;
    if (outcome === "error" && !reasons.nothingThere) {
      const { rests, stands } = (this.looking ??= new SecondLook(program)).at(start, count, i, first);
      if (rests) reasons = rests;
      else if (stands !== first) reasons = reasonsFor(this.reasons.clear(), program, row, i, (verdict = stands));
    }
    const unread = (this.unread ??= new UnreadLook(program)).restsOn(row, verdict, reasons);
    if (unread) reasons = unread;
    // A rule that takes a blank for an error means its own cells; what is absent beside them and might have helped excuses no row.
    else if (reasons.nothingThere && verdict.why === "blank" && outcome === "error" && hasOwnCells(program, row) && !program.cells.some((cell) => reasons.absent.has(cell)))
      reasons.elsewhere = true;
    if (reasons.nothingThere) {
      outcome = absentOutcome(program, reasons, verdict);
      // What has no column was not filled in: that is missing, never an error of a value that nobody gave.
      if (outcome === "error") outcome = "missing";
      // What may stand in a column or sheet that nobody understood is not missing: it cannot be checked.
      if ((outcome === "missing" || outcome === "warning") && (unknownColumns(program, row, reasons).length > 0 || unknownSheets(program, row, reasons).length > 0)) outcome = "broken";
      this.absences.take(program.scope, row, reasons, unitsOf(program, row));
      if (outcome === "n/a") return [outcome, true];
      if (this.isSaid(program.scope.set.sources[program.scope.set.source[row]].file, program, row)) return [outcome, false];
      if (outcome !== "missing") leaveUnchecked(this.line, whatIsAbsent(program, reasons));
    }
    const copies = outcome === "error" ? (this.copies ??= new CopiesLook(program)).restsOn(row) : [];
    const early = outcome === "error" ? this.early?.note(program, row) : undefined;
    if (copies.length > 0 || early !== undefined) outcome = "review";
    const proof = evidence(program, row, reasons, verdict);
    if (!reasons.nothingThere && !hasCell(proof.place)) {
      // Where no cell can be named, the rows of a file cannot be told apart either.
      if (this.isSaid(sourceIn(program, proof).file, program, row)) return [outcome, false];
    }
    const said = saidOf(program, proof, reasons, verdict, start, count, i);
    const notes: Said[] = [];
    // A deadline still ahead is told with its day; the column that is wanted by then is named too.
    if (said.code === "rule" && reasons.nothingThere && reasons.absent.size > 0) notes.push(notThere(program, row, reasons));
    for (const year of reasons.unknownYears) notes.push({ code: "holidays-unknown", data: { year } });
    if (!reasons.nothingThere) notes.push(...namedUnits(program, row, proof, said), ...assumedOf(program, row), ...readAs(program, row, verdict, proof.place));
    notes.push(...copies, ...(early ? [early] : []));
    this.add(program, outcome, said, notes, proof, start, count, i);
    return [outcome, true];
  }

  /** Whether it has been said of the file before; notes that it is said, and of whom. */
  private isSaid(file: string, program: Program, row: number): boolean {
    const known = this.saidOf.get(file);
    const whom = known ?? new Set<number>();
    if (!known) this.saidOf.set(file, whom);
    for (const unit of unitsOf(program, row)) if (unit >= 0) whom.add(unit);
    return known !== undefined;
  }

  private add(program: Program, outcome: Outcome, said: Said, notes: readonly Said[], proof: Evidence, start: number, count: number, i: number): void {
    const { unit, place } = proof;
    const { value: found, required } = proof.compared(start, count, i);
    const value = hasCell(place) ? found : null;
    const finding: Finding = { clause: program.entry.clause, outcome, unit, place, value, required, ...said, ...(notes.length > 0 && { notes }) };
    this.findings.push(finding);
    const whom = hasCell(place) ? undefined : this.saidOf.get(sourceIn(program, proof).file);
    if (whom) noteWhom(finding, whom);
  }

  /**
   * A row to which the clause does not apply only because a column is absent has not been checked. Where the table has all
   * columns that the condition reads, one row tells for all; else each row is asked until one says that it was for want of them.
   */
  private noteUnchecked(program: Program, row: number, i: number, verdict: RowVerdict): void {
    const { by } = verdict;
    const source = program.scope.set.source[row];
    if (by === this.answered?.by && source === this.answered.source) return;
    let bySource = this.asking.get(by);
    if (!bySource) this.asking.set(by, (bySource = new Map<number, boolean>()));
    const asking = bySource.get(source);
    if (asking === false) return void (this.answered = { by, source });
    const reasons = reasonsFor(this.reasons.clear(), program, row, i, verdict);
    if (reasons.nothingThere) bySource.set(source, false);
    else if (asking === undefined) bySource.set(source, lacksSome(program, source, by));
    if (!reasons.nothingThere) return;
    // One row tells for all of its table.
    this.absences.take(program.scope, row, reasons, unitsIn(program, source));
    leaveUnchecked(this.line, whatIsAbsent(program, reasons));
  }
}

/** The units of a row, or of the group it speaks for. */
function unitsOf({ scope: { set }, groups }: Program, row: number): Iterable<number> {
  return groups ? groups.rows(groups.of[row]).map((one) => set.unit[one]) : [set.unit[row]];
}

/** The units of a table. */
function* unitsIn({ scope: { set } }: Program, source: number): Generator<number> {
  for (let row = 0; row < set.length; row++) if (set.source[row] === source) yield set.unit[row];
}

function sourceIn({ scope: { data } }: Program, { place }: Evidence): FindingSource {
  return data.dataset.sources.list[place.source];
}

/** Assumptions told of one finding at most. */
const namedAssumptions = 3;

/** What was taken for granted about the row, or the rows of its group, each once. */
function assumedOf({ assumed, groups }: Program, row: number): Said[] {
  if (assumed.length === 0) return [];
  const rows = groups ? groups.rows(groups.of[row]) : [row];
  const told = new Map<string, Said>();
  for (const assume of assumed) {
    for (const one of rows) {
      const said = assume(one);
      if (said) told.set(JSON.stringify(said), said);
    }
  }
  return [...told.values()].slice(0, namedAssumptions);
}

/** True when the table lacks a column that the condition reads, itself or for a field made from it. */
function lacksSome({ scope: { set, data, record } }: Program, source: number, { fields }: MaskKernel): boolean {
  const { columns } = set.sources[source];
  return fields.some((id) => basesOf(record, data.field(record, id)).some((base) => !columns.has(base)));
}

/** True when the table has a column for some of the cells that the rule names. */
function hasOwnCells({ cells, scope: { set } }: Program, row: number): boolean {
  const { columns } = set.sources[set.source[row]];
  return cells.some((cell) => columns.has(cell));
}

/** True when every cell that the verdict names lies in a column the table does not have. */
function namesNoCell(program: Program, row: number, verdict: RowVerdict): boolean {
  const { set, record } = program.scope;
  const { columns } = set.sources[set.source[row]];
  const cells = verdict.step?.cells ?? program.cells;
  return cells.length > 0 && cells.every((cell) => fieldOf(record, cell) !== undefined && !columns.has(cell));
}

/** What is wanted where a derived field is blank: the columns it is made from, or the cells of them that are not filled in. */
function replaceDerived(reasons: Explanation, { scope: { data, record, set } }: Program, row: number): void {
  const { columns } = set.sources[set.source[row]];
  for (const id of [...reasons.blank]) {
    const field = data.field(record, id);
    if (!("fill" in field)) continue;
    const from = basesOf(record, field);
    const there = from.filter((base) => columns.has(base));
    const wanted = there.length > 0 ? there.filter((base) => data.column(record, base).state[row] === ValueState.blank) : from;
    if (wanted.length === 0) continue;
    reasons.blank.delete(id);
    for (const base of wanted) (there.length > 0 ? reasons.blank : reasons.absent).add(base);
  }
}

function reasonsFor(reasons: Explanation, program: Program, row: number, i: number, verdict: RowVerdict): Explanation {
  reasons.open = verdict.why === "blank";
  verdict.by.explain(i, reasons);
  replaceDerived(reasons, program, row);
  if (verdict.why === "case" && namesNoCell(program, row, verdict)) {
    // What a case says is not filled in, and no column is there to fill: the column is what is missing, of all units alike.
    if (verdict.outcome === "missing") for (const cell of verdict.step!.cells ?? program.cells) reasons.absent.add(cell);
    reasons.nowhere = reasons.absent.size > 0;
  }
  const { groups } = program;
  const doubt = groups && verdict.by.out[i] === unknown ? groups.doubts[groups.of[row]] : undefined;
  if (doubt) {
    doubt.reasons.blank.forEach((field) => reasons.blank.add(field));
    doubt.reasons.absent.forEach((field) => reasons.absent.add(field));
    reasons.elsewhere = doubt.reasons.blank.size > 0;
    if (reasons.elsewhere) reasons.rows = doubt.rows;
  }
  return reasons;
}

function absentOutcome(program: Program, reasons: Explanation, verdict: RowVerdict): Outcome {
  const { rule } = program;
  if (reasons.tables.size === 0 || verdict.why !== "blank") return verdict.outcome;
  if (rule.absent) return rule.absent;
  if (rule.blank === undefined && [...reasons.tables].every((table) => authorityLists.has(table))) return "review";
  return verdict.outcome;
}
