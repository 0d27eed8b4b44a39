import { useMemo } from "preact/hooks";
import { writeAssessment, writeVerdicts } from "../../commands/answers";
import { countVerdicts, verdictAt, verdicts } from "../../../core/review/verdict/verdict";
import { wantedVerdicts } from "../../select/units";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { DecidingLines } from "./DecidingLines";
import { Fold } from "../Fold";
import { Icon } from "../Icon";
import { PickList } from "../PickList";
import { UnitCard } from "./UnitCard";
import { UnitLine } from "./UnitLine";

const rowHeight = 46;

/** The verdict on every unit: chips that count and filter, the list, the chosen unit with what decides. */
export function UnitsPage({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const { reviewer: view, result, running } = state.sessions[scope];
  const { verdicts: all, checklist } = result!;
  const counts = useMemo(() => countVerdicts(all), [all]);
  const shown = useMemo(() => wantedVerdicts(all, checklist.units, view.verdicts, view.unitSearch), [all, checklist, view.verdicts, view.unitSearch]);
  const heights = useMemo(() => shown.map(() => rowHeight), [shown]);
  const change = (next: Partial<typeof view>) => context.dispatch({ type: "reviewerView", scope, change: next });
  const active = view.verdict === null ? -1 : shown.indexOf(view.verdict);
  const can = state.capabilities?.writes === true && running === null;
  const several = all.chains.length > 1;
  return (
    <>
      <div class="filters">
        <div class="chips verdict-chips" role="group" aria-label={words.verdictFilters}>
          {verdicts.map((verdict, rank) => (
            <button
              key={verdict}
              type="button"
              class={`chip verdict-${rank}`}
              aria-pressed={view.verdicts.includes(verdict)}
              disabled={counts[verdict] === 0 && !view.verdicts.includes(verdict)}
              title={words.verdictHints[verdict]}
              data-testid={`verdict-${rank}`}
              onClick={() => change({ verdicts: view.verdicts.includes(verdict) ? view.verdicts.filter((one) => one !== verdict) : [...view.verdicts, verdict] })}
            >
              <span class="verdict-dot" aria-hidden="true" />
              <span>{words.verdictNames[verdict]}</span>
              <b>{counts[verdict]}</b>
            </button>
          ))}
        </div>
        <label class="search">
          <Icon name="search" size={14} />
          <input type="search" aria-label={words.unitSearch} placeholder={words.unitSearch} value={view.unitSearch} data-testid="unit-search" onInput={(event) => change({ unitSearch: event.currentTarget.value })} />
        </label>
        {all.apart.length > 0 && (
          <Fold class="stage-reasons" title={words.apartLine(all.apart.length)} testid="apart">
            {() => (
              <div class="apart">
                <DecidingLines result={result!} at={all.apart} scope={scope} />
              </div>
            )}
          </Fold>
        )}
      </div>
      {shown.length === 0 ? (
        <p class="empty">{all.unit.length === 0 ? words.noUnits : words.noUnitMatches}</p>
      ) : (
        <PickList id="units" label={words.unitsList} heights={heights} active={active} onActivate={(at) => change({ verdict: shown[at] })}>
          {(at) => <UnitLine result={result!} verdict={verdictAt(all, shown[at])} packs={several ? context.packs : null} />}
        </PickList>
      )}
      {active >= 0 && <UnitCard key={view.verdict} result={result!} verdict={verdictAt(all, view.verdict!)} scope={scope} onClose={() => change({ verdict: null })} />}
      <div class="actions" role="toolbar" aria-label={words.actions}>
        <button type="button" class="button small" disabled={!can} data-testid="write-assessment" onClick={() => void writeAssessment(context, scope)}>
          {words.writeAssessment}
        </button>
        <button type="button" class="button small primary" disabled={!can} data-testid="write-verdicts" onClick={() => void writeVerdicts(context, scope)}>
          {words.writeVerdicts}
        </button>
      </div>
    </>
  );
}
