import { readFileSync } from "node:fs";
import { markedCopy } from "../../../src/cli/marked-copy";
import { nodePlatform } from "../../../src/cli/node-platform";
import { review } from "../../../src/core/review/review";
import { readWorkbookPaced } from "../../../src/files";
import type { Case } from "../case";
import { benchPack } from "../register";

/** A review of a file and, after it, the copy with marks, findings and ledger; ms of each. */
export const marked: Case = async (file) => {
  const bytes = readFileSync(file);
  return async () => {
    const started = performance.now();
    const cells = await readWorkbookPaced(bytes, "register.xlsx", { platform: nodePlatform, slice: Infinity });
    const result = review([cells], { packs: [benchPack], known: [benchPack], on: "2019-09-20" });
    const reviewed = performance.now();
    const { copy } = await markedCopy(bytes, "register.xlsx", result, [benchPack], cells);
    return { review: reviewed - started, copy: performance.now() - reviewed, bytes: copy.length };
  };
};
