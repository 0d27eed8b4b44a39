import { both, isEmpty, others, type ValueSet } from "./values";

/** What a field, or anything else a rule asks of a row, may still be: not filled in, unreadable, or one of some values. */
export interface Possible {
  blank: boolean;
  broken: boolean;
  values: ValueSet;
}

export const only = (values: ValueSet): Possible => ({ blank: false, broken: false, values });
export const filledWith = (values: ValueSet): Possible => ({ blank: false, broken: true, values });
export const blankOnly = (values: ValueSet): Possible => ({ blank: true, broken: false, values: both(values, others(values)) });

export function meet(a: Possible, b: Possible): Possible {
  return { blank: a.blank && b.blank, broken: a.broken && b.broken, values: both(a.values, b.values) };
}

/** Everything else it could be. */
export function opposite(of: Possible): Possible {
  return { blank: !of.blank, broken: !of.broken, values: others(of.values) };
}

export function isImpossible(of: Possible, whole: boolean): boolean {
  return !of.blank && !of.broken && isEmpty(of.values, whole);
}
