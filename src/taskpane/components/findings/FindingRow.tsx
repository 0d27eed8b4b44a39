import type { FindingLine } from "../../../core/review/lines/lines";
import type { ReviewResult } from "../../../core/review/review";
import { referenceOf, type FindingContext } from "../../../core/words/finding";
import { lineSentence, unitsOfLine, unitsText } from "../../../core/words/line";
import { roundKinds, type RoundKind } from "../../state/second-round";
import type { Grouping } from "../../state/grouping";
import { articlesText, linePlace } from "../../select/label";
import { useWords } from "../context";
import type { RowPlace } from "./GroupRow";
import { OutcomeIcon } from "./OutcomeIcon";

interface Props extends RowPlace {
  line: FindingLine;
  result: ReviewResult;
  told: FindingContext;
  /** What became of it since the round before. */
  kinds: ReadonlySet<RoundKind> | undefined;
  at: number;
  of: number;
  by: Grouping;
}

/** One line of findings in two lines of text: what is wrong, and where; what the group already says is not repeated. */
export function FindingRow({ id, top, height, selected, onPress, line, result, told, kinds, at, of, by }: Props) {
  const words = useWords();
  const { outcome } = line;
  const place = linePlace(line, result, words);
  const units = unitsOfLine(line, result, told);
  const second = by === "clause" ? unitsText(units, told.speech) : articlesText(line, result, told, words);
  return (
    <div
      id={id}
      class={`finding-row outcome-edge-${outcome}${selected ? " selected" : ""}`}
      role="treeitem"
      aria-level={2}
      aria-setsize={of}
      aria-posinset={at + 1}
      aria-selected={selected}
      data-testid="finding"
      data-outcome={outcome}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onClick={onPress}
    >
      <OutcomeIcon outcome={outcome} />
      <span class="finding-text">
        <span class="finding-message">{lineSentence(line, result, told)}</span>
        <span class="finding-meta">
          <span class={`outcome-word outcome-${outcome}`}>{words.outcome[outcome]}</span>
          {referenceOf(result.findings[line.lead], told) !== undefined && <span class="tag">{words.reference}</span>}
          {roundKinds.map((kind) => kind !== "open" && kinds?.has(kind) && <span key={kind} class="tag">{words.changeNames[kind]}</span>)}
          {place !== "" && <span class="finding-place">{place}</span>}
          <span class="finding-second">{second}</span>
        </span>
      </span>
    </div>
  );
}
