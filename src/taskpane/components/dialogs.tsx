import type { State } from "../state/state";
import { RowsDialog } from "./board/RowsDialog";
import { FillInDialog } from "./fill-in/FillInDialog";
import { UnmaskDialog } from "./findings/UnmaskDialog";
import { FormDialog } from "./forms/FormDialog";
import { PackDialog } from "./packs/PackDialog";
import { ParametersDialog } from "./parameters/ParametersDialog";
import { ReturnDialog } from "./returns/ReturnDialog";
import { SpreadDialog } from "./checklist/SpreadDialog";

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
    case "unmask":
      return <UnmaskDialog />;
    case "spread":
      return <SpreadDialog dialog={dialog} state={state} />;
    case "rows":
      return <RowsDialog dialog={dialog} state={state} />;
    case "return":
      return <ReturnDialog />;
    default:
      return null;
  }
}
