import { useCommands, useWords } from "../context";

/** Whether numbers of persons are told whole in what is written: off until somebody confirmed it. */
export function UnmaskSwitch({ on }: { on: boolean }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const change = (box: HTMLInputElement): void => {
    if (!box.checked) return dispatch({ type: "unmask", on: false });
    // It is on only when that was confirmed.
    box.checked = false;
    dispatch({ type: "dialog", dialog: { kind: "unmask" } });
  };
  return (
    <label class="switch" title={words.unmaskHint}>
      <input type="checkbox" role="switch" checked={on} data-testid="unmask" onChange={(event) => change(event.currentTarget)} />
      <span>{words.unmask}</span>
    </label>
  );
}
