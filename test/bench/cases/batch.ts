import { collectInputs } from "../../../src/cli/inputs";
import { readHere, readInputs } from "../../../src/cli/read-inputs";
import { review } from "../../../src/core/review/review";
import type { Case } from "../case";
import { benchPack } from "../register";

/** A folder of submitted workbooks → the findings of all, as one dataset. */
export const batch: Case = async (folder) => async () => {
  const { workbooks } = await readInputs(await collectInputs([folder]), readHere());
  const { files, findings } = review(workbooks, { packs: [benchPack], known: [benchPack], on: "2019-09-20" });
  return { files: files.length, findings: findings.length };
};
