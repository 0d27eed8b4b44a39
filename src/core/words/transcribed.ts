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

/** Quotes, each once: where one says in these very characters what another says transcribed, it is no transcription. */
export function eachOnce<One extends ShownQuote>(quotes: Iterable<One>): One[] {
  const known = new Map<string, One>();
  for (const quote of quotes) if (quote.text !== "" && (!known.has(quote.text) || quote.stored === undefined)) known.set(quote.text, quote);
  return [...known.values()];
}
