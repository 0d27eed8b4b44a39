import { dictionary, fieldOf, recordType } from "../dictionary/dictionary";
import { nearest } from "../dictionary/text/dice";
import { RuleFault } from "../language/kernel";
import type { DerivedFields } from "../language/rule-data";

const nameFault = (said: string, close: string | undefined, unknown?: string): RuleFault => new RuleFault(close === undefined ? said : `${said}，是不是“${close}”？`, unknown);

/** The fault of naming a field that a record type does not have: the nearest of its own by id or Chinese name, and the records that have one of that id. */
export function noField(record: string, id: string, derived: DerivedFields): RuleFault {
  const own = [...(recordType(record)?.fields ?? []), ...derived.all.filter((one) => one.record === record || one.record === "*")];
  const byName = own.find(({ name }) => name === id)?.id;
  const close = byName ?? nearest(id, own.map((one) => one.id));
  const elsewhere = dictionary.filter((type) => type.id !== record && (fieldOf(type.id, id) ?? (derived.of(type.id, id)?.record === type.id || undefined)) !== undefined).map(({ title }) => `“${title}”`);
  return nameFault(`记录“${recordType(record)?.title ?? record}”没有字段“${id}”${elsewhere.length > 0 ? `（${elsewhere.slice(0, 4).join("、")}有）` : ""}`, close, id);
}

/** The fault of naming a record type that does not exist. */
export function noRecord(record: string): RuleFault {
  return nameFault(`没有名为“${record}”的记录类型`, dictionary.find(({ title }) => title === record)?.id ?? nearest(record, dictionary.map(({ id }) => id)), record);
}

/** The fault of naming a parameter that the pack does not have. */
export function noParameter(name: string, known: Iterable<string>): RuleFault {
  return nameFault(`没有名为“${name}”的参数`, nearest(name, [...known]));
}
