import { useLayoutEffect, useMemo } from "preact/hooks";
import { answerGrades, lineKey, linesAsked, liveAnswers, progressOf } from "../../../core/review/checklist/checklist";
import type { ReviewResult } from "../../../core/review/review";
import { answer, nextOpen } from "../../commands/answers";
import { questionLines, wantedUnits } from "../../select/questions";
import type { Reviewer, ReviewerView, Saving } from "../../state/reviewer";
import type { SessionKey } from "../../state/state";
import { AnswerFilters } from "./AnswerFilters";
import { useCommands, useFindingContext, useWords } from "../context";
import { Icon } from "../Icon";
import { PickList } from "../PickList";
import { QuestionCard } from "./QuestionCard";
import { QuestionRow } from "./QuestionRow";

const heights = { head: 26, question: 44 };

interface Props {
  result: ReviewResult;
  unit: number;
  view: ReviewerView;
  reviewer: Reviewer;
  saving: Saving;
  scope: SessionKey;
}

/** One unit's questions by article, the chosen one in full below: arrows move, 1–4 answer, N goes to the next open one. */
export function ChecklistUnit({ result, unit, view, reviewer, saving, scope }: Props) {
  const words = useWords();
  const context = useCommands();
  const { clauses } = useFindingContext(result);
  const { checklist } = result;
  const live = useMemo(() => liveAnswers(checklist), [checklist]);
  const asked = useMemo(() => linesAsked(checklist.questions, unit), [checklist.questions, unit]);
  const lines = useMemo(() => questionLines(asked, unit, live, clauses, view.filter, view.search), [asked, unit, live, clauses, view.filter, view.search]);
  const sizes = useMemo(() => lines.map((line) => ("head" in line ? heights.head : heights.question)), [lines]);
  const change = (next: Partial<ReviewerView>) => context.dispatch({ type: "reviewerView", scope, change: next });
  // Whoever comes from another page may mean the question that says this one again.
  const chosen = asked.find(({ question: one, also }) => [one, ...also].some(({ clause }) => clause === view.clause));
  const question = chosen?.question;
  const active = lines.findIndex((line) => "question" in line && line.question === question);
  const answered = (clause: string): boolean => (live.get(lineKey(clause, unit))?.verdict ?? "") !== "";
  const done = asked.filter(({ question: { clause } }) => answered(clause)).length;
  // A unit is opened at its first open question, at once: one that is chosen meanwhile stays.
  useLayoutEffect(() => {
    if (view.clause === null && asked.length > 0) change({ clause: nextOpen(asked, answered, null) ?? asked[0].question.clause });
  }, [view.clause, unit]);
  const toList = () => document.getElementById("questions")?.focus();
  const forward = () => {
    const next = nextOpen(asked, answered, question?.clause ?? null);
    toList();
    if (next !== null) change({ clause: next, filter: view.filter === "open" ? "open" : "all", search: "" });
  };
  const onKey = ({ key }: KeyboardEvent): boolean => {
    const verdict = answerGrades[Number(key) - 1];
    if (verdict && question) void answer(context, scope, [{ unit, clause: question.clause }], { verdict });
    else if (key.toLowerCase() === "n") forward();
    else return false;
    return true;
  };
  const others = useMemo(() => wantedUnits(checklist, progressOf(checklist), "all", ""), [checklist]);
  const at = others.indexOf(unit);
  const go = (to: number) => change({ unit: others[to], clause: null });
  return (
    <>
      <div class="unit-bar">
        <button type="button" class="icon-button" aria-label={words.backToUnits} title={words.backToUnits} data-testid="back-to-units" onClick={() => change({ unit: null, clause: null, search: "" })}>
          <Icon name="back" />
        </button>
        <b class="unit-name" title={checklist.units[unit].name}>
          {checklist.units[unit].name}
        </b>
        <span class="unit-progress" role="status" title={done > 0 && saving.pending === 0 ? words.saved : undefined}>
          {saving.pending > 0 && saving.problem === null && <span class="saving-dot" title={words.savingNow(saving.pending)} />}
          {words.nOf(done, asked.length)}
        </span>
        <button type="button" class="icon-button" aria-label={words.previousUnit} title={words.previousUnit} disabled={at <= 0} onClick={() => go(at - 1)}>
          <Icon name="up" />
        </button>
        <button type="button" class="icon-button" aria-label={words.nextUnit} title={words.nextUnit} disabled={at < 0 || at === others.length - 1} onClick={() => go(at + 1)}>
          <Icon name="down" />
        </button>
      </div>
      <div class="filters">
        <AnswerFilters view={view} scope={scope} hint={words.questionSearch} />
      </div>
      {lines.length === 0 ? (
        <p class="empty">{view.filter === "open" && view.search === "" ? words.allAnswered : words.noQuestionMatches}</p>
      ) : (
        <PickList
          id="questions"
          label={words.questions}
          heights={sizes}
          isHead={(index) => "head" in lines[index]}
          active={active}
          onActivate={(index) => {
            const line = lines[index];
            if (line && "question" in line) change({ clause: line.question.clause });
          }}
          onKey={onKey}
        >
          {(index) => <QuestionRow line={lines[index]} />}
        </PickList>
      )}
      {chosen && question && <QuestionCard key={lineKey(question.clause, unit)} result={result} reference={result.references[clauses.get(question.clause)?.pack.id ?? ""]} question={question} also={chosen.also} unit={unit} answer={live.get(lineKey(question.clause, unit))} reviewer={reviewer} scope={scope} onNext={done < asked.length ? forward : null} onTakenBack={toList} />}
    </>
  );
}
