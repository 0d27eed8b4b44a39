import { datasetFromRows, type GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../../src/sheet/day";
import { Reasoning } from "../../../../src/core/engine/reasoning";
import type { ParameterValue } from "../../../../src/core/language/rule-data";

/** Values of a derived field for all rows of a record: null where blank, "broken" where unreadable. */
export function derive(record: string, id: string, given: Record<string, GivenRow[]>, params: [string, ParameterValue][] = []): unknown[] {
  const data = new Reasoning(datasetFromRows(given), new Map(params), dayOf("2019-09-20"));
  const column = data.column(record, id);
  for (const preparation of data.preparations) preparation.prepare();
  return Array.from({ length: data.records(record).length }, (_, row) => {
    if (column.state[row] !== 1) return column.state[row] === 2 ? "broken" : null;
    const num = column.num[row];
    if (column.type === "string[]") return data.texts.at(num);
    return column.type === "boolean" ? num === 1 : column.type === "enum" ? column.codes![num] : num;
  });
}
