import { undoWrite, writeFindings, writeOther } from "../../commands/findings";
import { clearMarks, mark } from "../../commands/marks";
import { openForms } from "../../commands/forms";
import { resultJson } from "../../commands/export-json";
import { offerFile } from "../../commands/save-file";
import type { SessionKey, State } from "../../state/state";
import { reportsWithoutPage } from "../../select/reports";
import { useCommands, useWords } from "../context";

/** What can be done with a result; what the Excel at hand cannot do is disabled and says why. */
export function ActionBar({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const session = state.sessions[scope];
  const busy = session.running !== null;
  const can = state.capabilities;
  const note = can?.note ?? undefined;
  return (
    <div class="actions" role="toolbar" aria-label={words.actions}>
      {scope === "workbook" && (
        <>
          <label class="switch" title={session.marked ? words.marksOn : words.marksOff}>
            <input type="checkbox" role="switch" checked={session.marked} disabled={busy || !can?.marks} data-testid="marks" onChange={() => void (session.marked ? clearMarks(context) : mark(context))} />
            <span>{words.marks}</span>
          </label>
          <button type="button" class="button small" disabled={busy || !can?.marks} title={can?.marks ? undefined : note} data-testid="clear-marks" onClick={() => void clearMarks(context)}>
            {words.clearMarks}
          </button>
          <button type="button" class="button small" disabled={busy || !can?.writes} title={can?.writes ? undefined : note} data-testid="undo-last" onClick={() => void undoWrite(context, scope)}>
            {words.undoLast}
          </button>
        </>
      )}
      {scope === "batch" && (
        <button type="button" class="button small" disabled={busy} data-testid="return-all" onClick={() => context.dispatch({ type: "dialog", dialog: { kind: "return" } })}>
          {words.returnAll}
        </button>
      )}
      {scope === "batch" && (
        <button type="button" class="button small" disabled={busy} title={words.exportJsonHint} data-testid="export-json" onClick={() => offerFile(context, () => resultJson(state, scope, context.packs), `review-${session.result!.on}.json`, (words) => words.exportHere)}>
          {words.exportJson}
        </button>
      )}
      <button type="button" class="button small" disabled={busy || !can?.writes} title={can?.writes ? undefined : note} data-testid="write-findings" onClick={() => void writeFindings(context, scope)}>
        {words.writeFindings}
      </button>
      {reportsWithoutPage(state.language).map(({ kind, title }) => (
        <button key={kind} type="button" class="button small" disabled={busy || !can?.writes} title={can?.writes ? undefined : note} onClick={() => void writeOther(context, scope, kind)}>
          {words.writeReport(title)}
        </button>
      ))}
      <button type="button" class="button small primary" disabled={busy || !can?.writes} title={can?.writes ? undefined : note} data-testid="make-summary" onClick={() => void openForms(context, scope)}>
        {words.makeSummary}
      </button>
    </div>
  );
}
