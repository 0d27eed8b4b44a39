import { useEffect } from "preact/hooks";
import { writeChecklist } from "../../commands/answers";
import type { SessionKey, State } from "../../state/state";
import { ChecklistUnit } from "./ChecklistUnit";
import { ChecklistUnits } from "./ChecklistUnits";
import { useCommands, useWords } from "../context";
import { SavingLine } from "./SavingLine";

/** What only a person can judge: the units with how far each has come, and inside a unit its questions. */
export function ChecklistPage({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const { reviewer: view, result, running } = state.sessions[scope];
  const { checklist } = result!;
  useEffect(() => void context.answers.prepare(context, scope), [context, scope, result]);
  if (checklist.questions.every(({ asked }) => asked.length === 0)) return <p class="empty">{words.noQuestions}</p>;
  const can = state.capabilities?.writes === true && running === null;
  return (
    <>
      <SavingLine saving={state.saving} />
      {view.unit === null ? <ChecklistUnits checklist={checklist} view={view} scope={scope} /> : <ChecklistUnit key={view.unit} result={result!} unit={view.unit} view={view} reviewer={state.reviewer} saving={state.saving} scope={scope} />}
      {view.unit === null && (
        <div class="actions" role="toolbar" aria-label={words.actions}>
          <button type="button" class="button small primary" disabled={!can} data-testid="write-checklist" onClick={() => void writeChecklist(context, scope)}>
            {words.writeChecklist}
          </button>
        </div>
      )}
    </>
  );
}
