import { readFileSync } from "node:fs";
import path from "node:path";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { readWorkbook } from "../../../../src/files";
import { packs } from "../../../../src/packs";

let known: ReviewResult | undefined;

/** The messy sample, reviewed once. */
export function sampleResult(): ReviewResult {
  const bytes = readFileSync(path.resolve(__dirname, "../../../../assets/sample.xlsx"));
  return (known ??= review([readWorkbook(bytes, "sample.xlsx")], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-24" }));
}
