import type { LedgerState } from "../../../core/review/ledger";
import { Icon, type IconName } from "../Icon";
import { OutcomeIcon } from "../findings/OutcomeIcon";
import type { ListedOutcome } from "../../../core/dictionary/finding";

/** States that look like an outcome of a finding, and those with a sign of their own. */
const outcomes: Partial<Record<LedgerState, ListedOutcome>> = { failed: "error", unchecked: "broken", review: "review" };
const icons: Partial<Record<LedgerState, IconName>> = { checked: "done", idle: "minus", form: "file", info: "info", heading: "file" };

/** What a clause came to, as a shape of its own: colour is never the only sign. */
export function StateIcon({ state, size = 16 }: { state: LedgerState; size?: number }) {
  const outcome = outcomes[state];
  if (outcome) return <OutcomeIcon outcome={outcome} size={size} />;
  return (
    <span class={`state-icon state-${state}`}>
      <Icon name={icons[state]!} size={size} />
    </span>
  );
}
