import { useRef, useState } from "preact/hooks";
import { openPack } from "../../commands/ownPacks";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** Takes a pack of one's own: picked, or dropped here. */
export function PackDrop() {
  const words = useWords();
  const context = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => list?.[0] && void openPack(context, list[0]);
  return (
    <div
      class={`drop${over ? " drop-over" : ""}`}
      data-testid="pack-drop"
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".json,application/json"
        data-testid="pack-input"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after a change.
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" data-testid="load-pack" onClick={() => input.current?.click()}>
        <Icon name="file" /> {words.loadPack}
      </button>
      <span class="hint">{over ? words.dropPack : words.loadPackHint}</span>
    </div>
  );
}
