import { normaliseName } from "../../dictionary/text/normalise";
import type { RoundFinding } from "./round-finding";

/** A unit as a round names it. */
export type RoundUnit = Pick<RoundFinding, "unit" | "creditCode">;

/** A number for each unit of two rounds, the same where it is the same unit. */
type UnitNumber = (one: RoundUnit) => number;

const codeOf = ({ creditCode }: RoundUnit): string => creditCode.normalize("NFKC").replace(/\s/gu, "").toUpperCase();

/**
 * Which units of two rounds are the same: those of one credit code under whatever names; else those of one name, unless each round gives
 * the code of the other's to somebody else. Who nobody is told of is -1.
 */
export function sameUnits(before: Iterable<RoundUnit>, now: Iterable<RoundUnit>): { before: UnitNumber; now: UnitNumber } {
  const first = new Numbers();
  for (const one of before) first.add(one);
  const second = new Numbers();
  for (const one of now) second.add(one);
  const renumbered = new Map<number, number>();
  const taken = new Set<number>();
  const meet = (mine: number, theirs: number | undefined): void => {
    if (theirs === undefined || taken.has(theirs) || renumbered.has(mine)) return;
    renumbered.set(mine, theirs);
    taken.add(theirs);
  };
  for (const [code, mine] of second.byCode) meet(mine, first.byCode.get(code));
  for (const [name, mine] of second.byName) {
    const theirs = first.byName.get(name);
    if (mine >= 0 && theirs !== undefined && theirs >= 0) meet(mine, theirs);
  }
  return { before: (one) => first.of(one), now: (one) => other(renumbered, second.of(one)) };
}

/** The number of a unit in the round before; beyond all of those, where it was not there. */
function other(renumbered: ReadonlyMap<number, number>, mine: number): number {
  return mine < 0 ? -1 : (renumbered.get(mine) ?? -2 - mine);
}

/** The units of one round: by credit code, or by name where only one unit has it. */
class Numbers {
  readonly byCode = new Map<string, number>();
  /** -2: several units go by the name. */
  readonly byName = new Map<string, number>();
  private count = 0;

  add(one: RoundUnit): void {
    const code = codeOf(one);
    const name = normaliseName(one.unit);
    if (code === "" && name === "") return;
    let number = code === "" ? this.byName.get(name) : this.byCode.get(code);
    if (number === undefined || number < 0) number = this.count++;
    if (code !== "") this.byCode.set(code, number);
    if (name === "") return;
    const known = this.byName.get(name);
    this.byName.set(name, known === undefined || known === number ? number : -2);
  }

  of(one: RoundUnit): number {
    const code = codeOf(one);
    const number = code === "" ? undefined : this.byCode.get(code);
    if (number !== undefined) return number;
    const named = this.byName.get(normaliseName(one.unit)) ?? -1;
    return named < 0 ? -1 : named;
  }
}
