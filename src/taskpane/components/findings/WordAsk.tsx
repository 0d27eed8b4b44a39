import { chooseWord } from "../../commands/words";
import type { WordQuestion } from "../../select/word-questions";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";

/** “省属科研院所”按哪一类？ One word, and all it may mean. */
export function WordAsk({ question, scope }: { question: WordQuestion; scope: SessionKey }) {
  const words = useWords();
  const { word: put } = useSpeech();
  const context = useCommands();
  const { word, name, meanings, told, at } = question;
  const count = at.reduce((sum, one) => sum + one.count, 0);
  const [{ file, sheet }] = at;
  const where = at.length > 1 ? words.sheetAndMore(sheet, at.length) : scope === "batch" ? `${file} / ${sheet}` : sheet;
  const choose = (value: string) => void chooseWord(context, scope, question, value);
  return (
    <div class="column-ask" data-testid="word-ask">
      <label>
        <span class="column-label">
          {words.whatWord(where, put(name), word, count)}
          {told && <span class="tag">{told.by === "kept" ? words.keptInFile : words.chosenByYou}</span>}
        </span>
        <select value={told ? told.value : unsaid} onChange={(event) => event.currentTarget.value !== unsaid && choose(event.currentTarget.value)}>
          {!told && <option value={unsaid}>{words.unsaid}</option>}
          {meanings.map(({ value, label }) => (
            <option key={value} value={value}>
              {put(label)}
            </option>
          ))}
          <option value="">{words.wordNotUsed}</option>
        </select>
      </label>
    </div>
  );
}

/** No meaning and no member's code. */
const unsaid = "?";
