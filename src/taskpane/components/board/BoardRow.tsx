import type { ConditionState } from "../../../core/review/board/board";
import type { ReviewedUnit } from "../../../core/review/checklist/checklist";
import { verdicts, type UnitVerdict } from "../../../core/review/verdict/verdict";
import type { BoardColumn } from "../../select/board-columns";
import { changedText } from "../../select/files-text";
import type { FileLine } from "../../state/file-line";
import { useWords } from "../context";
import { ConditionIcon } from "./ConditionIcon";
import { boardSizes } from "./sizes";

interface Props {
  index: number;
  unit: ReviewedUnit;
  verdict: UnitVerdict;
  /** Conditions left to judge. */
  open: number;
  /** Of a batch: the file it came in. */
  file: FileLine | undefined;
  cells: { at: number; column: BoardColumn; state: ConditionState | undefined }[];
  /** Width of the column of units. */
  first: number;
  /** Its chosen column, -1 for none. */
  chosen: number;
  idOf: (column: number) => string;
  onPress: (column: number) => void;
}

/** One unit: its name, verdict, what is left to judge and the version of its file, then its state under each condition. */
export function BoardRow({ index, unit, verdict, open, file, cells, first, chosen, idOf, onPress }: Props) {
  const words = useWords();
  const name = unit.name || words.formNameless;
  const version = file && `${file.file} · ${changedText(file.modified)}`;
  return (
    <div class="board-row" role="row" aria-rowindex={index + 2} data-testid="board-row" style={{ transform: `translateY(${index * boardSizes.row}px)`, height: `${boardSizes.row}px` }}>
      <div id={idOf(0)} class={`board-unit${chosen === 0 ? " board-active" : ""}`} role="rowheader" aria-colindex={1} style={{ width: `${first}px` }} title={version ? `${name}\n${version}` : name} onClick={() => onPress(0)}>
        <span class="board-name">{name}</span>
        <span class="board-meta">
          <span class={`verdict-badge verdict-${verdicts.indexOf(verdict.verdict)}`}>{words.verdictNames[verdict.verdict]}</span>
          {open > 0 && <span>{words.boardLeft(open)}</span>}
          {version && <span class="board-version">{version}</span>}
        </span>
      </div>
      {cells.map(({ at, column, state }) => (
        <div
          key={column.key}
          id={idOf(at + 1)}
          class={`board-cell board-${state ?? "none"}${column.inner ? " board-inner" : ""}${chosen === at + 1 ? " board-active" : ""}`}
          role="gridcell"
          aria-colindex={at + 2}
          aria-label={words.clauseWhy(column.title, state ? words.conditionStates[state] : words.boardNone)}
          title={words.clauseWhy(column.title, state ? words.conditionStates[state] : words.boardNone)}
          style={{ left: `${first + at * boardSizes.column}px`, width: `${boardSizes.column}px` }}
          onClick={() => onPress(at + 1)}
        >
          {state && <ConditionIcon state={state} />}
        </div>
      ))}
    </div>
  );
}
