import type { Pack } from "../../../core/language/pack/schema";
import { useSpeech, useWords } from "../context";
import { Fold } from "../Fold";

/** The clauses a parameter decides: opened, their citations; opened again, their words. */
export function ParameterClauses({ clauses, packs }: { clauses: readonly string[]; packs: readonly Pack[] }) {
  const words = useWords();
  const { word } = useSpeech();
  return (
    <Fold class="parameter-clauses" title={words.decides(clauses.length)} testid="parameter-clauses">
      {() => (
        <ul>
          {packs.flatMap((pack) => pack.entries.filter((entry) => clauses.includes(entry.clause))).map((entry) => (
            <li key={entry.clause}>
              <details>
                <summary>
                  <cite>{word(entry.cite)}</cite>
                </summary>
                <blockquote aria-label={words.quoteOf}>{entry.quote}</blockquote>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
