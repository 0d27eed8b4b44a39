import table from "../../dictionary/text/traditional.json";
import type { Pack } from "./schema";

/** Of each Traditional character the one that Simplified text writes. */
const simplified = new Map(Array.from(table.from, (sign, at): [string, string] => [sign, Array.from(table.to)[at]]));

interface Transcriber {
  words: RegExp | undefined;
  told: Map<string, string>;
}

const transcribers = new WeakMap<object, Transcriber>();

/**
 * A text of a pack that is kept in Traditional characters, as the document has it: the words that the pack says were converted with them, the longest
 * first, then character by character. The text itself where the pack is not kept so.
 */
export function transcribe(text: string, { transcription }: Pick<Pack, "transcription">): string {
  if (!transcription) return text;
  let known = transcribers.get(transcription);
  if (!known) {
    const words = Object.keys(transcription).sort((a, b) => b.length - a.length);
    transcribers.set(transcription, (known = { words: words.length > 0 ? new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("|"), "gu") : undefined, told: new Map() }));
  }
  const { words, told } = known;
  let made = told.get(text);
  if (made === undefined) {
    const pieces = words ? text.replace(words, (word) => transcription[word]) : text;
    told.set(text, (made = Array.from(pieces, (sign) => simplified.get(sign) ?? sign).join("")));
  }
  return made;
}
