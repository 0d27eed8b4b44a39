import type { FormDone } from "../../pane-excel";
import { useWords } from "../context";
import { EditedCells } from "./EditedCells";

/** What filling a form did, and what a person should still look at. */
export function FormResult({ report }: { report: FormDone }) {
  const words = useWords();
  return (
    <>
      <p data-testid="summary-result">{report.changed === 0 ? words.summarySame(report.sheet) : report.sheets > 0 ? words.formDone(report.rows, report.sheets, report.sheet) : words.summaryDone(report.sheet, report.rows)}</p>
      <p class="hint">{report.target === "template" ? words.summaryTemplate : report.target === "official" ? words.formOfficial : words.summaryReconstruction}</p>
      {report.kept.length > 0 && (
        <>
          <p>{words.summaryEdited(report.kept.length)}</p>
          <EditedCells cells={report.kept} />
        </>
      )}
      {report.notes.length > 0 && (
        <ul class="notes" tabIndex={0} aria-label={words.summaryNotes}>
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
