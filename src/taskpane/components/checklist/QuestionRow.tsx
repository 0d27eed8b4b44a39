import { answerGrades } from "../../../core/review/checklist/checklist";
import type { QuestionLine } from "../../select/questions";
import { useSpeech, useWords } from "../context";

/** A question in the list with its answer, or the head of an article. */
export function QuestionRow({ line }: { line: QuestionLine }) {
  const words = useWords();
  const { word } = useSpeech();
  if ("head" in line) {
    return (
      <>
        <b>{word(line.head)}</b>
        <span class="pick-head-detail" title={word(line.detail)}>
          {word(line.detail)}
        </span>
      </>
    );
  }
  const verdict = line.answer?.verdict ?? "";
  return (
    <>
      <span class="question-text" title={word(line.question.question)}>
        {word(line.question.question)}
      </span>
      {verdict === "" ? <span class="answer-mark answer-none">{words.filterNames.open}</span> : <span class={`answer-mark answer-${answerGrades.indexOf(verdict)}`}>{words.choiceNames[verdict]}</span>}
    </>
  );
}
