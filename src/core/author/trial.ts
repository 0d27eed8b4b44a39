import { passedOn } from "../../sheet/at-once";
import { exampleSteps, type ExampleFailure } from "./examples";
import type { Workdays } from "../language/workdays";
import { lintSteps, type Lint } from "./lint";
import type { PackSurroundings } from "../language/pack/assemble";
import { loadSteps } from "./load";
import { PackFault, type PackProblem } from "../language/pack/problem";
import type { Pack } from "../language/pack/schema";

/** What a pack brought from outside is tried against. */
export interface TrialInput extends PackSurroundings {
  /** Packs it may extend or follow. */
  known: readonly Pack[];
  /** Ids it may not have: those of the built-in packs. */
  reserved: readonly string[];
  /** Ids of the forms at hand, "<pack>/<form>". */
  forms: readonly string[];
  workdays?: Workdays;
}

/** What became of it. */
export interface Trial {
  /** Set when it could be loaded: then the rules run, whatever else is wrong. */
  pack?: Pack;
  /** Why it could not. */
  problems: PackProblem[];
  /** Examples that did not come out as they say, with where they stand. */
  failures: (ExampleFailure & { path: string })[];
  examples: number;
  lints: Lint[];
}

/** Loads a pack from JSON, runs its examples, looks for contradictions and the like. Yields often; never throws for the pack's faults. */
export function* trialSteps(json: unknown, { reserved, forms, workdays, ...around }: TrialInput): Generator<void, Trial> {
  const { known } = around;
  const none: Trial = { problems: [], failures: [], examples: 0, lints: [] };
  const id = (json as { id?: unknown } | null | undefined)?.id;
  if (typeof id === "string" && reserved.includes(id)) return { ...none, problems: [taken(id)] };
  let pack: Pack;
  try {
    pack = yield* loadSteps(json, around);
  } catch (error) {
    if (error instanceof PackFault) return { ...none, problems: [...error.problems] };
    throw error;
  }
  let examples = 0;
  const ran = yield* passedOn(exampleSteps(pack, known, workdays), ({ total }) => void (examples = total));
  const place = new Map(pack.entries.map(({ clause }, i) => [clause, i]));
  const failures = ran.failures.map((failure) => ({ ...failure, path: `entries[${place.get(failure.clause)}].rule.examples[${failure.index}]` }));
  return { pack, problems: [], failures, examples, lints: yield* lintSteps(pack, { known, forms, examples: ran }) };
}

function taken(id: string): PackProblem {
  const other = `${id.replace(/-\d{4}$/u, "")}own-${/\d{4}$/u.exec(id)?.[0] ?? "2020"}`;
  return { path: "id", message: `编号“${id}”已有法规包使用（内置的不能替换）；请把 id 和各条款编号的前缀改为别的，例如“${other}”` };
}
