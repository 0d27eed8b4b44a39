import { useMemo } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { sheetQuestions } from "../../select/sheet-questions";
import { columnQuestions } from "../../select/uncertain";
import { wordQuestions } from "../../select/word-questions";
import type { SessionKey, State } from "../../state/state";
import { ChoicesFile } from "./ChoicesFile";
import { QuestionList } from "./QuestionList";
import { useWords } from "../context";
import { Fold } from "../Fold";

/** Columns the machine is not sure of, sheets and words it does not know; closed until the person wants to answer. */
export function ColumnQuestions({ result, scope, choice }: { result: ReviewResult; scope: SessionKey; choice: State["choice"] }) {
  const words = useWords();
  const columns = useMemo(() => columnQuestions(result), [result]);
  const { guessed, chosen, unmatched } = columns;
  const sheets = useMemo(() => sheetQuestions(result, choice.columns, scope === "workbook"), [result, choice.columns, scope]);
  const asked = useMemo(() => wordQuestions(result), [result]);
  const unknown = asked.filter(({ told }) => !told);
  const unread = sheets.filter(({ why }) => why !== undefined);
  const templates = choice.templates.length;
  if (sheets.length + asked.length + guessed.length + chosen.length + unmatched.length + templates === 0) return null;
  const title = [guessed.length > 0 ? words.columnsAsk(guessed.length) : "", unmatched.length > 0 ? words.columnsUnmatched(unmatched.length) : "", unread.length > 0 ? words.sheetsAsk(unread.length) : "", unknown.length > 0 ? words.wordsAsk(unknown.length) : ""].filter(Boolean);
  return (
    <Fold class={`columns${guessed.length + unread.length + unknown.length > 0 ? " columns-ask" : ""}`} title={title.length > 0 ? title.join(words.semicolon) : words.columnsTitle} testid="columns">
      {() => (
        <div class="columns-scroll">
          <p class="hint">{scope === "workbook" ? words.columnsNote : words.columnsNoteFiles}</p>
          <QuestionList key={scope} sheets={sheets} columns={columns} words={asked} scope={scope} />
          <ChoicesFile scope={scope} templates={templates} />
        </div>
      )}
    </Fold>
  );
}
