import { openParameters } from "../../commands/parameters";
import { appliedPacks, choiceFor, parameterGroups } from "../../select/parameters";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** On the start screen: how the regulations are read, and whether anybody changed it. */
export function ParametersButton({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const fields = parameterGroups(appliedPacks(state.choice, context.packs), choiceFor(state.choice, scope).params).flatMap((group) => group.fields);
  if (fields.length === 0) return null;
  const changed = fields.filter(({ line }) => line.changed).length;
  return (
    <div class="section">
      <button type="button" class="parameters-button" data-testid="parameters" onClick={() => openParameters(context, scope)}>
        <Icon name="settings" />
        <span class="grow">{words.parametersOpen}</span>
        <span class={changed > 0 ? "tag parameter-tag" : "hint"}>{words.parametersChanged(changed)}</span>
        <Icon name="chevron" size={12} />
      </button>
    </div>
  );
}
