import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";

interface Props {
  /** What tests call its parts. */
  testids: { zone?: string; input: string; button?: string };
  accept: string;
  multiple?: boolean;
  /** On the button; beside it; beside it while files are held over the zone. */
  words: { pick: string; hint: string; over: string };
  onFiles: (files: File[]) => void;
  children?: ComponentChildren;
}

/** Takes files that are picked, or dropped here. */
export function DropZone({ testids, accept, multiple, words, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => list && list.length > 0 && onFiles([...list]);
  return (
    <div
      class={`drop${over ? " drop-over" : ""}`}
      data-testid={testids.zone}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {children}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple={multiple}
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        data-testid={testids.input}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after a change.
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" data-testid={testids.button} onClick={() => input.current?.click()}>
        <Icon name="file" /> {words.pick}
      </button>
      <span class="hint">{over ? words.over : words.hint}</span>
    </div>
  );
}
