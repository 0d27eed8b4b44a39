import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { droppedFiles } from "./dropped-files";
import { Icon } from "./Icon";

interface Props {
  /** What tests call its parts. */
  testids: { zone?: string; input: string; button?: string; folder?: string };
  accept: string;
  multiple?: boolean;
  /** On the button; beside it; beside it while files are held over the zone. */
  words: { pick: string; hint: string; over: string; /** On the button that takes a whole folder; absent: none is offered. */ folder?: string };
  /** @param pathOf the way to a file that came in a folder, with the folder's own name */
  onFiles: (files: File[], pathOf: (file: File) => string | undefined) => void;
  children?: ComponentChildren;
}

/** Not every web view can pick a folder; files can be picked and dropped everywhere. */
const picksFolders = typeof HTMLInputElement !== "undefined" && "webkitdirectory" in HTMLInputElement.prototype;

/** Takes files that are picked, or dropped here, folders among them. */
export function DropZone({ testids, accept, multiple, words, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const take = (files: File[], pathOf: (file: File) => string | undefined = (file) => file.webkitRelativePath || undefined) => files.length > 0 && onFiles(files, pathOf);
  const drop = async (data: DataTransfer | null) => {
    if (!data) return;
    const { files, paths } = await droppedFiles(data);
    take(files, (file) => paths.get(file));
  };
  const picked = (input: HTMLInputElement) => {
    take([...(input.files ?? [])]);
    // The same may be chosen again after a change.
    input.value = "";
  };
  return (
    <div
      class={`drop${over ? " drop-over" : ""}`}
      data-testid={testids.zone}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void drop(event.dataTransfer);
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
        onChange={(event) => picked(event.currentTarget)}
      />
      <button type="button" class="button" data-testid={testids.button} onClick={() => input.current?.click()}>
        <Icon name="file" /> {words.pick}
      </button>
      {words.folder !== undefined && picksFolders && (
        <>
          <input ref={folder} class="visually-hidden" type="file" {...{ webkitdirectory: true }} multiple tabIndex={-1} aria-hidden="true" data-testid={testids.folder} onChange={(event) => picked(event.currentTarget)} />
          <button type="button" class="button" data-testid={testids.folder && `${testids.folder}-button`} onClick={() => folder.current?.click()}>
            <Icon name="folder" /> {words.folder}
          </button>
        </>
      )}
      <span class="hint">{over ? words.over : words.hint}</span>
    </div>
  );
}
