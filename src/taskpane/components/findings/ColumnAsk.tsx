import { columnName } from "../../../sheet/a1";
import { recordType } from "../../../core/dictionary/dictionary";
import { chooseColumn } from "../../commands/columns";
import type { ColumnQuestion } from "../../select/uncertain";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";

/** 这一列是不是…？ One column, its guess, and all fields it may be. */
export function ColumnAsk({ question, scope }: { question: ColumnQuestion; scope: SessionKey }) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const { label, field, reason, at } = question;
  const { file, sheet, column } = at[0];
  const types = question.records.flatMap((id) => recordType(id) ?? []);
  const options = (fields: readonly { id: string; name: string }[]) =>
    fields.map((one) => (
      <option key={one.id} value={one.id}>
        {word(one.name)}
      </option>
    ));
  const proposed = question.proposed.flatMap((id) => types[0]?.fields.find((one) => one.id === id) ?? []);
  const rest = (types[0]?.fields ?? []).filter((one) => !proposed.includes(one));
  const choose = (next: string) => void chooseColumn(context, scope, question, next);
  const where = at.length > 1 ? words.sheetAndMore(sheet, at.length) : scope === "batch" ? `${file} / ${sheet}` : sheet;
  const said = reason === "chosen" || reason === "kept";
  // Nothing is asked to be confirmed where nothing was taken, or where a person said it.
  const asked = field === "" || said ? words.whichColumn : words.isThis;
  return (
    <div class="column-ask" data-testid="column-ask">
      <label>
        <span class="column-label">
          {column >= 0 && at.length === 1 ? asked(where, columnName(column), label) : words.whichIs(where, label)}
          {reason === "chosen" && <span class="tag">{words.chosenByYou}</span>}
          {reason === "kept" && <span class="tag">{words.keptInFile}</span>}
        </span>
        <select value={reason === "unmatched" ? unsaid : field} onChange={(event) => event.currentTarget.value !== unsaid && choose(event.currentTarget.value)}>
          {reason === "unmatched" && <option value={unsaid}>{words.unsaid}</option>}
          <option value="">{words.notUsed}</option>
          {proposed.length > 0 && <optgroup label={words.columnsLikely}>{options(proposed)}</optgroup>}
          {types.length === 1
            ? proposed.length > 0
              ? <optgroup label={words.columnsAll}>{options(rest)}</optgroup>
              : options(rest)
            : types.map((type) => (
                <optgroup key={type.id} label={word(type.title)}>
                  {options(type.fields)}
                </optgroup>
              ))}
        </select>
      </label>
      {!said && field !== "" && (
        <button type="button" class="button small" onClick={() => choose(field)}>
          {words.confirm}
        </button>
      )}
    </div>
  );
}

/** No field's id. */
const unsaid = "?";
