import { useMemo } from "preact/hooks";
import type { ListedOutcome } from "../../../core/dictionary/finding";
import type { ReviewResult } from "../../../core/review/review";
import { explanationsOf } from "../../../core/reports/explained";
import { placesIn } from "../../../core/reports/json-findings";
import { earlierOf } from "../../select/changes";
import { valueText } from "../../select/label";
import type { SecondRound } from "../../state/second-round";
import { useWords } from "../context";

/** In a card: what the finding was in the round before, and what its submitter says of it. */
export function CardRound({ round, result, at }: { round: SecondRound | null; result: ReviewResult; at: number }) {
  const words = useWords();
  const places = useMemo(() => placesIn(result.findings), [result]);
  if (!round || round.of !== result) return null;
  const said = explanationsOf(result).of.get(at);
  const { outcome, value } = result.findings[at];
  const was = earlierOf(round, result, places, at);
  const before = was === undefined ? undefined : round.beside!.earlier.findings[was];
  const why = round.beside?.comparison.because[places[at]];
  const change = round.beside?.comparison.change[places[at]];
  return (
    <>
      {round.beside && (
        <>
          <dt>{words.cardBefore}</dt>
          <dd data-testid="card-before">
            {!before ? (
              <>
                {words.cardNew}
                {why && <span class="hint"> {words.newBecause(why)}</span>}
              </>
            ) : change === "open" ? (
              words.cardSame
            ) : (
              <>
                {before.outcome !== outcome && <span class="before-now">{words.beforeNow(words.outcome[before.outcome as ListedOutcome], words.outcome[outcome as ListedOutcome])} </span>}
                <span class="value before-now">{words.beforeNow(valueText(before.value, words), valueText(value, words))}</span>
              </>
            )}
          </dd>
        </>
      )}
      {said && (
        <>
          <dt>{words.explainedBy}</dt>
          <dd data-testid="card-explained">
            {said.text}
            {said.lapsed && <span class="hint"> {words.explainedLapsed}</span>}
          </dd>
        </>
      )}
    </>
  );
}
