import { useRef, useState } from "preact/hooks";
import { addFiles } from "../../commands/files";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** Picks several files, or takes them from a drop. */
export function FileDrop({ empty }: { empty: boolean }) {
  const words = useWords();
  const context = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => list && list.length > 0 && addFiles(context, [...list]);
  return (
    <div
      class={`drop${over ? " drop-over" : ""}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {empty && <p class="drop-intro">{words.batchIntro}</p>}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept=".xlsx,.xlsm,.xls,.xlsb,.et,.ods,.csv"
        data-testid="batch-input"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after a change.
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="file" /> {words.pickFiles}
      </button>
      <span class="hint">{over ? words.dropHere : words.dropHint}</span>
    </div>
  );
}
