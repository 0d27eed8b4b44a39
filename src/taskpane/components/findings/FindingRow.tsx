import { isListed, type Finding } from "../../../core/dictionary/finding";
import { referenceOf, sentenceOf, unitNameOf, type FindingContext } from "../../../core/words/finding";
import type { Grouping } from "../../state/grouping";
import { articleText, placeText } from "../../select/label";
import { useWords } from "../context";
import type { RowPlace } from "./GroupRow";
import { OutcomeIcon } from "./OutcomeIcon";

interface Props extends RowPlace {
  finding: Finding;
  told: FindingContext;
  at: number;
  of: number;
  by: Grouping;
}

/** One finding in two lines: what is wrong, and where; what the group already says is not repeated. */
export function FindingRow({ id, top, height, selected, onPress, finding, told, at, of, by }: Props) {
  const words = useWords();
  if (!isListed(finding.outcome)) return null;
  const word = words.outcome[finding.outcome];
  const message = sentenceOf(finding, told);
  const place = placeText(finding, told);
  const second = by === "clause" ? unitNameOf(finding, told) : articleText(finding, told, words);
  return (
    <div
      id={id}
      class={`finding-row outcome-edge-${finding.outcome}${selected ? " selected" : ""}`}
      role="treeitem"
      aria-level={2}
      aria-setsize={of}
      aria-posinset={at + 1}
      aria-selected={selected}
      data-testid="finding"
      data-outcome={finding.outcome}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onClick={onPress}
    >
      <OutcomeIcon outcome={finding.outcome} />
      <span class="finding-text">
        <span class="finding-message">{message}</span>
        <span class="finding-meta">
          <span class={`outcome-word outcome-${finding.outcome}`}>{word}</span>
          {referenceOf(finding, told) !== undefined && <span class="tag">{words.reference}</span>}
          {place !== "" && <span class="finding-place">{place}</span>}
          <span class="finding-second">{second}</span>
        </span>
      </span>
    </div>
  );
}
