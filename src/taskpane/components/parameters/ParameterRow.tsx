import { valueText, type ParameterKind } from "../../../core/language/pack/parameter-list";
import type { Pack } from "../../../core/language/pack/schema";
import type { ParameterField } from "../../select/parameters";
import { useSpeech, useWords } from "../context";
import { ParameterClauses } from "./ParameterClauses";
import { ParameterControl } from "./ParameterControl";

/** Controls of several parts: the group bears the name. */
const unlabelled: ReadonlySet<ParameterKind> = new Set<ParameterKind>(["members", "fixed", "monthDay"]);

interface Props {
  field: ParameterField;
  packs: readonly Pack[];
  /** Titles of the other packs that go by it too. */
  others: readonly string[];
  onChange: (value: unknown) => void;
}

/** One parameter: what it is called and means, its control, its default where it was changed, the clauses it decides. */
export function ParameterRow({ field: { line, problem }, packs, others, onChange }: Props) {
  const words = useWords();
  const { word } = useSpeech();
  const id = `parameter-${line.name.replace(/\W/g, "-")}`;
  // The button leaves with what it did; the control is where one goes on.
  const reset = (button: HTMLElement) => {
    button.closest(".parameter")!.querySelector<HTMLElement>("input, select, textarea")?.focus();
    onChange(line.byDefault);
  };
  return (
    <div class={`parameter${line.changed ? " parameter-changed" : ""}`} data-testid={id} role="group" aria-labelledby={`${id}-title`}>
      <div class="parameter-head">
        {unlabelled.has(line.kind) ? (
          <b id={`${id}-title`} class="grow">
            {word(line.title)}
          </b>
        ) : (
          <label id={`${id}-title`} class="grow" for={`${id}-input`}>
            {word(line.title)}
          </label>
        )}
        {line.changed && <span class="tag parameter-tag">{words.changedTag}</span>}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {word(line.meaning)}
      </p>
      <ParameterControl id={id} line={line} wrong={problem !== undefined} onChange={onChange} />
      {problem !== undefined && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {words.shouldBe(word(problem))}
        </p>
      )}
      {line.changed && (
        <p class="parameter-default">
          <span class="grow">{words.defaultIs(word(valueText(line, line.byDefault)))}</span>
          <button type="button" class="link" data-testid={`${id}-reset`} onClick={(event) => reset(event.currentTarget)}>
            {words.reset}
          </button>
        </p>
      )}
      {others.length > 0 && <p class="hint">{words.alsoOf(others.join(words.comma))}</p>}
      <ParameterClauses clauses={line.clauses} packs={packs} />
    </div>
  );
}
