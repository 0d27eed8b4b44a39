import type { Outcome } from "../finding";
import { withExtended } from "../pack/extend";
import { settleParameters } from "../pack/parameters";
import type { Pack } from "../pack/schema";
import { datasetFromRows } from "../records/dataset-from-rows";
import { dayOf } from "./calendar";
import type { RuleEntry } from "./program";
import { runRules } from "./run";

type Example = RuleEntry["rule"]["examples"][number];

/** An example that did not come out as it says. */
export interface ExampleFailure {
  clause: string;
  /** 0-based place among the rule's examples; -1 when the rule lacks an example of some kind. */
  index: number;
  /** One Chinese sentence: what was expected, what came. */
  problem: string;
}

/**
 * Runs every example of every rule of a pack on real coercion and the real engine; [] when all come out as they say.
 * @param known packs it may extend
 */
export function runExamples(pack: Pack, known: readonly Pack[] = []): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  for (const entry of pack.entries) {
    if (entry.as !== "rule") continue;
    for (const kind of ["pass", "fail", "boundary"] as const) {
      if (!entry.rule.examples.some((example) => example.kind === kind))
        failures.push({ clause: entry.clause, index: -1, problem: `缺少 kind 为 ${kind} 的示例` });
    }
    entry.rule.examples.forEach((example, index) => {
      const problem = runExample(pack, known, entry, example);
      if (problem !== undefined) failures.push({ clause: entry.clause, index, problem });
    });
  }
  return failures;
}

/** Runs one example; a sentence when it does not come out as it says. */
export function runExample(pack: Pack, known: readonly Pack[], entry: RuleEntry, example: Example): string | undefined {
  try {
    const { outcome, messages } = judgeExample(pack, known, entry, example);
    if (outcome === undefined) return `第 ${(example.row ?? 0) + 1} 行没有被判断（该记录没有这一行，或不属于任何一组）`;
    const said = messages.length > 0 ? `：${messages.join("；")}` : "";
    if (outcome !== example.then) return `应为 ${example.then}，实为 ${outcome}${said}`;
    if (example.says !== undefined && !messages.some((message) => message.includes(example.says!)))
      return `消息中应有“${example.says}”，实为${said || "：没有消息"}`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function judgeExample(pack: Pack, known: readonly Pack[], entry: RuleEntry, example: Example): { outcome?: Outcome; messages: string[] } {
  const packs = withExtended([pack], known);
  const on = dayOf(example.on ?? pack.exampleDate);
  if (Number.isNaN(on)) throw new Error(`核验日期“${example.on ?? pack.exampleDate}”不是日期，应写作 2019-09-22`);
  const alone: Pack = { ...pack, validFrom: undefined, validTo: undefined, entries: [entry] };
  const judged = new Map<number, Outcome>();
  const run = runRules({
    dataset: datasetFromRows(example.given),
    packs: [alone],
    params: settleParameters(packs, example.params),
    on,
    files: ["示例.xlsx"],
    eachRow: (row, outcome) => judged.set(row, outcome),
  });
  for (let step = run.next(); ; step = run.next()) {
    if (!step.done) continue;
    const { findings, ledger } = step.value;
    const messages = findings.map((finding) => finding.message);
    if (findings[0]?.outcome === "broken") throw new Error(messages[0]);
    if (example.given[entry.rule.record] !== undefined) return { outcome: judged.get(judgedRow(judged, example)), messages };
    const absent = findings[0]?.outcome ?? ((ledger[0].counts.pass > 0 ? "pass" : "n/a") as Outcome);
    return { outcome: absent, messages };
  }
}

/** In a group rule the group of the named row is judged at its first row: the last judged row not after the named one. */
function judgedRow(judged: Map<number, Outcome>, example: Example): number {
  const wanted = example.row ?? 0;
  if (judged.has(wanted) || example.row !== undefined) return wanted;
  return Math.min(...judged.keys());
}
