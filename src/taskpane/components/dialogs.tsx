import type { State } from "../state/state";
import { FormDialog } from "./FormDialog";

/** The dialog that is open, if any. */
export function OpenDialog({ state }: { state: State }) {
  const { dialog } = state;
  switch (dialog?.kind) {
    case "form":
      return <FormDialog dialog={dialog} state={state} />;
    default:
      return null;
  }
}
