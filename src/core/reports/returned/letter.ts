import { masked } from "../../dictionary/mask";

/** A column of a letter's table; the widths of a table come to 24. */
export interface LetterColumn {
  label: string;
  width: number;
  centre?: true;
  /** Holds a regulation's own words. */
  verbatim?: true;
}

/** A piece of a letter, from top to bottom. */
export type LetterBlock =
  | { kind: "text"; text: string; /** Begins two characters in, as paragraphs do. */ indent?: true; right?: true; bold?: true }
  | { kind: "heading"; text: string }
  | { kind: "table"; columns: readonly LetterColumn[]; rows: readonly (readonly string[])[] }
  /** An empty line, to write in or to sign on. */
  | { kind: "gap" };

/** A letter or a report of a page or more, as plain data: whoever renders it decides nothing but how it looks. */
export interface Letter {
  title: string;
  blocks: readonly LetterBlock[];
}

/** A letter without whole numbers of persons; how the office that signs is reached stays. */
export function maskedLetter({ title, blocks }: Letter): Letter {
  const block = (one: LetterBlock): LetterBlock => {
    if (one.kind === "table") return { ...one, rows: one.rows.map((row) => row.map((cell, at) => (one.columns[at].verbatim ? cell : masked(cell)))) };
    return one.kind === "gap" || (one.kind === "text" && one.right) ? one : { ...one, text: masked(one.text) };
  };
  return { title: masked(title), blocks: blocks.map(block) };
}

/** What a letter is written with beside the result. */
export interface LetterContext {
  /** Whoever reviews and signs; "": to be filled in. */
  office: string;
  /** YYYY-MM-DD until when it is asked for; absent: to be filled in. */
  deadline?: string;
}

/** Place for a date to be written in. */
export const blankDay = "　　　　年　　月　　日";
const blankLine = "　".repeat(12);

/** The lines at the end where a bureau signs: name, seal, who and when. */
export function signature({ office }: LetterContext): LetterBlock[] {
  return [
    { kind: "gap" },
    { kind: "text", text: `评审单位（盖章）：${office || blankLine}`, right: true },
    { kind: "text", text: `经办人（签字）：${"　".repeat(6)}联系电话：${"　".repeat(8)}`, right: true },
    { kind: "text", text: blankDay, right: true },
  ];
}

/** 一、二、… 十、十一、… of headings. */
export function numeral(n: number): string {
  const digits = "〇一二三四五六七八九";
  if (n < 10) return digits[n];
  if (n < 100) return (n < 20 ? "" : digits[Math.floor(n / 10)]) + "十" + (n % 10 === 0 ? "" : digits[n % 10]);
  return String(n);
}
