import { countLines } from "../../../core/review/lines/lines";
import type { ReviewResult } from "../../../core/review/review";
import { referenceText } from "../../../core/words/reference";
import { whyOpen } from "../../../core/words/ledger";
import { verdicts, type StageVerdict, type UnitVerdict } from "../../../core/review/verdict/verdict";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { DecidingLines } from "./DecidingLines";
import { Icon } from "../Icon";
import { ownEscape } from "../own-escape";

/** The chosen unit: for each side its verdict and the findings that decide it, each a press away. */
export function UnitCard({ result, verdict, scope, onClose }: { result: ReviewResult; verdict: UnitVerdict; scope: SessionKey; onClose: () => void }) {
  const words = useWords();
  const speech = useSpeech();
  const { name } = result.checklist.units[verdict.unit];
  return (
    <section class="card" aria-label={words.unitDetails} data-testid="unit-card" onKeyDown={ownEscape(onClose)}>
      <header class="card-head">
        <b class="card-title" title={name}>{name || words.formNameless}</b>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body" tabIndex={-1}>
        {verdict.reference !== undefined && <p class="hint">{referenceText(verdict.reference, speech)}</p>}
        {verdict.stages.map((stage) => (
          <StagePart key={stage.stage} result={result} stage={stage} unit={verdict.unit} scope={scope} />
        ))}
        {verdict.apart.length > 0 && (
          <>
            <h2 class="card-sub">{words.apartTitle}</h2>
            <DecidingLines result={result} at={verdict.apart} scope={scope} />
          </>
        )}
      </div>
    </section>
  );
}

function StagePart({ result, stage, unit, scope }: { result: ReviewResult; stage: StageVerdict; unit: number; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const { findings } = result;
  // Questions are answered on their own page, one by one.
  const told = stage.deciding.filter((at) => findings[at].outcome !== "review" || !result.checklist.questions.some(({ clause }) => clause === findings[at].clause));
  const open = stage.asked - stage.answered;
  const { warning: warnings, pending } = countLines(result, stage.beside);
  const review = () => {
    dispatch({ type: "reviewerView", scope, change: { unit, clause: null, filter: "all", search: "" } });
    dispatch({ type: "page", scope, page: "checklist" });
  };
  return (
    <div class="stage-part">
      <h2 class="card-sub">
        {words.stageNames[stage.stage]}
        <span class={`verdict-badge verdict-${verdicts.indexOf(stage.verdict)}`}>{words.verdictNames[stage.verdict]}</span>
      </h2>
      <DecidingLines result={result} at={told} scope={scope} />
      {stage.unchecked.length > 0 && <Reasons title={words.uncheckedClauses(stage.unchecked.length)} at={stage.unchecked} result={result} />}
      {stage.awaited.length > 0 && <Reasons title={words.awaitedClauses(stage.awaited.length)} at={stage.awaited} result={result} />}
      {stage.asked > 0 && (
        <p class="stage-review">
          <span>{words.answeredOf(stage.answered, stage.asked)}</span>
          {stage.nearly > 0 && <span class="hint">{words.nearlyCount(stage.nearly)}</span>}
          {open > 0 && (
            <button type="button" class="link" data-testid="go-review" onClick={review}>
              {words.goReview}
            </button>
          )}
        </p>
      )}
      {stage.beside.length > 0 && <p class="hint">{words.besideLine(warnings, pending)}</p>}
    </div>
  );
}

/** Clauses not checked, under their reasons. */
function Reasons({ title, at, result }: { title: string; at: readonly number[]; result: ReviewResult }) {
  const speech = useSpeech();
  return (
    <details class="stage-reasons">
      <summary>{title}</summary>
      <ul>
        {[...new Set(at.map((index) => whyOpen(result.ledger[index], speech)))].map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  );
}
