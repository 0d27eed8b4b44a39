import type { Finding } from "../../../core/dictionary/finding";
import type { FindingContext } from "../../../core/words/finding";
import { sourceOf } from "../../../core/dictionary/finding-place";
import { cellsOf } from "../../../core/words/place";
import { jump } from "../../commands/findings";
import type { SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";

const few = 4;

/** The cells of the fault, each a way to it; those of another file are only named. */
export function CellLinks({ findings, told, scope, whole, onWhole }: { /** Those of one line, the marked one first. */ findings: readonly Finding[]; told: FindingContext; scope: SessionKey; whole: boolean; onWhole: () => void }) {
  const words = useWords();
  const context = useCommands();
  const { file, sheet } = sourceOf(findings[0], told);
  const cells = [...new Set(findings.flatMap((finding) => (finding.place.source === findings[0].place.source ? cellsOf(finding) : [])))];
  if (cells.length === 0) return <span>{sheet === "" ? words.noCell : words.clauseWhy(sheet, words.noCell)}</span>;
  const shown = whole ? cells : cells.slice(0, few);
  return (
    <span class="cells">
      {scope === "batch" && (
        <span class="cells-file" title={words.otherFile}>
          {file} /{" "}
        </span>
      )}
      {shown.map((cell, i) => {
        const label = i === 0 ? `${sheet}!${cell}` : cell;
        return scope === "workbook" ? (
          <button key={cell} type="button" class="link cell-link" title={words.goToCell} data-testid="cell-link" onClick={() => void jump(context, sheet, cell)}>
            {label}
          </button>
        ) : (
          <span key={cell} class="cell-link">
            {label}
          </span>
        );
      })}
      {cells.length > shown.length && (
        <button type="button" class="link" title={words.showMore} onClick={onWhole}>
          {words.moreCells(cells.length)}
        </button>
      )}
    </span>
  );
}
