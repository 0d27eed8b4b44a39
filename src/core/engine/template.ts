import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Field } from "../dictionary/fields";
import { partOf, type Expression } from "../language/pack/language";
import type { Rule } from "../language/pack/schema";
import type { ValueKernel } from "../language/kernel";
import { placeholder } from "../language/placeholder";
import type { DerivedFields, Scope } from "../language/rule-data";
import { Known } from "../language/state";
import { comparable } from "../language/texts";
import type { Datum } from "../dictionary/said";
import { datumOf } from "../language/shown";
import { noPlaceholder } from "./unknown-name";

/** A message with its placeholders bound: call it for row i of the run the kernels are at. */
export interface Template {
  run(start: number, count: number): void;
  /** What its placeholders stand for, in order. */
  values(i: number): Datum[];
}

/** The expression a placeholder stands for: a computed name, or a field by its Chinese name (in either script) or its id. */
export function placeholderExpression(name: string, computed: Record<string, Expression>, record: string, derived: DerivedFields): Expression | undefined {
  const same = (other: string): boolean => other === name || comparable(other) === comparable(name);
  const computedName = Object.keys(computed).find(same);
  if (computedName !== undefined) return computed[computedName];
  const field = recordType(record)?.fields.find((one) => same(one.name));
  return (field ?? derived.named(record, name) ?? fieldOf(record, name))?.id;
}

/** A placeholder that is not yet bound to records. */
interface Place {
  expression: Expression;
  /** The field of the record that it is, and nothing worked out. */
  field: Field | undefined;
  quoted: boolean;
}

/** What the message of a rule is said with. */
type Saying = Pick<Rule, "record" | "computed">;

/** Messages of rules are bound anew in every review, and never change. */
const read = new WeakMap<Saying, Map<string, Place[]>>();

/** @throws RuleFault when a placeholder names nothing */
function placesOf(text: string, rule: Saying, derived: DerivedFields): Place[] {
  const known = read.get(rule) ?? new Map<string, Place[]>();
  read.set(rule, known);
  let places = known.get(text);
  if (!places) known.set(text, (places = text.split(placeholder).flatMap((part, at, pieces) => (at % 2 === 0 ? [] : [placeOf(part, pieces[at - 1], rule, derived)]))));
  return places;
}

function placeOf(name: string, before: string, { computed = {}, record }: Saying, derived: DerivedFields): Place {
  const expression = placeholderExpression(name, computed, record, derived);
  if (expression === undefined) throw noPlaceholder(name, computed, record, derived);
  return { expression, field: typeof expression === "string" ? fieldOf(record, expression) : undefined, quoted: before.endsWith("“") };
}

/** @throws RuleFault when a placeholder names nothing */
export function compileTemplate(text: string, rule: Saying, scope: Scope): Template {
  let first = 0;
  const slots = placesOf(text, rule, scope.data.derived).map(({ expression, field, quoted }): Slot => {
    // Between quotation marks stand the cell's own words; elsewhere a member of a list is called by its label, if it is one.
    const said = field && scope.data.column(scope.record, field.id).said;
    return { kernel: scope.value(partOf(expression)), blank: field?.shape === "year" ? "" : null, said, quoted };
  });
  return {
    run: (start, count) => {
      first = start;
      for (const { kernel } of slots) kernel.run(start, count);
    },
    values: (i) => slots.map((slot) => own(slot, i, first + i, scope) ?? found(slot, i, scope)),
  };
}

/** A placeholder. A blank year leaves nothing: “2018年培训…” then reads “年培训…”. */
interface Slot {
  kernel: ValueKernel;
  blank: Datum;
  said: ReadonlyMap<number, number> | undefined;
  quoted: boolean;
}

function own({ kernel, said, quoted }: Slot, i: number, row: number, scope: Scope): string | undefined {
  const text = quoted || kernel.state[i] === Known.bad ? said?.get(row) : undefined;
  return text === undefined ? undefined : scope.data.texts.at(text);
}

function found({ kernel, blank }: Slot, i: number, scope: Scope): Datum {
  const state = kernel.state[i];
  if (state === Known.blank || state === Known.absent || state === Known.open) return blank;
  if (state === Known.bad || state === Known.openBroken) return { unread: true };
  // Whatever it is, nothing can be said of how far it goes.
  if (!Number.isFinite(kernel.num[i])) return state === Known.atLeastBroken ? { unread: true } : blank;
  const datum = datumOf(kernel, kernel.num[i], scope.data.texts);
  return state === Known.ok ? datum : { least: datum };
}
