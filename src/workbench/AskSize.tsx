import { useLayoutEffect, useRef } from "preact/hooks";
import type { LineSpan } from "../host";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  span: LineSpan;
  /** Points of a row, characters of a column. */
  size: number;
  /** null: nothing is changed. */
  onAnswer(size: number | null): void;
}

/** Asks how high rows or how wide columns should be, within what Excel takes. */
export function AskSize({ words, span: { side }, size, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    input.current!.select();
  }, []);
  return (
    <dialog ref={dialog} class="question" onClose={() => onAnswer(null)}>
      <form method="dialog" class="rows" onSubmit={() => onAnswer(input.current!.valueAsNumber)}>
        <label>
          {side === "rows" ? words.askHeight : words.askWidth}
          <input ref={input} type="number" data-testid="size" min={0} max={side === "rows" ? 409 : 255} step="any" required defaultValue={String(size)} />
        </label>
        <div class="answers">
          <button type="submit" class="primary">
            {words.ok}
          </button>
          <button type="button" onClick={() => dialog.current!.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
