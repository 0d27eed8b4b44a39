import type { Coded } from "./coded";

/** A number that could stand in the cell, and whether only a whole one could. */
interface NumberWanted {
  readonly whole: boolean;
  readonly example: string;
}

/** Members of a list, by their names. */
interface ChoiceOf {
  readonly options: readonly string[];
}

/** What is wrong with the value of a cell, and what it is told with. */
export interface ValueSentences {
  /* Numbers. */
  "not-whole": { readonly unit: string | null; readonly example: string };
  negative: null;
  "below-least": { readonly least: number };
  "two-numbers": NumberWanted;
  /** 约2000, 100以上 */
  inexact: NumberWanted;
  "none-for-number": null;
  /** 二十 */
  "number-in-words": NumberWanted;
  "no-number": NumberWanted;
  "other-unit": { readonly unit: string; readonly wanted: string | null };
  /** What stands in brackets, or just behind the number, may change it. */
  "remark-in-brackets": null;
  "remark-behind": null;
  "not-per-person": null;
  "date-for-number": null;
  "no-year": null;

  /* Days. */
  "no-date": null;
  "no-such-day": null;
  /** A number shown as a date that no calendar has. */
  "no-such-date": null;
  "doubtful-year": { readonly year: number };
  "year-alone": null;
  /** Of a number: 2019, 2019.5. */
  "year-number-alone": null;
  "day-wanting": null;

  /* Yes or no. */
  "no-yes-or-no": null;
  "date-for-yes-or-no": null;
  "ticked-between": null;
  "both-ticked": null;
  "unclear-consent": null;
  /** 是（未通过） */
  contrary: null;
  "unclear-yes-or-no": null;
  "says-where": null;
  "number-for-tick": null;
  "place-for-yes": null;

  /* Members of a list. */
  "several-ticked": null;
  "unclear-choice": ChoiceOf;
  "no-choice": ChoiceOf;
  "no-choice-among": ChoiceOf & { readonly member: string };
  "unclear-regulation": ChoiceOf;

  /* Texts of a given shape. */
  "old-id": null;
  "no-id": null;
  "no-birth-day": null;
  "id-check-digit": null;
  "old-code": null;
  "no-code": null;
  "code-check-digit": null;
  "no-postcode": null;
  "no-email": null;
  "no-phone": null;
  "no-four-digit-year": null;
  "no-url": null;
  "unread-graduation": { readonly unread: string };
  "unread-teaching": { readonly unread: string };
  "two-codes": null;
  "digits-lost": null;

  /* Any field. */
  logical: null;
  "formula-error": null;
  /** Another column that means the same says something else; `column`: 0-based; `sheet`: where it is on another. */
  "columns-differ": { readonly label: string; readonly column: number; readonly other: string; readonly sheet?: string };
  /** The file has the formula and not what it comes to. */
  "formula-no-result": null;
  /** 同上 where something is to be named, or where it matters whether it is there. */
  "names-nothing": null;
  /** Where one unit is to be named. */
  "several-units": { readonly units: readonly string[] };
  /** 同上 under a name, which counts for it. */
  "same-as-above": { readonly value: string };
  "unclear-presence": null;
  "half-there": null;
  /** In rows (1-based) below a value that may be meant for them, too. */
  "left-blank": { readonly rows: readonly number[] };
  merged: { readonly area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } };
  "struck-out": null;
  "partly-struck": { readonly struck: string };
  /** Which part is struck out cannot be told; `used`: all of it counts meanwhile. */
  "somewhere-struck": { readonly used: boolean };
}

/** What is wrong with a value. */
export type ValueSaid = Coded<ValueSentences>;
