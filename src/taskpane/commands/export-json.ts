import type { Pack } from "../../core/language/pack/schema";
import { toJson } from "../../core/reports/json";
import type { SessionKey, State } from "../state/state";

/** The result of a scope as the JSON text of the report contract, with the files that were not read. */
export function resultJson({ sessions, files }: State, scope: SessionKey, packs: readonly Pack[]): string {
  const result = sessions[scope].result!;
  if (scope === "workbook") return JSON.stringify(toJson(result, packs), null, 1);
  const reviewed = new Set(result.files.map((file) => file.file));
  const unreadable = files.filter((line) => !reviewed.has(line.file)).map(({ file, why }) => ({ file, problem: why ?? "" }));
  return JSON.stringify(toJson(result, packs, unreadable, files.map((line) => line.file)), null, 1);
}
