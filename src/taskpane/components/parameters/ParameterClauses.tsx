import type { Pack } from "../../../core/language/pack/schema";
import { useSpeech, useWords } from "../context";
import { shownQuote } from "../../../core/words/transcribed";
import { Quote } from "../Quote";
import { Fold } from "../Fold";

/** The clauses a parameter decides: opened, their citations; opened again, their words. */
export function ParameterClauses({ clauses, packs }: { clauses: readonly string[]; packs: readonly Pack[] }) {
  const words = useWords();
  const speech = useSpeech();
  const { word } = speech;
  return (
    <Fold class="parameter-clauses" title={words.decides(clauses.length)} testid="parameter-clauses">
      {() => (
        <ul>
          {packs.flatMap((pack) => pack.entries.flatMap((entry) => (clauses.includes(entry.clause) ? [{ pack, entry }] : []))).map(({ pack, entry }) => (
            <li key={entry.clause}>
              <details>
                <summary>
                  <cite>{word(entry.cite)}</cite>
                </summary>
                <Quote quote={shownQuote(entry.quote, pack, speech)} label={words.quoteOf} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
