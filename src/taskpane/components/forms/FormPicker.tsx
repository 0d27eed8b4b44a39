import { chooseForm, chooseUnit } from "../../commands/forms";
import type { Dialog } from "../../state/state";
import { useCommands, useWords } from "../context";

/** Characters of a title that a narrow pane shows of the list. */
const shownLength = 15;

/** Which official form, and of which unit. */
export function FormPicker({ dialog, busy }: { dialog: Extract<Dialog, { kind: "form" }>; busy: boolean }) {
  const words = useWords();
  const context = useCommands();
  const { forms, form, units, unit } = dialog;
  if (forms.length === 0) return <p data-testid="no-forms">{words.noForms}</p>;
  const chosen = forms.find(({ id }) => id === form);
  return (
    <>
      <label class="field">
        <span>{words.formChoose}</span>
        <select value={form} disabled={busy} data-testid="form-choice" onChange={(event) => void chooseForm(context, event.currentTarget.value)}>
          {forms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && chosen.title.length > shownLength && <p>{words.formFullTitle(chosen.title)}</p>}
      {units !== null && units.length > 0 && (
        <label class="field">
          <span>{words.formUnit}</span>
          <select value={unit} disabled={busy} data-testid="form-unit" onChange={(event) => chooseUnit(context, event.currentTarget.value)}>
            {units.length > 1 && <option value="">{words.formAllUnits(units.length)}</option>}
            {units.map(({ key, name }) => (
              <option key={key} value={key}>
                {name || words.formNameless}
              </option>
            ))}
          </select>
        </label>
      )}
      {units !== null && units.length === 0 && <p>{words.formNobody}</p>}
      <p class="hint">{chosen?.perUnit ? words.formIntro : words.summaryIntro}</p>
    </>
  );
}
