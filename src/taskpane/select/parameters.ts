import { parameterList, type ParameterLine } from "../../core/language/pack/parameter-list";
import { relevantParameters, settleParameters, valueProblem } from "../../core/language/pack/parameters";
import { withExtended } from "../../core/language/pack/extend";
import type { Pack, Parameter } from "../../core/language/pack/schema";
import type { Choice, SessionKey } from "../state/state";

/** The packs a review would apply, extended ones first; before any is chosen, all. */
export function appliedPacks({ packs }: Pick<Choice, "packs">, known: readonly Pack[]): readonly Pack[] {
  const chosen = known.filter((pack) => packs.includes(pack.id));
  try {
    return chosen.length > 0 ? withExtended(chosen, known) : known;
  } catch {
    // An extended pack is not at hand: the review says so.
    return chosen;
  }
}

/** What a scope is reviewed under: the parameters a workbook brought along govern that workbook alone, until a person takes them. */
export function choiceFor(choice: Choice, scope: SessionKey): Choice {
  return scope === "batch" && choice.paramsKept ? { ...choice, params: {} } : choice;
}

/** How many parameters the open workbook brought along that a batch does not go by. */
export function unusedParameters(choice: Choice, known: readonly Pack[]): number {
  return choice.paramsKept ? Object.keys(sentParameters(choice, known)).length : 0;
}

/** What is sent with a review: values of parameters that its packs have. The others are kept for the packs they are of. */
export function sentParameters(choice: Pick<Choice, "packs" | "params">, known: readonly Pack[]): Record<string, unknown> {
  return relevantParameters(appliedPacks(choice, known), choice.params);
}

/** A parameter as the dialog shows it; `problem` says in Chinese what the value should be instead. */
export interface ParameterField {
  line: ParameterLine;
  problem: string | undefined;
}

/** Parameters by the first pack that has them, with the values of a draft, whether they can be used or not. */
export function parameterGroups(packs: readonly Pack[], draft: Readonly<Record<string, unknown>>): { pack: Pack; fields: ParameterField[] }[] {
  const values = settleParameters(packs);
  for (const [name, value] of Object.entries(relevantParameters(packs, draft))) values.set(name, value as never);
  const definitions = new Map<string, Parameter>(packs.flatMap((pack) => Object.entries(pack.parameters)));
  const fields = parameterList(packs, values).map((line) => ({ line, problem: valueProblem(definitions.get(line.name)!, line.value) }));
  return packs
    .map((pack) => ({ pack, fields: fields.filter(({ line }) => line.packs[0] === pack.id) }))
    .filter((group) => group.fields.length > 0);
}

/** A draft with one value; the default needs not be kept. */
export function withValue(draft: Readonly<Record<string, unknown>>, { name, byDefault }: ParameterLine, value: unknown): Record<string, unknown> {
  const { [name]: _, ...rest } = draft;
  return JSON.stringify(value) === JSON.stringify(byDefault) ? rest : { ...rest, [name]: value };
}

/** What a person typed into a field for a number: the number, null for nothing where that is allowed, else the text, which is then refused. */
export function typedNumber(text: string, byDefault: unknown): number | string | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return byDefault === null ? null : "";
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text;
}

/** True when a result was made under other parameters than are chosen now. */
export function parametersChanged(made: Readonly<Record<string, unknown>>, choice: Pick<Choice, "packs" | "params">, known: readonly Pack[]): boolean {
  const sent = sentParameters(choice, known);
  const defaults = settleParameters(appliedPacks(choice, known));
  return [...defaults].some(([name, byDefault]) => name in made && JSON.stringify(made[name]) !== JSON.stringify(name in sent ? sent[name] : byDefault));
}
