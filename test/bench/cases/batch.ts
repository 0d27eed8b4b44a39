import { nodeDisk } from "../../../src/cli/disk";
import { collectInputs } from "../../../src/cli/inputs";
import { Jobs } from "../../../src/cli/jobs/jobs";
import { readHere, readInputs } from "../../../src/cli/read-inputs";
import { review } from "../../../src/core/review/review";
import type { Reviewed } from "../../../src/core/review/books";
import type { Case } from "../case";
import { compiled } from "../command";
import { benchPack } from "../register";

const on = "2019-09-20";

/** A folder of submitted workbooks → the findings of all, as one dataset; read in so many threads. */
export const batch = (threads: number): Case => async (folder) => async () => {
  const inputs = await collectInputs([folder]);
  const jobs = threads > 1 ? new Jobs(threads, { file: compiled("job") }, { on, known: [], templates: [], cells: false }, nodeDisk) : undefined;
  const { workbooks } = await readInputs<Reviewed>(inputs, jobs?.reader(inputs) ?? readHere());
  const { files, findings } = review(workbooks, { packs: [benchPack], known: [benchPack], on });
  jobs?.close();
  return { files: files.length, findings: findings.length };
};
