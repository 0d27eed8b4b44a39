import { ValueState } from "../../dictionary/dataset";
import type { Field } from "../../dictionary/fields";
import { normaliseName } from "../../dictionary/text/normalise";
import { coerceCell, coercerOf, isText } from "../../dictionary/values/coercer";
import { isBody } from "./body-name";
import type { FoundTable } from "./found-table";
import type { HeaderColumn } from "./header";
import type { RecordMatch } from "./match";
import { fitOf, type Sample } from "./sample";

/**
 * Takes back what the lines around a table say of all its rows where a column nobody understood may say it of each, and says otherwise: 报送单位
 * above a table whose rows name other offices; and keeps what such columns say of whose each row is. `open`: the columns without a field.
 */
export function leaveToRows(table: FoundTable, { type }: RecordMatch, open: readonly HeaderColumn[], sampleAt: (column: HeaderColumn) => Sample): void {
  const maySay = (id: string): { sample: Sample; likely: boolean }[] => open.flatMap((column) => {
    const may = table.mayBe?.get(column.printed);
    return !table.setAside?.has(column.printed) && may?.possible?.has(id) ? [{ sample: sampleAt(column), likely: may.likeliest.includes(id) }] : [];
  });
  for (const field of type.fields) {
    const text = table.columns.get(field.id)?.reason === "sheet" ? table.readings.get(field.id)?.text : undefined;
    if (text === undefined || !maySay(field.id).some(({ sample }) => otherwise(sample, field, text))) continue;
    table.columns.delete(field.id);
    table.readings.delete(field.id);
  }
  if (table.columns.has(type.unitField)) return;
  const units = maySay(type.unitField).filter(({ sample }) => ofBodies(sample)).map(({ sample, likely }) => ({ names: namesIn(sample), likely }));
  if (units.length > 0) table.perhapsUnits = units;
}

/** Whether the rows of a table may be of several units, of which this is one: then nobody knows whose each is. */
export const mayBeOfOthers = ({ perhapsUnits = [] }: Pick<FoundTable, "perhapsUnits">, unit: string): boolean => {
  const own = normaliseName(unit);
  return perhapsUnits.some(({ names, likely }) => (likely || names.includes(own)) && names.some((name) => name !== own));
};

const ofBodies = ({ cells }: Sample): boolean => cells.filter(({ text }) => isBody(text)).length * 2 > cells.length;
const namesIn = ({ cells }: Sample): string[] => cells.filter(({ text }) => isBody(text)).map(({ text }) => normaliseName(text));

/** Whether the values are such as the field has, and some are not what the text says. */
function otherwise(sample: Sample, field: Field, said: string): boolean {
  if (isText(field)) return ofBodies(sample) && namesIn(sample).some((name) => name !== normaliseName(said));
  const coercer = coercerOf(field, sample.date1904);
  const whole = coercer.text(said);
  return fitOf(sample, field) === "for" && sample.cells.some(({ kind, value, text }) => {
    const read = coerceCell(coercer, kind, value, text);
    return read.state === ValueState.ok && (whole.state !== ValueState.ok || read.num !== whole.num);
  });
}
