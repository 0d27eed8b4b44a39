import type { State } from "../state/state";
import { SummaryDialog } from "./SummaryDialog";

/** The dialog that is open, if any. */
export function OpenDialog({ state }: { state: State }) {
  const { dialog } = state;
  switch (dialog?.kind) {
    case "summary":
      return <SummaryDialog dialog={dialog} state={state} />;
    default:
      return null;
  }
}
