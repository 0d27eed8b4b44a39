import { useEffect, useRef } from "preact/hooks";
import type { Running, SessionKey } from "../state/state";
import type { Messages } from "../messages/zh-CN";
import { useCommands, useWords } from "./context";

function stepText(words: Messages, { step, part, whole }: Running): string {
  switch (step) {
    case "read":
      return words.phaseRead;
    case "tables":
      return words.phaseTables;
    case "records":
      return words.phaseRecords;
    case "rules":
      return words.phaseRules;
    case "findings":
      return words.phaseFindings;
    case "mark":
      return words.phaseMark;
    case "write":
      return words.phaseWrite;
    case "writeLedger":
      return words.phaseLedger;
    case "open":
      return words.phaseOpen;
    case "return":
      return words.phaseReturn(part, whole);
    case "summary":
      return words.phaseSummary;
    case "files":
      return words.phaseFiles(Math.min(part + 1, whole), whole);
  }
}

/** What is running, how far it is, and how to stop it. `compact` sits above the results. */
export function ProgressPanel({ scope, running, compact = false }: { scope: SessionKey; running: Running; compact?: boolean }) {
  const words = useWords();
  const { cancel } = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  // The pressed 核验 is gone: the focus goes to what can be done now.
  useEffect(() => {
    if (!compact) button.current?.focus();
  }, [compact]);
  const share = running.whole > 0 ? Math.min(1, running.part / running.whole) : null;
  return (
    <div class={compact ? "progress progress-compact" : "progress"}>
      <p class="progress-text" role="status">
        <span>{stepText(words, running)}</span>
        {share !== null && <span class="progress-percent">{words.percent(Math.floor(share * 100))}</span>}
      </p>
      {running.file !== undefined && (
        <p class="progress-file" data-testid="progress-file">
          <span class="progress-name" title={running.file}>
            {running.file}
          </span>
          {running.pace && <span>{words.pace(running.pace.rate, running.pace.left)}</span>}
        </p>
      )}
      <progress aria-label={stepText(words, running)} max={1} {...(share === null ? {} : { value: share })} />
      <button ref={button} type="button" class="button" data-testid="cancel" onClick={() => cancel[scope].stop()}>
        {words.cancel}
      </button>
    </div>
  );
}
