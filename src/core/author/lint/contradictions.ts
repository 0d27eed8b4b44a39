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
import { maySatisfy } from "./satisfiable";
import { shapeOf, subjectsOf, without, type Shape } from "./shape";

interface RuleCandidate extends Shape {
  entry: RuleEntry;
  /** Place among the entries of the pack; undefined for a rule of the pack it extends. */
  place?: number;
  asks: Set<string>;
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
  const byRecord = new Map<string, RuleCandidate[]>();
  const found: Lint[] = [];
  for (const one of packs) {
    for (const [i, entry] of one.entries.entries()) {
      // A rule that only asks a person or waits cannot contradict.
      if (entry.as !== "rule" || !blames(entry.rule.outcome)) continue;
      const shape = shapeOf(entry, (name) => params.get(name) as never, parameters, derived);
      const mine: RuleCandidate = { ...shape, entry, asks: subjectsOf(shape.passes), place: one === pack ? i : undefined };
      yield;
      // A rule that can never be passed is said on its own.
      if (!maySatisfy(mine.passes)) continue;
      const others = byRecord.get(entry.rule.record) ?? [];
      byRecord.set(entry.rule.record, [...others, mine]);
      for (const other of others) if (one === pack && contradict(mine, other)) found.push(told(other, mine, derived));
    }
  }
  return found;
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
