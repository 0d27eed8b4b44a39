import type { Coded } from "./coded";

/** A name that nobody knows, and the nearest that it may have been meant for. */
interface Unknown {
  readonly name: string;
  readonly near?: string;
}

/** A field of another record, by its id and its Chinese name, with that of its record. */
export interface FieldElsewhere {
  readonly record: string;
  readonly field: string;
  readonly name: string;
}

/** Why a regular expression cannot be used. */
export interface PatternFaults {
  "too-long": { readonly length: number; readonly most: number };
  "too-repetitive": null;
  /** Tried on more text than it may be. */
  "too-much-text": null;
  "too-deep": null;
  "too-large": null;
  "looks-around": null;
  "refers-back": null;
  "no-pattern": null;
}

/** What is wrong with a pattern. */
export type PatternSaid = Coded<PatternFaults>;

/** What is wrong with a rule, and what it is told with: never the filer's fault. */
export interface RuleFaults {
  /* Names that stand for nothing. */
  /** `elsewhere`: titles of the records that have a field of that name; `close`: one of another record that is called nearly so, where its own has none. */
  "no-field": Unknown & { readonly title: string; readonly elsewhere: readonly string[]; readonly close?: FieldElsewhere };
  "no-record": Unknown;
  "no-parameter": Unknown;
  "no-term": Unknown;
  "no-operator": Unknown & { readonly of: "condition" | "value" };
  "no-option": { readonly field: string; readonly literal: string; readonly options: readonly string[] };
  /** A placeholder of a message that is neither field nor computed. */
  "no-placeholder": Unknown;

  /* Days. */
  "no-date": { readonly text: string };
  "no-day": { readonly month: number; readonly day: number };
  "no-month-day": { readonly parameter: string };

  /* What an operator cannot take. */
  "several-operators": { readonly json: string };
  "not-ordered": null;
  "date-with-number": null;
  "date-with-text": null;
  "not-text": { readonly field: string };
  "yes-or-no": { readonly field: string };
  "not-comparable": { readonly field: string; readonly literal: string };
  "not-a-number": { readonly operator: string; readonly field?: string };
  "not-a-date": { readonly operator: string };
  "neither-number-nor-date": { readonly operator: string };
  "not-addable": null;
  "not-alike": null;
  "other-options": null;
  "list-for-value": { readonly parameter: string };
  "value-for-list": { readonly parameter: string };
  "several-values": null;
  "no-group": null;
  pattern: { readonly pattern: string; readonly wrong: PatternSaid };
}

/** What is wrong with a rule. */
export type FaultSaid = Coded<RuleFaults>;
