import { dictionary, fieldOf, recordType } from "../dictionary/dictionary";
import type { FaultSaid, FieldElsewhere } from "../dictionary/said-of-faults";
import { nearest } from "../dictionary/text/dice";
import { RuleFault } from "../language/kernel";
import type { Expression } from "../language/pack/language";
import type { DerivedFields } from "../language/rule-data";

/** Fields a record type has, those that are worked out with them. */
function fieldsOf(record: string, derived: DerivedFields): { id: string; name: string }[] {
  return [...(recordType(record)?.fields ?? []), ...derived.all.filter((one) => one.record === record || one.record === "*")];
}

const suggested = (near: string | undefined): { near?: string } => (near === undefined ? {} : { near });

/** The fault of naming a field that a record type does not have: the nearest of its own by id or Chinese name, and the records that have one of that id, or nearly so. */
export function noField(record: string, id: string, derived: DerivedFields): RuleFault {
  let known = unknown.get(derived);
  if (!known) unknown.set(derived, (known = new Map()));
  const name = `${record}.${id}`;
  let said = known.get(name);
  if (!said) known.set(name, (said = saidOfNoField(record, id, derived)));
  return new RuleFault(said);
}

/** What was said of names that are none: a pack in which one is mistyped has it in hundreds of rules and examples. */
const unknown = new WeakMap<DerivedFields, Map<string, FaultSaid>>();

function saidOfNoField(record: string, id: string, derived: DerivedFields): FaultSaid {
  const own = fieldsOf(record, derived);
  const near = own.find(({ name }) => name === id)?.id ?? nearest(id, own.map((one) => one.id));
  const elsewhere = dictionary.filter((type) => type.id !== record && (fieldOf(type.id, id) ?? (derived.of(type.id, id)?.record === type.id || undefined)) !== undefined).map(({ title }) => title);
  const close = near === undefined && elsewhere.length === 0 ? closeElsewhere(record, id, derived) : undefined;
  return { code: "no-field", data: { name: id, title: recordType(record)?.title ?? record, elsewhere: elsewhere.slice(0, 4), ...suggested(near), ...(close && { close }) } };
}

/** The field of another record type that is called most like a name. */
function closeElsewhere(record: string, id: string, derived: DerivedFields): FieldElsewhere | undefined {
  const others = dictionary.filter((type) => type.id !== record).flatMap((type) => fieldsOf(type.id, derived).map((field) => ({ record: type.title, field: field.id, name: field.name })));
  const best = others.find(({ name }) => name === id)?.field ?? nearest(id, others.map(({ field }) => field));
  return others.find(({ field }) => field === best);
}

/** The fault of naming a record type that does not exist. */
export function noRecord(record: string): RuleFault {
  const near = dictionary.find(({ title }) => title === record)?.id ?? nearest(record, dictionary.map(({ id }) => id));
  return new RuleFault({ code: "no-record", data: { name: record, ...suggested(near) } });
}

/** The fault of naming a parameter that the pack does not have. */
export function noParameter(name: string, known: Iterable<string>): RuleFault {
  return new RuleFault({ code: "no-parameter", data: { name, ...suggested(nearest(name, [...known])) } });
}

/** The fault of a placeholder that names nothing: fields by their Chinese names, and what the rule computes. */
export function noPlaceholder(name: string, computed: Readonly<Record<string, Expression>>, record: string, derived: DerivedFields): RuleFault {
  return new RuleFault({ code: "no-placeholder", data: { name, ...suggested(nearest(name, [...Object.keys(computed), ...fieldsOf(record, derived).map((field) => field.name)])) } });
}
