import type { RecordSet } from "../dictionary/dataset";
import { listedOutcomes, type LedgerLine, type Outcome } from "../dictionary/finding";
import type { Groups } from "../language/groups";
import type { Program } from "../engine/program";
import type { Preparation, RuleData } from "../language/rule-data";
import { onceARun } from "../language/once-a-run";
import { codeOf, graverCode } from "./board/outcome-code";
import { Truth } from "../language/state";

/** A unit is counted under the gravest that one of its rows has. */
const gravity: readonly Outcome[] = listedOutcomes;
const rank = Object.fromEntries(gravity.map((outcome, i) => [outcome, i + 1])) as Record<Outcome, number | undefined>;

/** With more units than these, what became of each is not kept. */
export const mostTold = 5000;

/** How the judged rows are spread over units: made once per record type, and once per rule that judges groups. */
class Spread implements Preparation {
  /** Rows judged, with or without a unit. */
  rows = 0;
  /** Units with a judged row. */
  units = 0;
  /** Units with a place of their own in a tally: those with several judged rows, or, where each unit is told by itself, with any. */
  several = 0;
  /** Per unit, that place; -1 for none. */
  readonly place: Int32Array;
  /** Judged rows per place. */
  rowsAt = new Uint32Array(0);

  constructor(private readonly set: RecordSet, units: number, private readonly groups?: Groups) {
    this.place = new Int32Array(units).fill(-1);
  }

  prepare(): void {
    const { set: { length, unit: unitOf }, place, groups } = this;
    const count = new Uint32Array(place.length);
    for (let row = 0; row < length; row++) {
      if (groups && groups.of[row] < 0) continue;
      this.rows++;
      if (unitOf[row] >= 0) count[unitOf[row]]++;
    }
    for (let unit = 0; unit < count.length; unit++) {
      if (count[unit] > 0) this.units++;
      if (count[unit] > (place.length <= mostTold ? 0 : 1)) place[unit] = this.several++;
    }
    this.rowsAt = new Uint32Array(this.several);
    for (let unit = 0; unit < count.length; unit++) if (place[unit] >= 0) this.rowsAt[place[unit]] = count[unit];
  }
}

/**
 * Rows and units of one rule per outcome. Only what does not pass is noted, row by row; passes are the rest, so that the
 * loop over rows that pass is left alone. A unit with one row (most, in a table of institutions) needs no memory.
 */
export class UnitTally {
  private readonly spread: Spread;
  /** Per place: 1 + index in `gravity` of the gravest outcome met; 0: none. */
  private worst?: Uint8Array;
  /** Per place: rows to which the rule does not apply. */
  private exempted?: Uint32Array;
  private noted = 0;
  private units = 0;
  private exemptRows = 0;
  private exemptUnits = 0;
  private readonly unitOf: Int32Array;

  /** @param rowless the rows stand for units without a row, and are counted as none @param told takes what becomes of each unit */
  constructor(private readonly line: LedgerLine, private readonly program: Program, private readonly rowless = false, private readonly told?: Uint8Array) {
    this.spread = spreadOf(program);
    this.unitOf = program.scope.set.unit;
  }

  /** Notes the verdict on a row, or on the group it speaks for; passes are what is left. */
  note(row: number, outcome: Outcome): void {
    if (outcome === "pass") return;
    const { groups } = this.program;
    if (!groups) return outcome === "n/a" ? this.exempt(row) : this.one(row, outcome);
    for (const member of groups.rows(groups.of[row])) this.one(member, outcome);
  }

  /** Notes the rows of a run to which the rule does not apply, where `when` is no, and answers how many. There may be as many as rows and rules. */
  exemptAll(start: number, count: number, when: Uint8Array): number {
    const { unitOf, spread: { place, several } } = this;
    let [rows, units] = [0, 0];
    for (let i = 0; i < count; i++) {
      if (when[i] !== Truth.no) continue;
      rows++;
      const unit = unitOf[start + i];
      if (unit < 0) continue;
      const at = place[unit];
      if (at < 0) units++;
      else (this.exempted ??= new Uint32Array(several))[at]++;
    }
    this.exemptRows += rows;
    this.exemptUnits += units;
    return rows;
  }

  private exempt(row: number): void {
    this.exemptRows++;
    const unit = this.unitOf[row];
    if (unit < 0) return;
    const place = this.spread.place[unit];
    if (place < 0) this.exemptUnits++;
    else (this.exempted ??= new Uint32Array(this.spread.several))[place]++;
  }

  private one(row: number, outcome: Outcome): void {
    if (outcome === "n/a") return this.exempt(row);
    this.noted++;
    if (!this.rowless) this.line.rows[outcome]++;
    const unit = this.unitOf[row];
    if (unit < 0) return;
    const place = this.spread.place[unit];
    if (place < 0) {
      this.line.units[outcome]++;
      this.units++;
      return;
    }
    const grave = rank[outcome]!;
    this.worst ??= new Uint8Array(this.spread.several);
    if (this.worst[place] === 0 || grave < this.worst[place]) this.worst[place] = grave;
  }

  /** Counts what was not noted: passes, or, of a rule that failed on its way, rows and units nobody judged. */
  close(rest: "pass" | "broken"): void {
    const { spread, line, worst, exempted } = this;
    line.units["n/a"] += this.exemptUnits;
    this.units += this.exemptUnits;
    if (!this.rowless) {
      line.rows["n/a"] += this.exemptRows;
      line.rows[rest] += spread.rows - this.noted - this.exemptRows;
    }
    if (this.told) this.tell(this.told, rest);
    if (worst || exempted) {
      for (let place = 0; place < spread.several; place++) {
        const outcome: Outcome | undefined = worst?.[place] ? gravity[worst[place] - 1] : exempted?.[place] === spread.rowsAt[place] ? "n/a" : undefined;
        if (outcome === undefined) continue;
        line.units[outcome]++;
        this.units++;
      }
    }
    line.units[rest] += spread.units - this.units;
  }

  /** A unit that two tallies of a clause judge goes by the graver. */
  private tell(told: Uint8Array, rest: Outcome): void {
    const { spread: { place, rowsAt }, worst, exempted } = this;
    for (let unit = 0; unit < place.length; unit++) {
      const at = place[unit];
      if (at < 0) continue;
      const outcome = worst?.[at] ? gravity[worst[at] - 1] : exempted?.[at] === rowsAt[at] ? "n/a" : rest;
      told[unit] = graverCode(told[unit], codeOf(outcome));
    }
  }
}

function spreadOf({ scope, groups }: Program): Spread {
  const { data, set } = scope;
  const make = (): Spread => prepared(new Spread(set, data.dataset.units.length, groups), data);
  return groups ? make() : onceARun(data, `spread ${set.record}`, make);
}

function prepared(spread: Spread, data: RuleData): Spread {
  data.preparations.push(spread);
  return spread;
}
