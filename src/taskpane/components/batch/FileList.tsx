import { useMemo } from "preact/hooks";
import type { FileLine } from "../../state/file-line";
import { clearFiles, removeFile } from "../../commands/files";
import { failingFirst } from "../../select/file-order";
import { filesText } from "../../select/files-text";
import type { ReviewResult } from "../../../core/review/review";
import { sightText } from "../../select/sight-text";
import { useCommands, useSpeech, useWords } from "../context";
import { Icon } from "../Icon";
import { VirtualLines } from "../VirtualLines";

/** Px of a line, and of one with a reason. */
const lineHeights = { plain: 44, sight: 60, why: 76 };

/** One line per submitted file, those that do not count first: its name, and its state or why it does not count. */
export function FileList({ files: given, result, busy }: { files: FileLine[]; /** Tells what each is, once it was reviewed. */ result: ReviewResult | null; busy: boolean }) {
  const words = useWords();
  const context = useCommands();
  const files = useMemo(() => failingFirst(given), [given]);
  const stateOf = ({ status, why }: FileLine) => (why === null ? words.status[status] : words.clauseWhy(words.status[status], why));
  const { word } = useSpeech();
  const sights = result?.sights;
  const tables = useMemo(() => new Map(result?.files.map((one) => [one.file, one.tables])), [result?.files]);
  const sightOf = ({ file }: FileLine): string => {
    const sight = sights?.[file];
    return sight ? sightText(sight, tables.get(file) ?? [], words, word, (id) => context.packs.find((pack) => pack.id === id)?.shortTitle ?? id) : "";
  };
  const heights = useMemo(() => files.map((line) => (line.why === null ? (sights?.[line.file] ? lineHeights.sight : lineHeights.plain) : lineHeights.why)), [files, sights]);
  const remove = (button: HTMLElement, i: number) => {
    // The line that moves up takes the focus; below the last one there is none.
    if (i === files.length - 1) button.closest<HTMLElement>(files.length > 1 ? ".lines" : ".start-scroll")?.focus();
    removeFile(context, files[i].file);
  };
  if (files.length === 0) return <p class="empty">{words.batchEmpty}</p>;
  return (
    <section class="section files" aria-label={words.fileCount(files.length)}>
      <div class="row">
        <h2 class="section-title grow" data-testid="files-head">
          {filesText(files, words)}
        </h2>
        <button type="button" class="link" disabled={busy} data-testid="clear-files" onClick={() => clearFiles(context)}>
          {words.clearFiles}
        </button>
      </div>
      <VirtualLines heights={heights}>
        {(i) => (
          <div class={`file-line file-${files[i].status}${files[i].why === null ? "" : " file-why"}`} data-testid="file-line">
            <span class="file-name" title={files[i].file}>
              {files[i].file}
            </span>
            <span class="file-state" title={files[i].why ?? undefined}>
              {stateOf(files[i])}
            </span>
            {files[i].why === null && sightOf(files[i]) !== "" && (
              <span class="file-state" title={sightOf(files[i])} data-testid="file-sight">
                {sightOf(files[i])}
              </span>
            )}
            <button type="button" class="icon-button file-remove" disabled={busy} aria-label={words.removeFile(files[i].file)} title={words.removeFile(files[i].file)} data-testid="remove-file" onClick={(event) => remove(event.currentTarget, i)}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </VirtualLines>
    </section>
  );
}
