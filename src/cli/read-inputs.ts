import { readFile } from "node:fs/promises";
import type { WorkbookCells } from "../core/cells";
import type { UnreadableFile } from "../core/report";
import { readWorkbookPaced, Refusal } from "../files";
import type { Input } from "./inputs";
import { nodePlatform } from "./node-platform";

/** Reads every input; one that is refused gets a sentence and never stops the others. Other faults are ours and are thrown. */
export async function readInputs(inputs: Input[]): Promise<{ workbooks: WorkbookCells[]; unreadable: UnreadableFile[] }> {
  const workbooks: WorkbookCells[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const input of inputs) {
    const problem = input.problem ?? (await readOne(input, workbooks));
    if (problem) unreadable.push({ file: input.name, problem });
  }
  return { workbooks, unreadable };
}

async function readOne(input: Input, into: WorkbookCells[]): Promise<string | undefined> {
  try {
    into.push(await readWorkbookPaced(await readFile(input.path), input.name, { platform: nodePlatform, slice: Infinity }));
    return undefined;
  } catch (fault) {
    if (fault instanceof Refusal) return fault.message;
    if ((fault as NodeJS.ErrnoException).code) return `文件打不开（${(fault as NodeJS.ErrnoException).code}），请检查权限或是否被占用。`;
    throw fault;
  }
}
