import { readFileSync } from "node:fs";
import type { WorkbookCells } from "../core/cells";
import type { UnreadableFile } from "../core/report";
import { readWorkbook, Refusal } from "../files";
import type { Input } from "./inputs";

/** Reads every input; one that is refused gets a sentence and never stops the others. Other faults are ours and are thrown. */
export function readInputs(inputs: Input[]): { workbooks: WorkbookCells[]; unreadable: UnreadableFile[] } {
  const workbooks: WorkbookCells[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const input of inputs) {
    const problem = input.problem ?? readOne(input, workbooks);
    if (problem) unreadable.push({ file: input.name, problem });
  }
  return { workbooks, unreadable };
}

function readOne(input: Input, into: WorkbookCells[]): string | undefined {
  try {
    into.push(readWorkbook(readFileSync(input.path), input.name));
    return undefined;
  } catch (fault) {
    if (fault instanceof Refusal) return fault.message;
    if ((fault as NodeJS.ErrnoException).code) return `文件打不开（${(fault as NodeJS.ErrnoException).code}），请检查权限或是否被占用。`;
    throw fault;
  }
}
