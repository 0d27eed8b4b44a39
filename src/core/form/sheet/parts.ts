import { linearPattern, type LinearPattern } from "../../text/linear-pattern";
import type { Part } from "./schema";

/** The text of a cell with its values in their places; a place without a value keeps its gap. */
export function withValues(parts: readonly Part[], values: readonly (string | number | null)[]): string {
  let at = 0;
  let text = "";
  parts.forEach((part, i) => {
    if (typeof part === "string") text += part;
    else {
      const value = values[at++];
      text += value === null ? part.gap : spaced(String(value), text, parts[i + 1]);
    }
  });
  return text;
}

/** A value stands apart from the words around it, but not from a line break or from a bracket that follows. */
function spaced(value: string, before: string, after: Part | undefined): string {
  const left = before === "" || /[\s:：]$/u.test(before) ? "" : " ";
  const right = typeof after !== "string" || /^[\s（(]/u.test(after) ? "" : " ";
  return left + value + right;
}

/** The parts as they stand in a sheet: its own words, and what is in each place. */
export interface FoundParts {
  /** The sheet's texts around the places; one more than places. */
  texts: string[];
  gaps: string[];
}

const brackets: Record<string, string> = { "(": "[(（]", "（": "[(（]", ")": "[)）]", "）": "[)）]", ":": "[:：]", "：": "[:：]", "㎡": "(?:㎡|m2|m²|M2|平方米|平米)" };
const any = "[\\s_＿]*";

/** Reads a cell's text as these parts: spaces, width of brackets and spelling of ㎡ may differ; null when it is something else. */
export function readParts(parts: readonly Part[], text: string): FoundParts | null {
  const match = patternOf(parts).exec(text);
  if (!match) return null;
  const found: FoundParts = { texts: [], gaps: [] };
  let words = "";
  parts.forEach((part, i) => {
    const piece = match[i + 1] ?? "";
    if (typeof part === "string") words += piece;
    else {
      found.texts.push(words);
      found.gaps.push(piece);
      words = "";
    }
  });
  found.texts.push(words);
  return found;
}

/** The cell's text with new values in the places that have one; null keeps what stands there. */
export function refill(found: FoundParts, values: readonly (string | null)[]): string {
  return found.texts.map((words, i) => {
    if (i >= found.gaps.length) return words;
    const value = values[i];
    if (value === null) return words + found.gaps[i];
    // A line break before the place is the template's.
    const begin = words + (/^\s*\n/u.exec(found.gaps[i])?.[0] ?? "");
    return begin + spaced(value, begin, found.texts[i + 1] || undefined);
  }).join("");
}

/** True when a place holds nothing but what is printed to be written upon. */
export function isGap(text: string): boolean {
  return /^[\s_＿年月日]*$/u.test(text);
}

const patterns = new WeakMap<readonly Part[], LinearPattern>();

function patternOf(parts: readonly Part[]): LinearPattern {
  let pattern = patterns.get(parts);
  if (!pattern) {
    const source = parts.map((part, i) => (typeof part === "string" ? `(${i === 0 ? any : ""}${[...part.replace(/[\s_＿]+/gu, "")].map((sign) => brackets[sign] ?? escaped(sign)).join(any)})` : "([\\s\\S]*?)"));
    patterns.set(parts, (pattern = linearPattern(`^${source.join("")}${any}$`, true)));
  }
  return pattern;
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/u, "\\$&");
