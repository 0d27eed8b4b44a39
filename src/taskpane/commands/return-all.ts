import { uniqueName } from "../../sheet/unique-name";
import { perform, reporter, text, type Context } from "./context";

/** A folder that a person chose, as the browser gives it; see the File System Access API. */
export interface ChosenFolder {
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<ChosenFolder>;
  getFileHandle(name: string, options?: { create: boolean }): Promise<{ createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }> }>;
}

/** Asks for a folder; absent where the browser has no way to. @throws AbortError when the person chose none */
export function folderPicker(page: object = globalThis): (() => Promise<ChosenFolder>) | undefined {
  const { showDirectoryPicker: pick } = page as { showDirectoryPicker?(options: { mode: "readwrite" }): Promise<ChosenFolder> };
  return pick && (() => pick.call(page, { mode: "readwrite" }));
}

/** Notes that are told in the pane; all of them are in what is written. */
const mostTold = 3;

/**
 * Everything that goes back to submitters and recommenders, made in the worker: marked copies, notices and letters, as a zip, or into a folder in which no file is
 * ever replaced.
 */
export async function returnAll(context: Context, asked: { office: string; deadline: string }, folder: ChosenFolder | null): Promise<void> {
  const { store, files, batch, cancel, saveFile } = context;
  const { sessions, files: lines, own } = store.get();
  const result = sessions.batch.result!;
  const signal = cancel.batch.start();
  const report = reporter(context, "batch");
  await perform(context, "batch", async () => {
    report("return", 0, 0);
    const reviewed = new Set(result.files.map(({ file }) => file));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let writing: Promise<void> = Promise.resolve();
    let failed: unknown;
    const { told, copies, letters } = await batch.returnAll(
      result,
      {
        // What is no longer held is no longer to be read.
        files: result.files.flatMap(({ file }): [string, Blob][] => (files.has(file) && batch.holds(file) ? [[file, files.get(file)!]] : [])),
        own: own.flatMap(({ pack }) => pack ?? []), office: asked.office.trim(), ...(asked.deadline !== "" && { deadline: asked.deadline }),
        unreadable: lines.filter(({ file, status }) => status === "refused" && !reviewed.has(file)).map(({ file, why }) => ({ file, problem: why ?? "" })), zip: folder === null,
      },
      {
        signal,
        give: (name, bytes) => {
          if (folder) writing = writing.then(() => writeInto(folder, name.split("/"), bytes)).catch((fault: unknown) => void (failed ??= fault));
          else chunks.push(bytes as Uint8Array<ArrayBuffer>);
        },
        onProgress: (part, whole) => report("return", part, whole),
      },
    );
    await writing;
    if (failed !== undefined) throw failed as Error;
    if (!folder) saveFile?.(new Blob(chunks, { type: "application/zip" }), `return-${result.on}.zip`);
    const words = text(context);
    const notes = [words.returned(copies, letters), ...told.slice(0, mostTold), ...(told.length > mostTold ? [words.returnedMore(told.length - mostTold)] : [])];
    store.dispatch({ type: "notice", notice: { tone: told.length > 0 ? "warning" : "done", text: notes.reduce(words.together) } });
  });
}

/** Writes a file below a folder, under a name that is free. */
async function writeInto(folder: ChosenFolder, [step, ...rest]: readonly string[], bytes: Uint8Array): Promise<void> {
  if (rest.length > 0) return writeInto(await folder.getDirectoryHandle(step, { create: true }), rest, bytes);
  const taken = new Set<string>();
  let name = step;
  while (await isThere(folder, name)) {
    taken.add(name);
    name = uniqueName(step, (candidate) => taken.has(candidate));
  }
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await file.write(bytes);
  await file.close();
}

async function isThere(folder: ChosenFolder, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch {
    return false;
  }
}
