import { normalise } from "../dictionary/text/normalise";

const trailingBrackets = /\([^()]*\)$/;

/**
 * The form in which header labels are compared: normalised, lower case, without a unit or remark in brackets at the end
 * and without punctuation there. "年培训人数（人）" and "年培训\n人 数" are the same; 专（兼）职 keeps its brackets.
 */
export function normaliseLabel(label: string): string {
  let text = normalise(label).toLowerCase();
  for (let previous = ""; previous !== text; ) {
    previous = text;
    text = text.replace(/[:：*＊.．。、]+$/u, "").replace(trailingBrackets, "");
  }
  return text;
}
