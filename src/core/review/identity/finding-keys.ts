import type { Dataset, RecordSet } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { eachCell, hasCell } from "../../dictionary/finding-place";
import { reviewersRecords } from "../../dictionary/kept-by";
import { keyText, textKey } from "../../../sheet/text-key";
import { atOnce } from "../../../sheet/at-once";
import { RecordCells } from "./record-cells";
import { RecordKeys } from "./record-keys";

/** Rows of a group that its key names: of those that come and go some stay. */
const named = 4;

/** Findings between two pauses. */
const RUN = 2048;

/**
 * What tells each finding from others of its clause and unit, whatever row, column, sheet or file it stands in: `fields|record|rest`. The
 * fields concerned, joined by "+"; the key of its record, or of the first rows of a group, joined by "+"; the key of all else the record
 * says. Parts of which nothing is known are blank. Yields every few thousand findings.
 */
export function* findingKeySteps(dataset: Dataset, findings: readonly Finding[]): Generator<void, string[]> {
  const cells = new RecordCells(dataset);
  const records = new RecordKeys(dataset);
  const keys: string[] = [];
  for (const finding of findings) {
    if (keys.push(keyOf(finding, dataset, cells, records)) % RUN === 0) yield;
  }
  return keys;
}

/** `findingKeySteps` without pauses. */
export const findingKeys = (dataset: Dataset, findings: readonly Finding[]): string[] => atOnce(findingKeySteps(dataset, findings));

function keyOf(finding: Finding, dataset: Dataset, cells: RecordCells, keys: RecordKeys): string {
  const { place, unit } = finding;
  // What a reviewer wrote is told by clause and unit.
  if (reviewersRecords.has(dataset.sources.list[place.source].record)) return "||";
  if (!hasCell(place)) return `${wanted(finding).join("+")}||`;
  const fields = new Set<string>();
  const records = new Map<RecordSet, Set<number>>();
  eachCell(place, (row, column, source) => {
    const field = cells.fieldAt(source, row, column);
    if (field !== undefined) fields.add(field);
    const at = cells.recordAt(source, row);
    if (!at) return;
    const known = records.get(at.set);
    if (known) known.add(at.record);
    else records.set(at.set, new Set([at.record]));
  });
  const all = [...records].flatMap(([set, some]) => [...some].map((record) => ({ set, record })));
  const fieldsText = [...fields].sort().join("+");
  if (all.length === 0) return `${fieldsText}||`;
  const [{ set, record }] = all;
  if (all.length === 1) return `${fieldsText}|${keys.natural(set, record)}|${keys.rest(set, record, fields)}`;
  const rows = all.map((one) => keyText(textKey(`${one.set.record}\n${keys.natural(one.set, one.record)}\n${unit < 0 ? keys.unit(one.set, one.record) : ""}`)));
  return `${fieldsText}|${[...new Set(rows)].sort().slice(0, named).join("+")}|`;
}

/** The columns or tables that are named where no cell can be. */
function wanted({ data }: Finding): string[] {
  const { fields = [], records = [] } = (data ?? {}) as { fields?: readonly (string | { name: string })[]; records?: readonly string[] };
  return [...fields.map((field) => (typeof field === "string" ? field : field.name)), ...records].sort();
}
