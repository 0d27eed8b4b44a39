import { ValueState, type FieldColumn } from "../../dictionary/dataset";
import { conceptsOf } from "../../dictionary/text/concepts";
import type { Field } from "../../dictionary/fields";
import type { Problem } from "../../dictionary/values/coerced";
import { saysTheSame } from "../../dictionary/values/pointer";

/** Bodies whose name may stand in many rows: whose a row is, who recommends it, who agreed to it. */
const bodies = new Set(["unit", "base", "office", "manager", "competent", "employer"]);

/** True for a column in which 同上 stands for the name above; where something to be had is named, each has its own. */
export const repeatsNames = ({ type, shape, none, name }: Field): boolean => type === "string" && shape === undefined && !none && conceptsOf(name).some(({ id }) => bodies.has(id));

/** A cell that says no more than 同上 or 〃, and what is wrong with it as such. */
export interface Ditto {
  /** Record of the set. */
  at: number;
  problem: Problem;
  printed: string;
}

/** True for the problem of such a cell. */
export const isDitto = (problem: Problem, printed: string): boolean => problem.said.code === "names-nothing" && saysTheSame(printed);

/**
 * Gives each such cell the name of the row just above it, which is said once for each run of them; without a name there it stays what it was.
 * `rowOf`: the row of the sheet that a record is in, undefined before the table's first.
 */
export function takeFromAbove(dittos: readonly Ditto[], { state, num }: FieldColumn, rowOf: (at: number) => number | undefined, textOf: (index: number) => string, say: (ditto: Ditto) => void): void {
  let before = -1;
  for (const ditto of dittos) {
    const { at } = ditto;
    const above = rowOf(at - 1);
    if (above === undefined || above !== rowOf(at)! - 1 || state[at - 1] !== ValueState.ok) {
      say(ditto);
      continue;
    }
    state[at] = state[at - 1];
    num[at] = num[at - 1];
    if (before !== at - 1) say({ ...ditto, problem: { clause: "data/format", said: { code: "same-as-above", data: { value: textOf(num[at]) } }, notice: true } });
    before = at;
  }
}
