import type { PackProblem } from "../../language/pack/problem";

/** What a look at a pack of the right shape brings up: `problem` must be put right, `hint` is for its author to judge. */
export interface Lint extends PackProblem {
  kind: "contradiction" | "unreachable" | "unshown" | "validity" | "parameter" | "form" | "unused";
  level: "problem" | "hint";
}
