import { useLayoutEffect, useState } from "preact/hooks";
import { answerGrades, notMet, type Answer, type Question } from "../../../core/review/checklist/checklist";
import type { ReferenceReason } from "../../../core/dictionary/finding";
import { referenceText } from "../../../core/words/reference";
import { answer as give, setReviewer } from "../../commands/answers";
import type { Reviewer } from "../../state/reviewer";
import type { SessionKey } from "../../state/state";
import { useCommands, useFindingContext, useSpeech, useWords } from "../context";
import { Quote } from "../Quote";
import { shownQuote } from "../../../core/words/transcribed";
import type { ReviewResult } from "../../../core/review/review";
import { hintText } from "../../../core/words/rule-sentences";
import { answerReason } from "../../../core/words/data-sentences";

interface Props {
  result: ReviewResult;
  /** Why the regulation is only for reference. */
  reference: readonly ReferenceReason[] | undefined;
  question: Question;
  /** Those that ask the same, and are answered with it. */
  also: readonly Question[];
  unit: number;
  answer: Answer | undefined;
  reviewer: Reviewer;
  scope: SessionKey;
  /** Goes to the next open question; null when there is none. */
  onNext: (() => void) | null;
  /** The answer was taken back, and the button with it. */
  onTakenBack: () => void;
}

/** A question in full: the regulation's words, four answers, evidence, who and when. */
export function QuestionCard({ result, reference, question, also, unit, answer, reviewer, scope, onNext, onTakenBack }: Props) {
  const words = useWords();
  const speech = useSpeech();
  const context = useCommands();
  const told = useFindingContext(result);
  const { checklist } = result;
  const { clause } = question;
  const verdict = answer?.verdict ?? "";
  const recorded = answer?.evidence ?? "";
  const [evidence, setEvidence] = useState(recorded);
  // What comes from the sheet or another key is shown, in the turn it comes: later it would wipe out what was typed meanwhile.
  useLayoutEffect(() => setEvidence(recorded), [recorded]);
  const keep = () => {
    if (evidence !== recorded) void give(context, scope, [{ unit, clause }], { evidence });
  };
  const choose = (next: Answer["verdict"]) => void give(context, scope, [{ unit, clause }], { verdict: next, evidence });
  const lapsed = checklist.answers.filter((one) => one.unit === unit && one.clause === clause && one.state === "lapsed" && one.verdict !== "").at(-1);
  return (
    <section class="card question-card" aria-label={words.questionDetails} data-testid="question-card">
      <div class="card-body">
        <p class="card-message">{speech.word(question.question) + hintText(question.hint, speech)}</p>
        {[question, ...also].map(({ clause: cited, cite, quote }) => (
          <figure key={cited} class="basis">
            <figcaption>
              {words.basis} <cite>{speech.word(cite)}</cite>
            </figcaption>
            <Quote quote={shownQuote(quote, told.clauses.get(cited)?.pack, speech)} testid="question-quote" />
          </figure>
        ))}
        {reference && <p class="hint">{referenceText(reference, speech)}</p>}
        {lapsed && verdict === "" && <p class="hint">{words.lapsedAnswer(speech.word(lapsed.verdict), lapsed.why ? answerReason(lapsed.why, speech) : "")}</p>}
        <div class="answers" role="radiogroup" aria-label={words.questionDetails}>
          {answerGrades.map((one, i) => (
            <label key={one} class={`answer answer-${i}${verdict === one ? " chosen" : ""}`}>
              <input type="radio" name={`answer-${scope}`} checked={verdict === one} data-testid={`answer-${i + 1}`} onChange={() => choose(one)} />
              <kbd aria-hidden="true">{i + 1}</kbd>
              <span>{words.choiceNames[one]}</span>
            </label>
          ))}
        </div>
        <textarea
          class="evidence"
          rows={1}
          aria-label={words.evidence}
          placeholder={`${words.evidence}：${words.evidenceHint}`}
          value={evidence}
          data-testid="evidence"
          onInput={(event) => setEvidence(event.currentTarget.value)}
          onBlur={keep}
        />
        {verdict === notMet && evidence.trim() === "" && <p class="wanted">{words.evidenceWanted}</p>}
        <div class="reviewer-line">
          <label>
            <span>{words.reviewerName}</span>
            <input type="text" value={reviewer.name} title={words.reviewerHint} autocomplete="off" data-testid="reviewer-name" onInput={(event) => setReviewer(context, { name: event.currentTarget.value })} />
          </label>
          <label>
            <span>{words.reviewDate}</span>
            <input type="date" value={reviewer.date} data-testid="review-date" onInput={(event) => event.currentTarget.value && setReviewer(context, { date: event.currentTarget.value })} />
          </label>
        </div>
        {verdict !== "" && (
          <p class="hint" data-testid="answered-by">
            {words.choiceNames[verdict]} · {words.answeredBy(answer!.reviewer, answer!.date)}
          </p>
        )}
      </div>
      <footer class="card-foot">
        {verdict !== "" && (
          <>
            <button type="button" class="link" data-testid="take-back" onClick={() => (onTakenBack(), choose(""))}>
              {words.takeBack}
            </button>
            <button type="button" class="link" data-testid="spread" onClick={() => (keep(), context.dispatch({ type: "dialog", dialog: { kind: "spread", scope, unit, clause } }))}>
              {words.spread}
            </button>
          </>
        )}
        <span class="grow" />
        <button type="button" class="button small primary" title={words.keysHint} disabled={onNext === null} data-testid="next-open" onClick={() => (keep(), onNext?.())}>
          {words.nextOpen}
        </button>
      </footer>
    </section>
  );
}
