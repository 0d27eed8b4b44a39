import { outcomeNames } from "../../core/words/outcome";
import type { ListedOutcome } from "../../core/dictionary/finding";
import type { RecordedFinding, UnsealedRecord } from "./run-record";

/** Findings of each kind that are named; the rest are counted. */
const named = 20;

/** In what the findings of a replay differ from those recorded, a line each; none: in nothing. */
export function findingDifferences({ results: before }: Pick<UnsealedRecord, "results">, now: UnsealedRecord["results"]): string[] {
  if (before.digest === now.digest) return [];
  const left = new Map<string, RecordedFinding[]>();
  for (const one of before.findings) left.set(one.says, [...(left.get(one.says) ?? []), one]);
  const came = now.findings.filter(({ says }) => left.get(says)?.shift() === undefined);
  const went = [...left.values()].flat();
  const lines = [...told("多出", came), ...told("少了", went)];
  return lines.length > 0 ? lines : ["各项发现相同，只是次序不同"];
}

function told(word: string, findings: readonly RecordedFinding[]): string[] {
  const lines = findings.slice(0, named).map(({ clause, outcome, unit, file, at }) => `${word}一项：${[clause, outcomeNames[outcome as ListedOutcome], unit, file, at].filter((text) => text !== "").join("，")}`);
  return findings.length > named ? [...lines, `另${word} ${findings.length - named} 项`] : lines;
}
