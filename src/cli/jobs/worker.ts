import { parentPort, workerData } from "node:worker_threads";
import { readBook } from "../../core/intake/records/read-book";
import type { ReviewResult } from "../../core/review/review";
import { UserError } from "../../sheet/user-error";
import { readFile } from "../read-file";
import { buffersOf } from "../../sheet/buffers";
import type { Reply, TaskResults, JobOptions, Task } from "./tasks";

/* One job: reads files, and marks copies, one at a time. */
const port = parentPort!;
const { on, known, templates, cells } = workerData as JobOptions;
let told: Extract<Task, { type: "result" }> | undefined;

async function read({ bytes, file }: Extract<Task, { type: "read" }>): Promise<TaskResults["read"]> {
  const { key, read } = await readFile(bytes, file);
  return { key, ...(read && { read: cells ? read : { ...read, book: readBook(read.book, { on, templates }, known) } }) };
}

async function mark({ bytes, file, findings, keys }: Extract<Task, { type: "mark" }>): Promise<TaskResults["mark"]> {
  // Only who marks needs Excel.
  const { markedCopy } = await import("../marked-copy");
  const { result, packs } = told!;
  return markedCopy(bytes, file.file, { ...result, findings, keys } satisfies ReviewResult, packs);
}

async function answer(task: Exclude<Task, { type: "result" }>): Promise<void> {
  let found: Reply;
  try {
    found = { done: task.type === "read" ? await read(task) : await mark(task) };
  } catch (fault) {
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
    found = { failed: { user: fault instanceof UserError, name, message, stack } };
  }
  port.postMessage(found, buffersOf(found));
}

port.on("message", (task: Task) => {
  if (task.type === "result") told = task;
  else void answer(task);
});
