import assert from "node:assert/strict";
import type { Dataset } from "../../src/core/dictionary/dataset";
import { datasetFromRows } from "../../src/core/intake/records/dataset-from-rows";
import { withExtended } from "../../src/core/language/pack/extend";
import { settleParameters } from "../../src/core/language/pack/parameters";
import { runRules } from "../../src/core/review/run";
import { packs } from "../../src/packs";
import { workdays } from "../../src/packs/common/workdays";
import { atOnce } from "../../src/sheet/at-once";
import { dayOf } from "../../src/sheet/day";
import { reported } from "../support/findings";
import { drawn } from "../support/runs";

/*
 * Every example that accuses nobody, with each column it fills in turn under a heading that nobody understands: what is held against a row must
 * not rest on a value that stands there and was not read. A third of them in each run.
 */

const accuses = new Set(["error", "missing", "warning"]);
const odd = "甲乙丙";

/** The rows with one column under a heading of which nobody knows what it is. */
function unread(dataset: Dataset, record: string, field: string): Dataset {
  const set = dataset.records.get(record)!;
  const sources = set.sources.map((source) => ({ ...source, columns: new Map([...source.columns].filter(([id]) => id !== field)), unmatched: [odd] }));
  const fields = new Map([...set.fields].filter(([id]) => id !== field));
  return { ...dataset, records: new Map(dataset.records).set(record, { ...set, sources, fields }) };
}

describe("nothing is held against a row for want of a column that stands there unread", () => {
  for (const pack of packs) {
    it(`${pack.id}: each column of each example in turn`, () => {
      const tried = new Set<string>();
      const wrong: string[] = [];
      let asked = 0;
      let done = 0;
      for (const entry of pack.entries) {
        if (entry.as !== "rule") continue;
        for (const example of entry.rule.examples) {
          if (accuses.has(example.then)) continue;
          const settled = settleParameters(withExtended([pack], packs), example.params);
          const told = (dataset: Dataset) => reported(atOnce(runRules({
            dataset, packs: [{ ...pack, validFrom: undefined, validTo: undefined, entries: [entry] }], params: settled, on: dayOf(example.on ?? pack.exampleDate), workdays, files: ["示例.xlsx"],
          })), [pack]);
          let before: Set<string> | undefined;
          for (const [record, rows] of Object.entries(example.given)) {
            for (const field of new Set(rows.flatMap((row) => Object.keys(row).filter((id) => !id.startsWith("@") && row[id] !== null)))) {
              // Examples of one shape say the same.
              const shape = `${entry.clause} ${record}.${field} ${example.then}`;
              if (tried.has(shape)) continue;
              tried.add(shape);
              if (!drawn(tried.size, 3)) continue;
              done++;
              before ??= new Set(told(datasetFromRows(example.given)).map(({ outcome }) => outcome));
              for (const { outcome, message } of told(unread(datasetFromRows(example.given), record, field))) {
                if (accuses.has(outcome) && !before.has(outcome)) wrong.push(`${entry.clause} without ${record}.${field}: ${outcome} ${message}`);
                if (message.includes(`未认出的栏目“${odd}”`)) asked++;
              }
            }
          }
        }
      }
      assert.ok(tried.size > 200 && asked > done / 5, `${tried.size} ${done} ${asked}`);
      assert.deepEqual(wrong, []);
    });
  }
});
