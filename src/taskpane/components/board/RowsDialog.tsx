import { useEffect, useRef } from "preact/hooks";
import { hasCell, sourceOf } from "../../../core/dictionary/finding-place";
import { sentenceOf } from "../../../core/words/finding";
import { columnName } from "../../../sheet/a1";
import { tableOf } from "../../commands/open-file";
import type { Dialog, State } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";

/** Rows of a submitted file, to look at only: the finding's cells are marked, the headings of its table stand above. */
export function RowsDialog({ dialog, state }: { dialog: Extract<Dialog, { kind: "rows" }>; state: State }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const result = state.sessions.batch.result!;
  const told = useFindingContext(result);
  const finding = result.findings[dialog.finding];
  const source = sourceOf(finding, told);
  const head = tableOf(result, source)?.headerRow ?? 0;
  const { place } = finding;
  const meant = (row: number, column: number): boolean => hasCell(place) && place.columns.includes(column) && (row === place.row || (place.rows?.includes(row) ?? false));
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A dialog that is just being opened has no place to scroll in yet.
    const frame = requestAnimationFrame(() => {
      const cell = body.current?.querySelector<HTMLElement>(".rows-cell");
      if (!cell || !body.current) return;
      body.current.scrollLeft = cell.offsetLeft - body.current.clientWidth / 2;
      body.current.scrollTop = cell.offsetTop - body.current.clientHeight / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [dialog.rows]);
  const close = () => dispatch({ type: "dialog", dialog: null });
  const foot = (
    <button type="button" class="button primary" data-testid="rows-close" onClick={close}>
      {words.close}
    </button>
  );
  return (
    <DialogFrame title={words.rowsTitle(source.file, dialog.rows?.sheet ?? source.sheet)} testid="rows-dialog" busy={null} onClose={close} foot={foot}>
      {dialog.why !== undefined && <p class="note">{dialog.why}</p>}
      <p>{sentenceOf(finding, told)}</p>
      <p class="hint">{words.rowsReadOnly}</p>
      {!dialog.rows || dialog.rows.rows.length === 0 ? (
        <p class="empty">{words.rowsNone}</p>
      ) : (
        <div ref={body} class="rows-scroll" tabIndex={0} role="region" aria-label={words.rowsTitle(source.file, dialog.rows.sheet)}>
          <table class="rows">
            <thead>
              <tr>
                <td />
                {dialog.rows.columns.map((column) => (
                  <th key={column} scope="col">
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dialog.rows.rows.map(({ row, texts }) => (
                <tr key={row} class={row < head ? "rows-head" : row === place.row ? "rows-meant" : undefined}>
                  <th scope="row">{row + 1}</th>
                  {texts.map((text, i) => (
                    <td key={i} class={meant(row, dialog.rows!.columns[i]) ? `rows-cell outcome-edge-${finding.outcome}` : undefined}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </DialogFrame>
  );
}
