import { useMemo, useState } from "preact/hooks";
import { applyParameters, closeParameters } from "../../commands/parameters";
import { appliedPacks, parameterGroups, unusedParameters, withValue } from "../../select/parameters";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";
import { ParameterRow } from "./ParameterRow";

/** 核验口径: every parameter of the regulations chosen, by regulation; what is wrong is said at the field, nothing is taken before 保存. */
export function ParametersDialog({ scope, state }: { scope: SessionKey; state: State }) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const [draft, setDraft] = useState<Record<string, unknown>>(state.choice.params);
  const packs = useMemo(() => appliedPacks(state.choice, context.packs), [state.choice.packs, context.packs]);
  const groups = useMemo(() => parameterGroups(packs, draft), [packs, draft]);
  const fields = groups.flatMap((group) => group.fields);
  const changed = fields.filter(({ line }) => line.changed).length;
  const wrong = fields.filter(({ problem }) => problem !== undefined).length;
  const reviewed = state.sessions[scope].result !== null || state.sessions.workbook.result !== null;
  const close = () => closeParameters(context);
  const resetAll = () => setDraft(fields.reduce((kept, { line }) => withValue(kept, line, line.byDefault), draft));
  const titleOf = (id: string) => word(packs.find((pack) => pack.id === id)?.shortTitle ?? id);
  const foot = (
    <>
      <span class={`grow ${wrong > 0 ? "problem" : "hint"}`} role="status">
        {wrong > 0 ? words.parametersWrong(wrong) : words.parametersChanged(changed)}
      </span>
      <button type="button" class="button" onClick={close}>
        {words.cancel}
      </button>
      <button type="button" class="button primary" disabled={wrong > 0} data-testid="parameters-apply" onClick={() => void applyParameters(context, scope, draft)}>
        {reviewed ? words.parametersApply : words.parametersSave}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.parametersTitle} testid="parameters-dialog" busy={null} onClose={close} foot={foot}>
      <div class="parameters" tabIndex={0} role="region" aria-label={words.parametersTitle}>
        <p class="hint">
          {words.parametersIntro}{" "}
          {changed > 0 && (
            <button type="button" class="link" data-testid="reset-all" onClick={resetAll}>
              {words.resetAll}
            </button>
          )}
        </p>
        {scope === "batch" && unusedParameters(state.choice, context.packs) > 0 && <p class="hint" data-testid="parameters-kept">{words.parametersKept}</p>}
        {groups.length === 0 && <p class="empty">{words.parametersNone}</p>}
        {groups.map(({ pack, fields: mine }) => (
          <section key={pack.id} class="parameter-group" aria-labelledby={`parameters-${pack.id}`}>
            <h3 id={`parameters-${pack.id}`}>{word(pack.shortTitle)}</h3>
            {mine.map((field) => (
              <ParameterRow
                key={field.line.name}
                field={field}
                packs={packs}
                others={field.line.packs.filter((id) => id !== pack.id).map(titleOf)}
                onChange={(value) => setDraft((now) => withValue(now, field.line, value))}
              />
            ))}
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
