/*
 * What of a cell's text counts when its parts look different. Files and Excel ask here.
 */

/** A part of a text with a look of its own. */
export interface TextRun {
  text: string;
  struck: boolean;
  /** Set above or below the line. */
  raised: "super" | "sub" | null;
}

/** What must be said of a text that is not simply the cell's. */
export interface TextRemark {
  /** What is struck out and does not count; the text is what is left. */
  struck?: string;
  /** Parts are struck out or raised, and the reader cannot know which: the text is all of it. */
  uncertain?: true;
}

const raisedDigits = { super: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** The text that counts: without what is struck out, raised digits as the signs ¹ ² ₃ that they look like. */
export function countedText(runs: readonly TextRun[]): { text: string; remark?: TextRemark } {
  if (runs.length === 1 && !runs[0].struck && runs[0].raised === null) return { text: runs[0].text };
  const struck = runs.filter((run) => run.struck && run.text.trim() !== "").map((run) => run.text).join("");
  const kept = runs.filter((run) => !run.struck);
  // A text raised as a whole has no line it is above.
  const mixed = kept.some(({ raised, text }) => raised === null && text.trim() !== "");
  const text = kept.map((run) => (mixed && run.raised ? run.text.replace(/[0-9]/gu, (digit) => raisedDigits[run.raised!][Number(digit)]) : run.text)).join("");
  return struck === "" ? { text } : { text, remark: { struck } };
}

/** True when parts of the text differ in what counts, as Excel would answer null for its font. */
export function isMixed(runs: readonly TextRun[]): boolean {
  const seen = runs.filter(({ text }) => text !== "");
  return seen.some(({ struck, raised }) => struck !== seen[0].struck || raised !== seen[0].raised);
}

/** The remark on a cell all of which is struck out: nothing of it counts. */
export function struckOut(shown: string): { text: string; remark: TextRemark } {
  return { text: "", remark: { struck: shown } };
}
