import { dictionary, recordType } from "../dictionary/dictionary";
import { settleParameters } from "../language/pack/parameters";
import type { Pack } from "../language/pack/schema";
import type { DerivedFields } from "../language/rule-data";
import { datasetFromRows, type GivenRow } from "../intake/records/dataset-from-rows";
import { passedOn } from "../../sheet/at-once";
import { dayOf } from "../../sheet/day";
import { runRules } from "../review/run";

/**
 * Fields, as "record.field", that a review asks for by themselves: in rows of which nothing is filled in but the unit's
 * name, a rule names that one blank cell as missing. Told by the rules themselves, so that what the workbook calls
 * required is what the review would say. A rule that a second field could satisfy as well names two and marks neither.
 * Yields where the work is long.
 */
export function* requiredFields(packs: readonly Pack[], derived: DerivedFields): Generator<void, ReadonlySet<string>> {
  const unit = "某单位";
  const rows = Object.fromEntries(dictionary.map((type): [string, GivenRow[]] => [type.id, [{ [type.unitField]: unit }]]));
  const chosen = packs[packs.length - 1];
  const open = packs.map((pack): Pack => ({ ...pack, validFrom: undefined, validTo: undefined }));
  const dataset = datasetFromRows(rows);
  const run = runRules({ dataset, packs: open, params: settleParameters(packs), on: dayOf(chosen.exampleDate), files: ["空白.xlsx"], derived });
  const { findings } = yield* passedOn(run, () => undefined);
  const required = new Set<string>();
  for (const { outcome, place } of findings) {
    const { record } = dataset.sources.list[place.source];
    // Each field has the column of its number.
    const blanks = place.columns.flatMap((column) => recordType(record)?.fields[column]?.id ?? []);
    if (outcome === "missing" && blanks.length === 1) required.add(`${record}.${blanks[0]}`);
  }
  return required;
}
