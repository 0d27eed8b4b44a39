import { conditionOperators, valueOperators } from "../../language/operators/table";
import { derivedOf } from "../../engine/derived";
import type { DerivedFields } from "../../language/rule-data";
import type { Entry, Pack } from "../../language/pack/schema";
import type { Lint } from "./lint";

/** Operators that read parameters of themselves. */
const operators = new Map([...Object.values(valueOperators), ...Object.values(conditionOperators)].flatMap((one) => ("reads" in one && one.reads ? [[one.name as string, one] as const] : [])));

/** Every parameter an entry reads: named in it, or read by a derived field it asks. */
function parametersRead(entry: Entry, derived: DerivedFields): Set<string> {
  const read = new Set<string>();
  const names = new Set<string>();
  const look = (node: unknown, key?: string): void => {
    const operator = key === undefined ? undefined : operators.get(key);
    if (operator?.argument.safeParse(node).success) operator.reads!(node as never).forEach((name) => read.add(name));
    if (typeof node === "string") return void names.add(node);
    if (typeof node !== "object" || node === null) return;
    for (const [inner, value] of Object.entries(node)) {
      if (inner === "examples") continue;
      if (inner === "param" && typeof value === "string") read.add(value);
      look(value, inner);
    }
  };
  if (entry.as === "rule") look(entry.rule);
  if (entry.as === "question") look(entry.when);
  // Placeholders of messages name derived fields too.
  const text = entry.as === "rule" ? JSON.stringify({ ...entry.rule, examples: [] }) : "";
  for (const field of derived.all) if (names.has(field.id) || text.includes(`{${field.name}}`)) field.params?.forEach((name) => read.add(name));
  return read;
}

/** Parameters of a pack that decide nothing. Yields after each entry. */
export function* unreadParameters(pack: Pack, known: readonly Pack[]): Generator<void, Lint[]> {
  const read = new Set<string>();
  const derived = derivedOf([pack, ...known]);
  for (const entry of [...pack.entries, ...known.filter((one) => one.extends === pack.id).flatMap((one) => one.entries)]) {
    for (const name of parametersRead(entry, derived)) read.add(name);
    yield;
  }
  if (typeof pack.validFrom === "object") read.add(pack.validFrom.param);
  return Object.entries(pack.parameters).flatMap(([name, { clauses }]): Lint[] => {
    // A parameter that only a person weighs names no rule.
    const decides = clauses.some((clause) => pack.entries.some((entry) => entry.clause === clause && entry.as === "rule"));
    if (read.has(name) || (clauses.length > 0 && !decides)) return [];
    return [{
      kind: "parameter", level: "hint", path: `parameters.${name}`,
      message: `没有规则读取参数“${name}”，改变它不影响任何结果；请在规则中使用，或在 meaning 中说明只供参考，或删去`,
    }];
  });
}
