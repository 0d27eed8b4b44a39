import type { Case } from "../case";
import { runReview } from "../command";

/** 500 submissions, reviewed from the command line; what is written of them. */
const submissions = (...outputs: string[]): Case => async (folder) => () => runReview([folder, "--pack", "shandong-2019", "--on", "2019-09-24"], outputs);

export const commands: Record<string, Case> = {
  "--json": submissions("--json"),
  "--json --compact": submissions("--json", "--compact"),
  "--ndjson": submissions("--ndjson"),
  /** What a first visitor does: the sample, startup and all. */
  sample: async (file) => () => runReview([file, "--pack", "shandong-2019", "--on", "2019-09-24"], ["--json"]),
  /** A roster with two faults and more a person. */
  roster: async (file) => () => runReview([file, "--pack", "hunan-2017", "--on", "2019-09-20"], ["--json"]),
};
