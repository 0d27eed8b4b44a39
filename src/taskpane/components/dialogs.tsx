import type { State } from "../state/state";
import { FillInDialog } from "./FillInDialog";
import { FormDialog } from "./FormDialog";
import { PackDialog } from "./PackDialog";
import { ParametersDialog } from "./ParametersDialog";
import { SpreadDialog } from "./SpreadDialog";

/** The dialog that is open, if any. */
export function OpenDialog({ state }: { state: State }) {
  const { dialog } = state;
  switch (dialog?.kind) {
    case "form":
      return <FormDialog dialog={dialog} state={state} />;
    case "pack":
      return <PackDialog dialog={dialog} />;
    case "parameters":
      return <ParametersDialog scope={dialog.scope} state={state} />;
    case "fillIn":
      return <FillInDialog dialog={dialog} />;
    case "spread":
      return <SpreadDialog dialog={dialog} state={state} />;
    default:
      return null;
  }
}
