import type { Pack } from "../../core/language/pack/schema";
import { clausesOf, partText } from "../../core/words/clauses";
import type { Speech } from "../../core/words/speech";

/** How a clause is called among people: article and short title; the id itself when no pack knows it. */
export function clauseNamer(packs: readonly Pack[], speech: Speech): (clause: string) => string {
  const clauses = clausesOf(packs);
  return (clause) => {
    const found = clauses.get(clause);
    return found?.entry ? `${speech.word(found.pack.shortTitle)} ${partText(found, speech)}` : clause;
  };
}
