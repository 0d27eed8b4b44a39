import type { Condition } from "../../language/pack/language";
import { atomOf, type ProofContext } from "./atom";
import { always, never, type Formula } from "./formula";
import { conditionOf } from "./operators";
import { opposite } from "./possible";

type Mode = "yes" | "no" | "notYes" | "notNo";
const negated: Record<Mode, Mode> = { yes: "no", no: "yes", notYes: "notNo", notNo: "notYes" };

/**
 * What must hold of a row for a condition to be true, to be false, or not to be either (which a blank or an unreadable cell
 * may also bring about). Where the language says more than can be expressed here, the formula asks for less: a proof that
 * nothing satisfies it stays a proof.
 */
export function translate(node: Condition, mode: Mode, at: ProofContext): Formula {
  const { proof: { as: kind }, argument } = conditionOf(node);
  if (kind === "not") return translate(argument, negated[mode], at);
  if (kind === "all" || kind === "any") {
    const parts = (argument as Condition[]).map((part) => translate(part, mode, at));
    // True: every part of `all` is; not true: some part is not; and the other way round for `any`.
    return (kind === "all") === (mode === "yes" || mode === "notNo") ? { and: parts } : { or: parts };
  }
  const atom = atomOf(node, at);
  if (typeof atom !== "object") {
    const holds = { yes: atom === true, no: atom === false, notYes: atom !== true, notNo: atom !== false }[mode];
    return holds ? always : never;
  }
  const { of, yes, no, exact, decided } = atom;
  if (mode === "yes" || mode === "no") return { and: [{ of, is: mode === "yes" ? yes : no }, decided] };
  return exact ? { of, is: opposite(mode === "notYes" ? yes : no) } : always;
}
