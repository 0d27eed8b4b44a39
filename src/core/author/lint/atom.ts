import type { Condition, Expression } from "../../language/pack/language";
import { speaksOfGroup } from "../../language/operators/part";
import { comparable } from "../../language/texts";
import { constantOf, type ParameterSetting } from "./constant";
import { conditionOf } from "./operators";
import { always, type Formula, type Subject } from "./formula";
import { blankOnly, filledWith, only, type Possible } from "./possible";
import { expressionSubject, fieldSubject, isExact, isWhole, parameterSubject, wholeSubject } from "./subject";
import { anyNumber, between, both, isEmpty, named, others, type ValueSet } from "./values";
import type { DerivedFields } from "../../language/rule-data";
import type { Pack } from "../../language/pack/schema";

/** A condition without parts: when it holds and when it does not, of one subject. */
interface Atom {
  of: Subject;
  yes: Possible;
  no: Possible;
  /** False where it may be open for other reasons than a blank or unreadable subject. */
  exact: boolean;
  /** What is also so when it holds or does not hold. */
  decided: Formula;
}

/** Where a condition stands. */
export interface ProofContext {
  record: string;
  derived: DerivedFields;
  /** What tells groups of this rule from those of another. */
  group: string;
  setting: ParameterSetting;
  options(name: string): Pack["parameters"][string]["options"];
}

type TruthOrOpen = boolean | "open";

/** The condition as an atom, or its truth where no row is asked; "open" where it can neither hold nor fail. Not for conditions made of others. */
export function atomOf(node: Condition, at: ProofContext): Atom | TruthOrOpen {
  const { proof, argument } = conditionOf(node);
  switch (proof.as) {
    case "presence":
      return presence(proof.of(argument) as unknown as Expression, proof.filled, at);
    case "member": {
      const [field, list] = [proof.field(argument), proof.among(argument, at.setting)];
      return list ? member(field, list, node, at) : whole(node, at, field);
    }
    case "setting":
      return setting(proof.of(argument), node, at);
    case "comparison":
      return comparison(proof.holds, argument, at);
    case "whole":
      return whole(node, at, proof.field?.(argument));
    default:
      return whole(node, at);
  }
}

function whole(node: Condition, at: ProofContext, field?: string): Atom {
  const text = JSON.stringify(node);
  const decided = field === undefined ? always : known(at, field);
  return { of: wholeSubject(speaksOfGroup(text) ? `${text} ${at.group}` : text), yes: only(named("yes")), no: only(named("no")), exact: true, decided };
}

/** A field that decided is neither blank nor unreadable. */
function known(at: ProofContext, node: Expression): Formula {
  const field = typeof node === "string" ? fieldSubject(at, node) : undefined;
  return field ? { of: field, is: only(field.domain.values) } : always;
}

function presence(node: Expression, wanted: boolean, at: ProofContext): Atom | TruthOrOpen {
  const constant = constantOf(node, at.setting);
  if (constant !== undefined) return (constant !== null) === wanted;
  const of = (typeof node === "string" && fieldSubject(at, node)) || expressionSubject(at, node, at.group);
  const [filled, blank] = [filledWith(of.domain.values), blankOnly(of.domain.values)];
  return { of, yes: wanted ? filled : blank, no: wanted ? blank : filled, exact: isExact(node), decided: always };
}

function member(id: string, literals: readonly (string | number | boolean)[], node: Condition, at: ProofContext): Atom {
  const field = fieldSubject(at, id);
  if (!field || field.type.endsWith("[]")) return whole(node, at, id);
  const values = field.domain.values;
  const wanted = "numbers" in values ? numbersAmong(literals, at) : named(...literals.map((one) => nameOf(field, String(one))));
  return wanted ? { of: field, yes: only(wanted), no: only(others(wanted)), exact: true, decided: always } : whole(node, at, id);
}

function nameOf(field: NonNullable<ReturnType<typeof fieldSubject>>, literal: string): string {
  return field.type === "string" || field.type === "text" ? comparable(literal) : field.codeOf(literal);
}

function numbersAmong(literals: readonly (string | number | boolean)[], at: ProofContext): ValueSet | undefined {
  const points = literals.map((one) => (typeof one === "number" ? one : typeof one === "string" ? constantOf({ date: one }, at.setting) : undefined));
  if (points.some((point) => typeof point !== "number")) return undefined;
  return { numbers: points.map((point) => ({ low: point!, high: point!, lowOpen: false, highOpen: false })) };
}

function setting([name, literal]: readonly [string, string | number | boolean], node: Condition, at: ProofContext): Atom | TruthOrOpen {
  const value = at.setting(name);
  if (value !== undefined) return Array.isArray(value) ? value.includes(String(literal)) : value === literal;
  const options = at.options(name);
  // A list may have several members, so each is a question of its own.
  const of = options ? parameterSubject(name, options) : { ...wholeSubject(JSON.stringify(node)), domain: only(named("yes", "no")) };
  const wanted = options ? named(JSON.stringify(literal)) : named("yes");
  return { of, yes: only(wanted), no: only(others(wanted)), exact: true, decided: always };
}

const flipped: Record<string, string> = { gt: "lt", gte: "lte", lt: "gt", lte: "gte", eq: "eq", ne: "ne" };

function comparison(operator: string, [left, right]: [Expression, Expression], at: ProofContext): Atom | TruthOrOpen {
  const [a, b] = [constantOf(left, at.setting), constantOf(right, at.setting)];
  if (a === null || b === null) return "open";
  if (a !== undefined && b !== undefined) return holds(operator, a, b);
  if (a !== undefined) return comparison(flipped[operator], [right, left], at);
  if (b !== undefined && (typeof left !== "string" || isNumeric(at, left))) {
    const wanted = range(operator, b);
    return { of: expressionSubject(at, left, at.group), yes: only(wanted), no: only(others(wanted)), exact: isExact(left), decided: always };
  }
  return difference(operator, left, right, at);
}

function isNumeric(at: ProofContext, field: string): boolean {
  const of = fieldSubject(at, field);
  return of !== undefined && "numbers" in of.domain.values;
}

function holds(operator: string, a: number, b: number): boolean {
  return !isEmpty(both(range(operator, b), between(a, false, a, false)), false);
}

/** The numbers x of which “x operator bound” is true. */
function range(operator: string, bound: number): ValueSet {
  if (operator === "gt" || operator === "gte") return between(bound, operator === "gt", Infinity, true);
  if (operator === "lt" || operator === "lte") return between(-Infinity, true, bound, operator === "lt");
  const equal = between(bound, false, bound, false);
  return operator === "eq" ? equal : others(equal);
}

/** Two values that are both unknown: their difference is the subject, 0 when they are equal. */
function difference(operator: string, left: Expression, right: Expression, at: ProofContext): Atom | TruthOrOpen {
  const [l, r] = [left, right].map((node) => JSON.stringify(node));
  if (l > r) return difference(flipped[operator], right, left, at);
  const group = speaksOfGroup(`${l}${r}`) ? at.group : "";
  const of: Subject = {
    key: `${l} − ${r} ${group}`, whole: isWhole(at, left) && isWhole(at, right),
    domain: { blank: true, broken: true, values: l === r ? between(0, false, 0, false) : anyNumber },
  };
  const wanted = range(operator, 0);
  const sides = [left, right].filter((node) => typeof node === "string").map((node) => known(at, node));
  return { of, yes: only(wanted), no: only(others(wanted)), exact: isExact(left) && isExact(right), decided: sides.length > 0 ? { and: sides } : always };
}
