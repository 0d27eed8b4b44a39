import { transcribe } from "../language/pack/transcription";
import type { Pack } from "../language/pack/schema";
import { asWritten, type Speech } from "./speech";

/** A quote as it is shown. */
export interface ShownQuote {
  text: string;
  /** As it is kept, where what is shown is a transcription of it. */
  stored?: string;
}

/** What a pack quotes in the script of the document: a text kept in Traditional characters is transcribed, but where the interface is Traditional itself. */
export function shownQuote(quote: string, pack: Pick<Pack, "transcription"> | undefined, { traditional }: Pick<Speech, "traditional">): ShownQuote {
  if (!pack?.transcription || traditional) return { text: quote };
  const text = transcribe(quote, pack);
  return text === quote ? { text } : { text, stored: quote };
}

/** What is said behind a quote that is transcribed. */
export const transcribedMark = ({ say }: Pick<Speech, "say">): string => say`（据繁体文本转写）`;

/** A quote as it is printed, with a mark behind it where it is transcribed. */
export function printedQuote({ text, stored }: ShownQuote): string {
  return stored === undefined ? text : text + transcribedMark(asWritten);
}
