import { blames } from "../../dictionary/finding";
import { recordType } from "../../dictionary/dictionary";
import { settleParameters } from "../../language/pack/parameters";
import { withExtended } from "../../language/pack/extend";
import type { Pack } from "../../language/pack/schema";
import { derivedOf } from "../../engine/derived";
import type { DerivedFields } from "../../language/rule-data";
import type { RuleEntry } from "../../engine/program";
import { and } from "./formula";
import type { Lint } from "./lint";
import { nameOf } from "./names";
import { agree, hullOf, maySatisfy, signOf, witness, type SomeRow } from "./satisfiable";
import { shapeOf, subjectsOf, without, type Shape } from "./shape";

interface RuleCandidate extends Shape {
  entry: RuleEntry;
  /** Place among the entries of the pack; undefined for a rule of the pack it extends. */
  place?: number;
  asks: Set<string>;
  /** What rows have that it concerns. */
  hull: SomeRow;
  /** What it was met as, in order. */
  number: number;
}

/** Rules of one record that a row of such a make passes, all of them; by what they concern. */
interface PassedTogether {
  /** Unknown of a rule that takes too long to search, which stands alone. */
  row?: SomeRow;
  byHull: Map<string, { hull: SomeRow; rules: RuleCandidate[] }>;
}

/**
 * Pairs of rules that no record can pass together, with parameters at their defaults; those of an extended pack included.
 * Only what is proved is said. Yields after each rule.
 */
export function* contradictions(pack: Pack, known: readonly Pack[]): Generator<void, Lint[]> {
  const packs = withExtended([pack], known);
  const params = settleParameters(packs);
  const parameters = Object.assign({}, ...packs.map((one) => one.parameters)) as Pack["parameters"];
  const derived = derivedOf([...packs, ...known]);
  const byRecord = new Map<string, PassedTogether[]>();
  let number = 0;
  const found: Lint[] = [];
  for (const one of packs) {
    for (const [i, entry] of one.entries.entries()) {
      // A rule that only asks a person or waits cannot contradict.
      if (entry.as !== "rule" || !blames(entry.rule.outcome)) continue;
      const shape = shapeOf(entry, (name) => params.get(name) as never, parameters, derived);
      const mine: RuleCandidate = { ...shape, entry, asks: subjectsOf(shape.passes), hull: hullOf(shape.concerns), place: one === pack ? i : undefined, number: number++ };
      yield;
      // A rule that can never be passed is said on its own.
      const row = witness(mine.passes);
      if (row === null) continue;
      const known = byRecord.get(entry.rule.record) ?? [];
      byRecord.set(entry.rule.record, known);
      const { home, contrary } = yield* placeAmong(mine, row, known, one === pack);
      for (const other of contrary) found.push(told(other, mine, derived));
      const sign = signOf(mine.hull);
      const same = home.byHull.get(sign);
      if (same) same.rules.push(mine);
      else home.byHull.set(sign, { hull: mine.hull, rules: [mine] });
    }
  }
  return found;
}

/**
 * Finds the rules so far that one contradicts, and those it belongs to. Where a row is known that passes many rules and can pass this one too,
 * it contradicts none of them: a large pack would take hours pair by pair.
 */
function* placeAmong(mine: RuleCandidate, own: SomeRow | undefined, known: PassedTogether[], compare: boolean): Generator<void, { home: PassedTogether; contrary: RuleCandidate[] }> {
  const contrary: RuleCandidate[] = [];
  let home: PassedTogether | undefined;
  for (const one of known) {
    const row = own && one.row && witness(mine.passes, one.row);
    if (row && !home) [home, one.row] = [one, row];
    if (!compare && home) break;
    if (row || !compare) continue;
    for (const { hull, rules } of one.byHull.values()) if (agree(mine.hull, hull)) for (const other of rules) if (contradict(mine, other)) contrary.push(other);
    yield;
  }
  if (!home) known.push((home = { ...(own && { row: own }), byHull: new Map() }));
  return { home, contrary: contrary.sort((a, b) => a.number - b.number) };
}

function contradict(a: RuleCandidate, b: RuleCandidate): boolean {
  if (![...a.asks].some((key) => b.asks.has(key)) || maySatisfy(and(a.passes, b.passes))) return false;
  return maySatisfy(and(a.concerns, b.concerns)) && comparable(a, b);
}

/** Relations of other records, taken as independent, may in truth exclude each other: unless one rule adds none, nothing is said. */
function comparable(a: RuleCandidate, b: RuleCandidate): boolean {
  const [mine, theirs] = [a, b].map(({ concerns }) => [...subjectsOf(concerns)].filter((key) => !/^[\w.]+$/u.test(key)));
  return mine.every((key) => theirs.includes(key)) || theirs.every((key) => mine.includes(key));
}

function told(a: RuleCandidate, b: RuleCandidate, derived: DerivedFields): Lint {
  const { record } = b.entry.rule;
  const culprits = [...a.asks].filter((key) => b.asks.has(key) && maySatisfy(without(and(a.passes, b.passes), key))).map((key) => nameOf(record, key, derived));
  const about = culprits.length > 0 ? `冲突在${culprits.join("、")}；` : "";
  return {
    kind: "contradiction", level: "problem", path: `entries[${b.place}].rule`,
    message: `“${b.entry.clause}”与“${a.entry.clause}”互相矛盾：两条都适用的“${recordType(record)?.title ?? record}”，怎样填写都不能同时通过（参数取默认值）；${about}请核对两条的 when、expect，或用 when 把适用范围分开`,
  };
}
