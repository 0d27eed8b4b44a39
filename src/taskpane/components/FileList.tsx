import type { FileLine } from "../batch/fileLine";
import { clearFiles } from "../commands/files";
import { useCommands, useWords } from "./context";
import { VirtualLines } from "./VirtualLines";

const lineHeight = 44;

/** One line per submitted file: its name, and its state or why it does not count. */
export function FileList({ files, busy }: { files: FileLine[]; busy: boolean }) {
  const words = useWords();
  const context = useCommands();
  if (files.length === 0) return <p class="empty">{words.batchEmpty}</p>;
  return (
    <section class="section files" aria-label={words.fileCount(files.length)}>
      <div class="row">
        <h2 class="section-title grow">{words.fileCount(files.length)}</h2>
        <button type="button" class="link" disabled={busy} data-testid="clear-files" onClick={() => clearFiles(context)}>
          {words.clearFiles}
        </button>
      </div>
      <VirtualLines count={files.length} height={lineHeight}>
        {(i) => (
          <div class={`file-line file-${files[i].status}`} data-testid="file-line">
            <span class="file-name" title={files[i].file}>
              {files[i].file}
            </span>
            <span class="file-state" title={files[i].why ?? undefined}>
              {[words.status[files[i].status], files[i].why].filter(Boolean).join("：")}
            </span>
          </div>
        )}
      </VirtualLines>
    </section>
  );
}
