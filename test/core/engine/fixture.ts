import type { Outcome } from "../../../src/core/dictionary/finding";
import type { Dataset } from "../../../src/core/dictionary/dataset";
import { derivedOf } from "../../../src/core/engine/derived";
import { withExtended } from "../../../src/core/language/pack/extend";
import { settleParameters } from "../../../src/core/language/pack/parameters";
import type { Entry, Pack, Rule } from "../../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../src/sheet/day";
import { runRules, type RunResult } from "../../../src/core/review/run";
import type { JsonFinding } from "../../../src/core/reports/json-findings";
import { packs as builtIn } from "../../../src/packs";
import { reported } from "../../support/findings";

/** Rules of a test may use what any regulation of the product brings. */
const derived = derivedOf(builtIn);

type Parameters = Record<string, Pack["parameters"][string]["value"]>;

/** A pack of one's own for a test. */
export function packOf(entries: Entry[], parameters: Parameters = {}, more: Partial<Pack> = {}): Pack {
  return {
    id: "test-2019", title: "试验办法", shortTitle: "试验", issuer: "试验厅", exampleDate: "2019-09-20", forms: [], text: "", entries,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value, meaning: name, clauses: [] }])),
    ...more,
  };
}

export const entryOf = (rule: Omit<Rule, "examples" | "message" | "outcome"> & Partial<Rule>, more: Partial<Entry> = {}): Entry =>
  ({
    clause: "test-2019/1", article: "1", item: "", cite: "《试验办法》第一条", quote: "原文", phase: "application", as: "rule",
    rule: { outcome: "error", message: "不符合", examples: [], ...rule }, ...more,
  }) as Entry;

export function drain(dataset: Dataset, packs: Pack[], on = "2019-09-20", params: Record<string, unknown> = {}): Omit<RunResult, "findings"> & { findings: JsonFinding[]; judged: Outcome[] } {
  const judged: Outcome[] = [];
  const all = withExtended(packs, packs);
  const files = [...new Set([...dataset.records.values()].flatMap((set) => set.sources.map((source) => source.file)))];
  const run = runRules({
    dataset, packs: all, params: settleParameters(all, params), on: dayOf(on), files,
    eachRow: (row, outcome) => void (judged[row] = outcome), derived,
  });
  let step = run.next();
  while (!step.done) step = run.next();
  return { ...step.value, findings: reported(step.value, all), judged };
}

/** Runs one rule over rows given by hand. */
export function runRule(
  rule: Parameters_<typeof entryOf>[0],
  given: Record<string, GivenRow[]>,
  options: { on?: string; params?: Parameters; phase?: string } = {},
): { outcomes: Outcome[]; findings: JsonFinding[]; ledger: RunResult["ledger"] } {
  const pack = packOf([entryOf(rule, options.phase === undefined ? {} : { phase: options.phase })], options.params);
  const { judged, findings, ledger } = drain(datasetFromRows(given), [pack], options.on);
  return { outcomes: judged, findings, ledger };
}

type Parameters_<F> = F extends (...args: infer A) => unknown ? A : never;
