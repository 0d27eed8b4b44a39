import { useMemo, useState } from "preact/hooks";
import { progressOf, type Checklist } from "../../../core/review/checklist/checklist";
import { wantedUnits } from "../../select/questions";
import type { ReviewerView } from "../../state/reviewer";
import type { SessionKey } from "../../state/state";
import { AnswerFilters } from "./AnswerFilters";
import { useCommands, useWords } from "../context";
import { PickList } from "../PickList";

const rowHeight = 46;

/** The units with questions, and how far the review of each has come. */
export function ChecklistUnits({ checklist, view, scope }: { checklist: Checklist; view: ReviewerView; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const [active, setActive] = useState(-1);
  const progress = useMemo(() => progressOf(checklist), [checklist]);
  const shown = useMemo(() => wantedUnits(checklist, progress, view.filter, view.search), [checklist, progress, view.filter, view.search]);
  const heights = useMemo(() => shown.map(() => rowHeight), [shown]);
  const open = (at: number) => dispatch({ type: "reviewerView", scope, change: { unit: shown[at], clause: null, search: "" } });
  return (
    <>
      <div class="filters">
        <AnswerFilters view={view} scope={scope} hint={words.unitSearch} />
      </div>
      {shown.length === 0 ? (
        <p class="empty">{words.noUnitMatches}</p>
      ) : (
        <PickList id="checklist-units" label={words.checklistUnits} heights={heights} active={Math.min(active, shown.length - 1)} onActivate={setActive} onOpen={open}>
          {(at) => {
            const { asked, answered, nearly, failed } = progress[shown[at]];
            return (
              <>
                <span class="pick-text">
                  <span class="pick-name">{checklist.units[shown[at]].name}</span>
                  <span class="pick-meta">
                    <span class="meter" aria-hidden="true">
                      <span style={{ width: `${(100 * answered) / asked}%` }} />
                    </span>
                    <span>{words.answeredOf(answered, asked)}</span>
                    {nearly > 0 && <span>{words.nearlyCount(nearly)}</span>}
                    {failed > 0 && <span class="outcome-error">{words.failedCount(failed)}</span>}
                  </span>
                </span>
              </>
            );
          }}
        </PickList>
      )}
    </>
  );
}
