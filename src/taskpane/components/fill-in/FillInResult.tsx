import type { PaneFillInDone } from "../../pane-excel";
import { useWords } from "../context";

/** The sheets that were made, and which of them go by another name than planned. */
export function FillInResult({ report }: { report: PaneFillInDone }) {
  const words = useWords();
  const shown = report.sheets.filter(({ wanted }) => !wanted.startsWith("_"));
  return (
    <>
      <p data-testid="fillin-result">{words.fillInDone(shown.length)}</p>
      <ul class="notes" tabIndex={0} aria-label={words.fillInSheets}>
        {shown.map(({ name, wanted }) => (
          <li key={name}>
            {name}
            {name !== wanted && <span class="hint"> {words.fillInRenamed(wanted)}</span>}
          </li>
        ))}
      </ul>
      {report.paper === false && <p>{words.paperNotSetUp}</p>}
      <p class="hint">{words.fillInNext}</p>
    </>
  );
}
