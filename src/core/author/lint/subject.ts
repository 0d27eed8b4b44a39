import type { Expression } from "../../language/pack/language";
import { speaksOfGroup } from "../../language/operators/part";
import { fieldOf } from "../../dictionary/dictionary";
import type { DerivedFields } from "../../language/rule-data";
import type { Subject } from "./formula";
import { valueOf } from "./operators";
import { anyName, anyNumber, between, named, type ValueSet } from "./values";

/** Whose fields bare names mean. */
interface NamesOf {
  record: string;
  derived: DerivedFields;
}

const numeric = new Set(["integer", "number", "date"]);
const free = (values: ValueSet): Subject["domain"] => ({ blank: true, broken: true, values });

/** A field of the record, with its options where they are closed; undefined when there is none of that id. */
export function fieldSubject({ record, derived }: NamesOf, id: string): (Subject & { type: string; codeOf(literal: string): string }) | undefined {
  const field = derived.of(record, id) ?? fieldOf(record, id);
  if (!field) return undefined;
  const { type } = field;
  const options = "options" in field && type === "enum" ? field.options : undefined;
  const values = numeric.has(type) ? anyNumber : type === "boolean" ? named("true", "false") : options ? named(...options.map(({ code }) => code)) : anyName;
  return {
    key: id, type, domain: free(values), whole: type === "integer" || type === "date",
    codeOf: (literal) => options?.find(({ code, labels }) => code === literal || labels[0] === literal)?.code ?? literal,
  };
}

/** True when a value is either known exactly, blank or unreadable; aggregates may also be known to be at least something. */
export function isExact(node: Expression): boolean {
  if (typeof node !== "object") return true;
  const { proof, argument } = valueOf(node);
  return proof.exact(argument, (part) => isExact(part as unknown as Expression));
}

/** Any expression that gives a number or a day, by how it is written: written alike, it has one value in a row. */
export function expressionSubject(at: NamesOf, node: Expression, group: string): Subject {
  if (typeof node === "string") {
    const field = fieldSubject(at, node);
    if (field && numeric.has(field.type)) return field;
  }
  const text = JSON.stringify(node);
  const key = speaksOfGroup(text) ? `${text} ${group}` : text;
  const gives = typeof node === "object" ? valueOf(node).proof.gives : undefined;
  const values = gives === "count" ? between(0, false, Infinity, true) : anyNumber;
  return { key, whole: isWhole(at, node), domain: gives === "here" ? { blank: false, broken: false, values } : free(values) };
}

/** Days, years and what is added to them are whole numbers. */
export function isWhole(at: NamesOf, node: Expression): boolean {
  if (typeof node === "number") return Number.isInteger(node);
  if (typeof node === "string") return fieldSubject(at, node)?.whole ?? false;
  const { proof, argument } = valueOf(node);
  return proof.whole(argument, (part) => isWhole(at, part as unknown as Expression));
}

/** A condition taken as a whole: it holds or it does not. */
export function wholeSubject(key: string): Subject {
  return { key, whole: false, domain: free(named("yes", "no")) };
}

/** A parameter left free: one of its options, or anything. */
export function parameterSubject(name: string, options: readonly unknown[] | undefined): Subject {
  const values = options ? named(...options.map((one) => JSON.stringify(one))) : anyName;
  return { key: `参数 ${name}`, whole: false, domain: { blank: false, broken: false, values } };
}
