import { derivedOf } from "../../src/core/engine/derived";
import { Reasoning } from "../../src/core/engine/reasoning";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import type { Places } from "../../src/core/language/places";
import type { ParameterValue } from "../../src/core/language/rule-data";
import { packs } from "../../src/packs";
import { dayOf, isoDay } from "../../src/sheet/day";

/** Values of a derived field for all rows of a record: null where blank, "broken" where unreadable, days as 2019-09-20. */
export function derive(record: string, id: string, given: Record<string, GivenRow[]>, params: [string, ParameterValue][] = [], places?: Places): unknown[] {
  const data = new Reasoning(datasetFromRows(given), new Map(params), dayOf("2019-09-20"), undefined, places, derivedOf(packs));
  const { state, num, type, codes } = data.column(record, id);
  for (const preparation of data.preparations) preparation.prepare();
  return Array.from({ length: data.records(record).length }, (_, row) => {
    if (state[row] !== 1) return state[row] === 2 ? "broken" : null;
    if (type === "string" || type === "string[]") return data.texts.at(num[row]);
    if (type === "date") return isoDay(num[row]);
    if (type === "boolean") return num[row] === 1;
    return type === "enum" ? codes![num[row]] : num[row];
  });
}
