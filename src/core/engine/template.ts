import { fieldOf, recordType } from "../dictionary/dictionary";
import { partOf, type Expression } from "../language/pack/language";
import { derivedFieldNamed } from "./derived/index";
import { RuleFault, type ValueKernel } from "../language/kernel";
import { placeholder } from "../language/placeholder";
import type { Scope } from "../language/rule-data";
import { Known } from "../language/state";
import { comparable } from "../language/texts";
import type { Datum } from "../dictionary/said";
import { datumOf } from "../language/shown";

/** A message with its placeholders bound: call it for row i of the run the kernels are at. */
export interface Template {
  run(start: number, count: number): void;
  /** What its placeholders stand for, in order. */
  values(i: number): Datum[];
}

/** The expression a placeholder stands for: a computed name, or a field by its Chinese name (in either script) or its id. */
export function placeholderExpression(name: string, computed: Record<string, Expression>, record: string): Expression | undefined {
  const same = (other: string): boolean => other === name || comparable(other) === comparable(name);
  const computedName = Object.keys(computed).find(same);
  if (computedName !== undefined) return computed[computedName];
  const field = recordType(record)?.fields.find((one) => same(one.name));
  return (field ?? derivedFieldNamed(record, name) ?? fieldOf(record, name))?.id;
}

/** @throws RuleFault when a placeholder names nothing */
export function compileTemplate(text: string, computed: Record<string, Expression>, scope: Scope): Template {
  const pieces = text.split(placeholder);
  let first = 0;
  const slots = pieces.flatMap((part, at): Slot[] => {
    if (at % 2 === 0) return [];
    const expression = placeholderExpression(part, computed, scope.record);
    if (expression === undefined) throw new RuleFault(`消息中的{${part}}既不是字段名称，也不是 computed 里的名称`);
    const year = typeof expression === "string" && fieldOf(scope.record, expression)?.shape === "year";
    // Between quotation marks stand the cell's own words; elsewhere a member of a list is called by its label, if it is one.
    const said = typeof expression === "string" && fieldOf(scope.record, expression) ? scope.data.column(scope.record, expression).said : undefined;
    return [{ kernel: scope.value(partOf(expression)), blank: year ? "" : null, said, quoted: pieces[at - 1].endsWith("“") }];
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
  if (state === Known.blank || state === Known.absent) return blank;
  if (state === Known.bad) return { unread: true };
  const datum = datumOf(kernel, kernel.num[i], scope.data.texts);
  return state === Known.ok ? datum : { least: datum };
}
