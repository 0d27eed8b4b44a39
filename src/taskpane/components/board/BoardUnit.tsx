import { conditionStates, findingsOf, type Board, type ConditionState } from "../../../core/review/board/board";
import { isDataCheck } from "../../../core/dictionary/finding";
import { lineKey, liveAnswers } from "../../../core/review/checklist/checklist";
import { verdictAt, verdicts } from "../../../core/review/verdict/verdict";
import type { ReviewResult } from "../../../core/review/review";
import { partText } from "../../../core/words/clauses";
import { whyOpen } from "../../../core/words/ledger";
import type { BoardColumn } from "../../select/board-columns";
import { changedText, sizeText } from "../../select/files-text";
import type { FileLine } from "../../state/file-line";
import type { SessionKey } from "../../state/state";
import { shownQuote } from "../../../core/words/transcribed";
import { useCommands, useFindingContext, useSpeech, useWords } from "../context";
import { Fold } from "../Fold";
import { UnitData } from "./UnitData";
import { Icon } from "../Icon";
import { ownEscape } from "../own-escape";
import { ConditionIcon } from "./ConditionIcon";
import { FindingFacts } from "./FindingFacts";

interface Props {
  result: ReviewResult;
  board: Board;
  row: number;
  /** The condition that is looked at; absent: all that are not met. */
  column: BoardColumn | undefined;
  scope: SessionKey;
  file: FileLine | undefined;
}

/** States that are told without being asked for. */
const unmet: ReadonlySet<ConditionState> = new Set<ConditionState>(["broken", "missing", "open"]);

/** The chosen unit: what it comes to under the chosen condition, or under all that are not met, its own data beside each. */
export function BoardUnit({ result, board, row, column, scope, file }: Props) {
  const words = useWords();
  const { dispatch } = useCommands();
  const unit = board.units[row];
  const { name } = result.checklist.units[unit];
  const verdict = verdictAt(result.verdicts, board.verdicts[row]);
  const width = board.conditions.length;
  const stateAt = (place: number): ConditionState | undefined => conditionStates[board.states[row * width + place] - 1];
  const places = column ? column.places : board.conditions.map((_, place) => place).filter((place) => unmet.has(stateAt(place)!));
  const close = () => {
    document.querySelector<HTMLElement>("[role=grid]")?.focus();
    dispatch({ type: "board", scope, change: { card: false } });
  };
  return (
    <section class="card board-card" aria-label={words.unitDetails} data-testid="board-card" onKeyDown={ownEscape(close)}>
      <header class="card-head">
        <b class="card-title" title={name}>
          {name || words.formNameless}
        </b>
        <span class={`verdict-badge verdict-${verdicts.indexOf(verdict.verdict)}`}>{words.verdictNames[verdict.verdict]}</span>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body" tabIndex={0}>
        {file && <p class="hint">{words.version(file.file, changedText(file.modified), sizeText(file.size))}</p>}
        {scope === "batch" && (
          <Fold class="stage-reasons" title={words.unitData} testid="unit-data">
            {() => <UnitData result={result} unit={unit} />}
          </Fold>
        )}
        {column && (
          <p class="board-of">
            {column.title}
            <button type="button" class="link" data-testid="board-all" onClick={() => dispatch({ type: "board", scope, change: { column: "" } })}>
              {words.boardAllOf}
            </button>
          </p>
        )}
        {places.length === 0 && <p class="hint">{words.boardNothing}</p>}
        <ul class="board-conditions">
          {places.map((place) => (
            <Condition key={place} result={result} unit={unit} at={board.conditions[place]} state={stateAt(place)} findings={findingsOf(verdict)} scope={scope} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** One condition: its state, and what was found of the unit or is asked of a person. */
function Condition({ result, unit, at, state, findings, scope }: { result: ReviewResult; unit: number; at: number; state: ConditionState | undefined; findings: readonly number[]; scope: SessionKey }) {
  const words = useWords();
  const speech = useSpeech();
  const { dispatch } = useCommands();
  const told = useFindingContext(result);
  const clause = at < 0 ? "" : result.ledger[at].clause;
  const known = told.clauses.get(clause);
  const quote = known?.entry && shownQuote(known.entry.quote, known.pack, speech);
  const question = result.checklist.questions.find((one) => one.clause === clause && one.asked.includes(unit));
  const mine = findings.filter((index) => (at < 0 ? isDataCheck(result.findings[index]) : result.findings[index].clause === clause)).filter((index) => !question || result.findings[index].outcome !== "review");
  const answer = question && liveAnswers(result.checklist).get(lineKey(clause, unit));
  const review = () => {
    dispatch({ type: "reviewerView", scope, change: { unit, clause, filter: "all", search: "" } });
    dispatch({ type: "page", scope, page: "checklist" });
  };
  return (
    <li class={`board-${state ?? "none"}`} data-testid="board-condition">
      <p class="board-condition" title={quote?.text}>
        {state && <ConditionIcon state={state} />}
        <b>{state ? words.conditionStates[state] : words.boardNone}</b>
        <span>{known ? partText(known, speech) : words.dataCheck}</span>
      </p>
      {question && (
        <p class="board-question">
          {speech.word(question.question)}{" "}
          {answer?.state === "counts" ? <b>{words.choiceNames[answer.verdict]}</b> : null}{" "}
          <button type="button" class="link" data-testid="board-review" onClick={review}>
            {words.goReview}
          </button>
        </p>
      )}
      {mine.map((index) => (
        <FindingFacts key={index} result={result} index={index} scope={scope} />
      ))}
      {mine.length === 0 && !question && at >= 0 && (state === "missing" || state === "open") && <p class="hint">{whyOpen(result.ledger[at], speech)}</p>}
      {mine.length === 0 && !question && (state === "met" || state === "idle") && quote && <p class="hint">{quote.text}</p>}
    </li>
  );
}
