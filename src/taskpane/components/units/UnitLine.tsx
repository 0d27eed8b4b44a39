import type { Pack } from "../../../core/language/pack/schema";
import { countLines } from "../../../core/review/lines/lines";
import type { ReviewResult } from "../../../core/review/review";
import { verdicts, type UnitVerdict } from "../../../core/review/verdict/verdict";
import { useSpeech, useWords } from "../context";
import { OutcomeIcon } from "../findings/OutcomeIcon";
import { listedOutcomes } from "../../../core/dictionary/finding";

/** One unit in the list: its verdict, or one for each side of it, and in numbers what decides. */
export function UnitLine({ result, verdict, packs }: { result: ReviewResult; verdict: UnitVerdict; packs: readonly Pack[] | null }) {
  const words = useWords();
  const { word } = useSpeech();
  const { name } = result.checklist.units[verdict.unit];
  const { stages } = verdict;
  const counts = countLines(result, stages.flatMap((stage) => stage.deciding));
  return (
    <>
      <span class="pick-text">
        <span class="pick-name" title={name}>
          {name || words.formNameless}
        </span>
        <span class="pick-meta">
          {packs && <span class="pick-pack">{word(packs.find((pack) => pack.id === verdict.pack)?.shortTitle ?? verdict.pack)}</span>}
          {verdict.reference !== undefined && <span class="tag">{words.reference}</span>}
          {listedOutcomes.map((outcome) =>
            counts[outcome] > 0 ? (
              <span key={outcome} class={`count outcome-${outcome}`}>
                <OutcomeIcon outcome={outcome} size={12} />
                <span class="visually-hidden">{words.outcome[outcome]}</span>
                {counts[outcome]}
              </span>
            ) : null,
          )}
        </span>
      </span>
      <span class="pick-verdicts">
        {stages.map((stage) => (
          <span key={stage.stage} class={`verdict-badge verdict-${verdicts.indexOf(stage.verdict)}`} title={words.verdictHints[stage.verdict]}>
            {stages.length > 1 && <span class="badge-stage">{words.stageShort[stage.stage]}</span>}
            {words.verdictNames[stage.verdict]}
          </span>
        ))}
      </span>
    </>
  );
}
