import type { Pack } from "../../core/language/pack/schema";
import { toJson } from "../../core/reports/json";
import { maskedJson } from "../../core/reports/masked";
import type { ReviewResult } from "../../core/review/review";
import { toWrite } from "../select/to-write";
import type { SessionKey, State } from "../state/state";

/** The result of a scope as the JSON text of the report contract, with the files that were not read. */
export function resultJson(state: State, scope: SessionKey, packs: readonly Pack[]): string {
  const { sessions, files } = state;
  const result = toWrite(state, sessions[scope].result!);
  if (scope === "workbook") return written(toJson(result, packs), result);
  const reviewed = new Set(result.files.map((file) => file.file));
  const unreadable = files.filter((line) => !reviewed.has(line.file)).map(({ file, why }) => ({ file, problem: why ?? "" }));
  const { round } = sessions[scope];
  const beside = (round?.of === sessions[scope].result && round?.beside) || undefined;
  return written(toJson(result, packs, unreadable, files.map((line) => line.file), [], beside), result);
}

/** JSON for a file: numbers of persons are masked, unless somebody said otherwise. */
function written(report: object, { unmasked }: Pick<ReviewResult, "unmasked">): string {
  const json = JSON.stringify(report, null, 1);
  return unmasked ? json : maskedJson(json);
}
