import { dictionary } from "../../../core/dictionary/dictionary";
import { notReviewed } from "../../../core/intake/tables/template-choices";
import { sheetAskedText } from "../../../core/words/reading-sentences";
import { chooseRecord } from "../../commands/sheets";
import { mayList, type SheetQuestion } from "../../select/sheet-questions";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";

/** 这个工作表是什么表？ One sheet that nobody knows, and all it may list. */
export function SheetAsk({ question, scope }: { question: SheetQuestion; scope: SessionKey }) {
  const words = useWords();
  const speech = useSpeech();
  const context = useCommands();
  const { file, sheet, record, kept, why, headings, alike = [] } = question;
  const likely = dictionary.filter((type) => mayList(type, why));
  const options = (types: typeof dictionary) =>
    types.map(({ id, title }) => (
      <option key={id} value={id}>
        {speech.word(title)}
      </option>
    ));
  return (
    <div class="column-ask" data-testid="sheet-ask">
      <label>
        <span class="column-label">
          {words.whatSheet(scope === "batch" ? `${file} / ${sheet}` : sheet, alike.length + 1)}
          {record !== "" && <span class="tag">{kept ? words.keptInFile : words.chosenByYou}</span>}
        </span>
        {why && <span class="hint">{sheetAskedText({ why, headings }, speech)}</span>}
        <select value={record} onChange={(event) => void chooseRecord(context, scope, question, event.currentTarget.value)}>
          <option value="">{record === "" ? words.unsaid : words.sheetAsHeaded}</option>
          <option value={notReviewed}>{words.sheetNotReviewed}</option>
          {likely.length > 0 && <optgroup label={words.columnsLikely}>{options(likely)}</optgroup>}
          {likely.length > 0 ? <optgroup label={words.columnsAll}>{options(dictionary.filter((type) => !likely.includes(type)))}</optgroup> : options(dictionary)}
        </select>
      </label>
    </div>
  );
}
