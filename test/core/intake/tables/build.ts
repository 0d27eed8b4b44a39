import type { WorkbookCells } from "../../../../src/sheet/cells";
import { ValueState, type Dataset } from "../../../../src/core/dictionary/dataset";
import { buildDataset, type BuiltDataset } from "../../../../src/core/intake/records/build-dataset";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import type { TableOptions } from "../../../../src/core/intake/tables/options";
import type { JsonFinding } from "../../../../src/core/reports/json-findings";
import { reported } from "../../../support/findings";

/** Cells → dataset and what is said of them, without pauses. */
export function build(books: WorkbookCells[], options?: TableOptions): Omit<BuiltDataset, "findings"> & { findings: JsonFinding[] } {
  const steps = buildDataset(books, books.flatMap((one) => findTables(one, options).tables));
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const { dataset, findings, words } = step.value;
    const units = dataset.units.map((unit) => ({ ...unit, file: "", sheet: "", judged: true }));
    return { dataset, words, findings: reported({ findings, sources: dataset.sources.list, references: {}, checklist: { units } }) };
  }
}

/** A value as a person would say it; "blank", "bad", "absent" for what is none. */
export function valueOf(dataset: Dataset, record: string, i: number, field: string): string | number {
  const column = dataset.records.get(record)!.fields.get(field)!;
  const state = column.state[i];
  if (state !== ValueState.ok) return state === ValueState.blank ? "blank" : state === ValueState.bad ? "bad" : "absent";
  if (column.codes) return column.codes[column.num[i]];
  if (column.type === "date") return new Date(column.num[i] * 86_400_000).toISOString().slice(0, 10);
  return ["string", "text", "string[]", "enum[]"].includes(column.type) ? dataset.texts[column.num[i]] : column.num[i];
}
