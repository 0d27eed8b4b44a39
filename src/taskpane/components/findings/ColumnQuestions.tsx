import { useMemo } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { columnQuestions } from "../../select/uncertain";
import type { SessionKey } from "../../state/state";
import { ChoicesFile } from "./ChoicesFile";
import { ColumnAsk } from "./ColumnAsk";
import { useWords } from "../context";
import { Fold } from "../Fold";

/** Questions shown at a time; answering some brings up the next. */
const most = 60;

/** Columns the machine is not sure of; closed until the person wants to answer. */
export function ColumnQuestions({ result, scope, templates }: { result: ReviewResult; scope: SessionKey; /** How many headings are spoken for whatever the file. */ templates: number }) {
  const words = useWords();
  const { guessed, chosen, unmatched } = useMemo(() => columnQuestions(result), [result]);
  if (guessed.length + chosen.length + unmatched.length + templates === 0) return null;
  const title = [guessed.length > 0 ? words.columnsAsk(guessed.length) : "", unmatched.length > 0 ? words.columnsUnmatched(unmatched.length) : ""].filter(Boolean);
  return (
    <Fold class={`columns${guessed.length > 0 ? " columns-ask" : ""}`} title={title.length > 0 ? title.join(words.semicolon) : words.columnsTitle} testid="columns">
      {() => (
        <div class="columns-scroll">
          <p class="hint">{scope === "workbook" ? words.columnsNote : words.columnsNoteFiles}</p>
          {[...guessed, ...chosen, ...unmatched].slice(0, most).map((question) => (
            <ColumnAsk key={question.key} question={question} scope={scope} />
          ))}
          <ChoicesFile scope={scope} templates={templates} />
        </div>
      )}
    </Fold>
  );
}
