import { columnName } from "../../core/form";
import { recordType } from "../../core/fields/dictionary";
import { chooseColumn } from "../commands/columns";
import type { ColumnQuestion } from "../select/uncertain";
import type { Scope } from "../state/state";
import { useCommands, useWords } from "./context";

/** 这一列是不是…？ One column, its guess, and all fields it may be. */
export function ColumnAsk({ question, scope }: { question: ColumnQuestion; scope: Scope }) {
  const words = useWords();
  const context = useCommands();
  const { sheet, label, column, field, reason } = question;
  const fields = recordType(question.record)?.fields ?? [];
  const choose = (next: string) => void chooseColumn(context, scope, question, next);
  const where = scope === "batch" ? `${question.file} / ${sheet}` : sheet;
  return (
    <div class="column-ask">
      <label>
        <span class="column-label">
          {column >= 0 ? words.isThis(where, columnName(column), label) : words.whichIs(where, label)}
          {reason === "chosen" && <span class="tag">{words.chosenByYou}</span>}
        </span>
        <select value={field} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.notUsed}</option>
          {fields.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {reason !== "chosen" && field !== "" && (
        <button type="button" class="button small" onClick={() => choose(field)}>
          {words.confirm}
        </button>
      )}
    </div>
  );
}
