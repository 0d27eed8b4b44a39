import type { WorkbookCells } from "../../sheet/cells";
import type { Progress } from "../../core/review/review";
import type { ReadDone } from "../../worker/client";
import { cameBack, takeIn } from "./take-in";
import { fileCap, type WireOptions } from "../../worker/protocol";
import type { Messages } from "../messages/zh-CN";
import { paceOf } from "../state/pace";
import { choiceFor, sentParameters, unusedParameters } from "../select/parameters";
import type { Action } from "../state/action";
import { openRepeats } from "../state/files";
import { perform, reporter, text, type Context } from "./context";
import { refreshSheets } from "./start";
import type { FileReview } from "../../core/review/review";
import { repeatedUnits } from "../../core/words/repeats";
import { fileProblemText } from "../../core/words/reading-sentences";
import type { Speech } from "../../core/words/speech";
import { speechOf } from "../messages/language";

/** Beyond this many files their groups start closed. */
const manyFiles = 20;

/** Adds submitted files; each gets its line at once. @param pathOf the way to a file that came in a folder */
export function addFiles(context: Context, files: readonly File[], pathOf: (file: File) => string | undefined = () => undefined): void {
  const { store } = context;
  const { back, others } = cameBack(files.map((file) => ({ file, path: pathOf(file) })), store.get().files);
  for (const [label, file] of back) context.files.set(label, file);
  if (back.size > 0) store.dispatch({ type: "filesBack", files: [...back.keys()] });
  const taken = takeIn(others, store.get().files, text(context));
  for (const { line, file } of taken) if (line.status === "waiting") context.files.set(line.file, file);
  if (taken.length > 0) store.dispatch({ type: "filesAdded", files: taken.map(({ line }) => line) });
}

/** Takes one file out; what was found with it no longer holds. */
export function removeFile(context: Context, file: string): void {
  // A reader at work on the first files goes with what it read.
  context.cancel.batch.stop();
  context.files.delete(file);
  context.batch.forget(file);
  context.store.dispatch({ type: "fileRemoved", file });
  context.store.dispatch({ type: "dropped", scope: "batch" });
}

/** Says what the files that may be corrected versions are: they replace the earlier ones, of which nothing stays; or all count. */
export async function settleRepeats(context: Context, replace: boolean): Promise<void> {
  const { store } = context;
  const open = openRepeats(store.get().files);
  if (open.length === 0) return;
  if (!replace) return store.dispatch({ type: "filesApart" });
  const reviewed = store.get().sessions.batch.result !== null;
  const gone = new Set(open.map(({ repeats }) => repeats!));
  for (const file of gone) removeFile(context, file);
  if (reviewed) await reviewFiles(context);
  if (store.get().notice === null) store.dispatch({ type: "notice", notice: { tone: "done", text: text(context).repeatsReplaced(gone.size) } });
}

export function clearFiles(context: Context): void {
  context.cancel.batch.stop();
  context.batch.clear();
  context.files.clear();
  void context.rounds.forget();
  context.store.dispatch({ type: "filesCleared" });
  context.store.dispatch({ type: "proposed", proposal: null });
  context.store.dispatch({ type: "previous", previous: null });
  context.store.dispatch({ type: "dropped", scope: "batch" });
}

/** Why a file was not read or counted, in one sentence; null where nothing is wrong. */
export function whyOf(report: ReadDone, words: Messages): string | null {
  if (report.problem === "duplicate") return words.duplicateFile(report.detail ?? "");
  if (report.problem === "slow") return words.tooSlow(fileCap / 1000);
  if (report.problem === "full") return words.roundFull;
  if (report.problem === "failed") return words.workerFailed;
  return report.detail;
}

export function wireOptions(context: Context): WireOptions {
  const { choice, own } = context.store.get();
  const { packs, on, columns, templates } = choice;
  return {
    own: own.flatMap(({ pack }) => pack ?? []), trial: own.filter(({ trial }) => trial).map(({ id }) => id), packs, on, params: sentParameters(choiceFor(choice, "batch"), context.packs), choices: columns.filter((column) => column.file !== ""), templates: [...templates],
  };
}

/**
 * The reviewer's own sheets of the open workbook. A submission does not review itself: without such sheets an empty workbook is
 * handed on, and nobody's answers count.
 */
async function ownAnswers({ store, excel }: Context, signal: AbortSignal): Promise<WorkbookCells> {
  const names = store.get().sheets.filter((sheet) => sheet.kept).map((sheet) => sheet.name);
  return names.length > 0 ? excel.read(names, { signal }) : { file: "", date1904: false, strings: [], sheets: [] };
}

/** Labels of the files that were read, in their order. */
export function readable(context: Context): string[] {
  return context.store.get().files.filter(({ file }) => context.batch.holds(file)).map(({ file }) => file);
}

/** Reads the files not yet read, one after the other, then reviews all as one dataset. */
export async function reviewFiles(context: Context): Promise<void> {
  const { store, batch } = context;
  const signal = context.cancel.batch.start();
  const report = reporter(context, "batch");
  const toRead = store.get().files.filter(({ file, status }) => context.files.has(file) && status !== "skipped" && status !== "refused" && !batch.holds(file));
  report("files", 0, toRead.length);
  await perform(
    context,
    "batch",
    async () => {
      const whole = { files: toRead.length, bytes: toRead.reduce((sum, { size }) => sum + size, 0) };
      const began = performance.now();
      let bytes = 0;
      for (const [at, { file, size }] of toRead.entries()) {
        report("files", at, toRead.length, { file, pace: paceOf({ files: at, bytes }, whole, performance.now() - began) });
        bytes += size;
        const read = await batch.read(file, context.files.get(file)!, signal);
        store.dispatch({ type: "fileStatus", changes: [{ file, status: read.status, why: whyOf(read, text(context)), twin: read.problem === "duplicate" ? (read.detail ?? undefined) : undefined }] });
      }
      const order = readable(context);
      if (order.length === 0) {
        store.dispatch({ type: "dropped", scope: "batch" });
        store.dispatch({ type: "notice", notice: { tone: "warning", text: text(context).noFileReviewed } });
        return;
      }
      const onProgress = ({ phase, done, total }: Progress) => report(phase, done, total);
      await context.answers.flush(context);
      await refreshSheets(context);
      const answers = await ownAnswers(context, signal);
      const result = await batch.review(order, { ...wireOptions(context), answers }, { signal, onProgress });
      store.dispatch(statusAfter(result.files, speechOf(text(context))));
      // With many files the first thing to see is the round at a glance, and one line per file.
      const { view, result: before } = store.get().sessions.batch;
      if (order.length > manyFiles && before === null) store.dispatch({ type: "page", scope: "batch", page: "board" });
      if (order.length > manyFiles && view.grouping === "file" && view.search.trim() === "") store.dispatch({ type: "collapse", scope: "batch", keys: order });
      store.dispatch({ type: "reviewed", scope: "batch", result });
      const pairs = (result.repeats ?? []).flatMap((repeat) => repeat.files.slice(1).map((file, i) => ({ file, of: repeat.files[i], unit: repeatedUnits(repeat, speechOf(text(context))) })));
      if (pairs.length > 0) store.dispatch({ type: "filesRepeat", pairs });
      const unused = unusedParameters(store.get().choice, context.packs);
      if (unused > 0) store.dispatch({ type: "notice", notice: { tone: "warning", text: text(context).parametersUnused(unused) } });
    },
    text(context).reviewFailed,
  );
}

function statusAfter(files: readonly Pick<FileReview, "file" | "status" | "problem">[], speech: Speech): Action {
  return {
    type: "fileStatus",
    changes: files.map(({ file, status, problem }) => ({ file, status: status === "reviewed" ? "reviewed" : "noTable", why: problem && fileProblemText(file, problem, speech) })),
  };
}
