import type { ConditionState } from "../../../core/review/board/board";
import { OutcomeIcon } from "../findings/OutcomeIcon";
import { Icon } from "../Icon";

/** A shape of its own for every state of a condition. */
export function ConditionIcon({ state, size = 14 }: { state: ConditionState; size?: number }) {
  if (state === "met") return <Icon name="done" size={size} />;
  if (state === "idle") return <Icon name="minus" size={size} />;
  return <OutcomeIcon outcome={state === "broken" ? "error" : state === "missing" ? "missing" : "review"} size={size} />;
}
