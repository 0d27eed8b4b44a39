import { readHere, readInputs } from "../../../src/cli/read-inputs";
import { review } from "../../../src/core/review/review";
import { countVerdicts } from "../../../src/core/review/verdict/verdict";
import type { Case } from "../case";
import { benchPack } from "../register";

/** File → findings and the verdict on every unit, as the command line does it. */
export const job: Case = async (file) => async () => {
  const { workbooks, unreadable } = await readInputs([{ path: file, name: "register.xlsx" }], readHere());
  const { findings, verdicts } = review(workbooks, { packs: [benchPack], known: [benchPack], on: "2019-09-20" });
  return { findings: findings.length, failed: countVerdicts(verdicts)["不符合"], unreadable: unreadable.length };
};
