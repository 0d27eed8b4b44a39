import type { Pack } from "../../language/pack/schema";
import { withExtended } from "../../language/pack/extend";
import { derivedOf } from "../../engine/derived";
import type { DerivedFields } from "../../language/rule-data";
import type { RuleEntry } from "../../engine/program";
import { and } from "./formula";
import type { Lint } from "./lint";
import { maySatisfy } from "./satisfiable";
import { shapeOf } from "./shape";

/** Parts of rules that nothing reaches, whatever the parameters are set to. Yields after each rule. */
export function* unreachable(pack: Pack, known: readonly Pack[]): Generator<void, Lint[]> {
  const parameters = Object.assign({}, ...withExtended([pack], known).map((one) => one.parameters)) as Pack["parameters"];
  const derived = derivedOf([pack, ...known]);
  const found: Lint[] = [];
  for (const [i, entry] of pack.entries.entries()) {
    if (entry.as !== "rule") continue;
    for (const [part, message, level = "problem"] of deadParts(entry, parameters, derived)) {
      found.push({ kind: "unreachable", level, path: `entries[${i}].rule.${part}`, message: `“${entry.clause}”：${message}` });
    }
    yield;
  }
  return found;
}

function* deadParts(entry: RuleEntry, parameters: Pack["parameters"], derived: DerivedFields): Generator<[path: string, message: string, level?: Lint["level"]]> {
  const { rule } = entry;
  const { when, cases, beyond, expected, unexpected } = shapeOf(entry, () => undefined, parameters, derived);
  if (!maySatisfy(when)) return yield ["when", "适用条件 when 永远不成立，本条对任何记录都不适用，请改正 when"];
  const steps = rule.cases ?? [];
  for (const [k, step] of steps.entries()) {
    if (maySatisfy(cases[k])) continue;
    const alone = shapeOf({ ...entry, rule: { ...rule, cases: [step] } }, () => undefined, parameters, derived).cases[0];
    if (maySatisfy(alone)) yield [`cases[${k}]`, `第 ${k + 1} 个情形被前面的情形挡住，永远轮不到，请调整顺序或删去`];
    else yield [`cases[${k}].if`, `第 ${k + 1} 个情形的条件永远不成立，请改正或删去`];
  }
  if (!maySatisfy(beyond)) return yield ["expect", "前面的情形已包括一切记录，expect 永远轮不到，请核对 cases"];
  if (!maySatisfy(and(beyond, unexpected))) {
    // Cases that ask for what is not filled in may leave nothing to fail: the rule tells of it all the same.
    const tells = steps.some((step, k) => step.outcome !== "pass" && step.outcome !== "n/a" && maySatisfy(cases[k]));
    if (tells) return yield ["expect", "expect 对轮到它的每条记录都成立，只有前面的情形判得出问题；如非有意，请改正 expect", "hint"];
    return yield ["expect", "expect 对轮到它的每条记录都成立，本条永远判不出问题，请改正 expect"];
  }
  const passable = steps.some((step, k) => step.outcome === "pass" && maySatisfy(cases[k]));
  if (!passable && rule.blank !== "pass" && !maySatisfy(and(beyond, expected))) {
    // With a `when` that is a way to say: whoever this concerns has failed.
    if (rule.when) yield ["expect", "适用本条的记录没有一条能通过（expect 不会成立）；如非有意，请改正 expect", "hint"];
    else yield ["expect", "expect 永远不成立，没有记录能通过本条，请改正 expect"];
  }
}
