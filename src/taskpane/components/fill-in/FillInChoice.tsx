import { roles, type FillInOffer } from "../../../core/fillin";
import { chooseFillIn } from "../../commands/fill-in";
import type { FillInDialogState } from "../../state/state";
import { useCommands, useWords } from "../context";

interface Props {
  dialog: FillInDialogState;
  offers: readonly FillInOffer[];
  /** No sheet is chosen. */
  none: boolean;
}

/** What a fill-in workbook is made for. */
export function FillInChoice({ dialog, offers, none }: Props) {
  const words = useWords();
  const context = useCommands();
  const { pack, role, without } = dialog;
  const locked = dialog.running !== null;
  const toggle = (record: string) => chooseFillIn(context, { without: without.includes(record) ? without.filter((one) => one !== record) : [...without, record] });
  return (
    <>
      <p class="hint">{words.fillInIntro}</p>
      <label class="field">
        <span class="section-title">{words.fillInPack}</span>
        <select value={pack} disabled={locked} data-testid="fillin-pack" onChange={(event) => chooseFillIn(context, { pack: event.currentTarget.value })}>
          {context.packs.map((one) => (
            <option key={one.id} value={one.id}>
              {one.shortTitle}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="field" disabled={locked}>
        <legend class="section-title">{words.fillInRole}</legend>
        <div class="roles">
          {roles.map((one) => (
            <label key={one.id} class={one.id === role ? "role role-on" : "role"}>
              <input type="radio" name="fillin-role" class="visually-hidden" value={one.id} checked={one.id === role} data-testid={`fillin-role-${one.id}`} onChange={() => chooseFillIn(context, { role: one.id })} />
              {words.fillInRoles[one.id]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="field" disabled={locked}>
        <legend class="section-title">{words.fillInSheets}</legend>
        <ul class="checks fillin-sheets" tabIndex={0} aria-label={words.fillInSheets}>
          {offers.map(({ record, title, when, columns }) => (
            <li key={record}>
              <label class="check">
                <input type="checkbox" checked={!without.includes(record)} data-testid={`fillin-sheet-${record}`} onChange={() => toggle(record)} />
                <span class="check-text">{title}</span>
                {when.map((one) => (
                  <span key={one} class="tag">
                    {words.fillInOccasions[one]}
                  </span>
                ))}
                <span class="fillin-count">{words.fillInColumns(columns)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {none && (
        <p class="problem" role="alert">
          {words.fillInNone}
        </p>
      )}
    </>
  );
}
