import path from "node:path";
import type { FileReview, ReviewResult } from "../core/review/review";
import { hasCells, type Reviewed } from "../core/review/books";
import type { Pack } from "../core/language/pack/schema";
import { reportsOfFile } from "../core/reports";
import { writeReport } from "../excel";
import { blankWorkbook, patchWorkbook, stamped } from "../files";
import { contentKey } from "../sheet/content-key";
import { asWorkbook } from "../sheet/file-name";
import { uniqueName } from "../sheet/unique-name";
import { UserError } from "../sheet/user-error";
import type { Disk } from "./disk";
import { faultLine } from "./fault";
import { inExcel } from "./in-excel";
import type { InputFile } from "./inputs";
import type { Work } from "./make";
import type { ReturnedCopy } from "../returns/copy";
import { markedCopy } from "./marked-copy";
import { nodeZlib } from "./node-zlib";
import type { Outputs, Wish } from "./outputs";
import { bytesOf } from "./read-inputs";
import type { Streams } from "./streams";

/** Marks the copy of a file; its bytes are fetched when its turn comes. */
export type Marker = (file: FileReview, bytes: () => Promise<Uint8Array>) => Promise<ReturnedCopy>;

interface CopyOptions {
  folder: string;
  packs: readonly Pack[];
  inputs: readonly InputFile[];
  /** Marks in threads of their own; absent: here. */
  marker?: Marker;
  workbooks: readonly Reviewed[];
  /** Keys of the bytes that were reviewed, by name. */
  keys: ReadonlyMap<string, string>;
  /** Workbooks that are not marked. */
  reviewers: ReadonlySet<string>;
  outputs: Outputs;
  disk: Disk;
  streams: Streams;
}

/** Each reviewed workbook into a folder under its own name, with marks, its findings and the run's ledger. Folders of the name are kept; a name that leads out of the folder is the last part of it, and gets a number where two meet. */
export function copiesOf(result: ReviewResult, options: CopyOptions): Work[] {
  const wishes: Wish[] = [];
  return result.files.filter(({ file, status }) => status === "reviewed" && !options.reviewers.has(file)).map((file) => {
    const wish: Wish = { target: freeTarget(options, asWorkbook(nameWithin(file.file)), wishes), label: file.file, kind: "marked" };
    wishes.push(wish);
    return { wish, ...copyOf(result, file, wish.target, options), failed: "没有写出标记副本。", otherwise: (why: string) => findingsOnly(result, file, why, options) };
  });
}

/** A name that is a whole path ("../x/a.xlsx") still lands inside the folder. */
const nameWithin = (name: string): string => (path.isAbsolute(name) || /^\.\.(?:[\\/]|$)/u.test(path.normalize(name)) || /^[A-Za-z]:/u.test(name) ? path.basename(name) : name);

function freeTarget({ folder, outputs }: CopyOptions, name: string, wishes: readonly Wish[]): string {
  return path.join(folder, uniqueName(name, (candidate) => outputs.isTaken(path.join(folder, candidate), wishes)));
}

/** The making of one copy, which may begin before its turn where other threads do it. */
function copyOf(result: ReviewResult, file: FileReview, target: string, { packs, inputs, workbooks, keys, disk, streams, marker }: CopyOptions): Pick<Work, "start" | "make"> {
  const bytes = async (): Promise<Uint8Array> => {
    const read = await bytesOf(inputs.find(({ name }) => name === file.file)!.path, disk);
    if (contentKey(read) !== keys.get(file.file)) throw new UserError("文件在核验之后有变动，请重新核验。");
    return read;
  };
  const mark: Marker = marker ?? (async () => {
    const book = workbooks.find((one) => one.file === file.file);
    return markedCopy(await bytes(), file.file, result, packs, book && hasCells(book) ? book : undefined);
  });
  let begun: Promise<ReturnedCopy> | undefined;
  return {
    ...(marker && { start: () => void (begun ??= mark(file, bytes)) }),
    make: async () => {
      const { copy, told } = await (begun ?? mark(file, bytes));
      begun = undefined;
      for (const line of told) streams.out(line);
      if (path.basename(target) !== path.basename(file.file)) streams.out(`${file.file}：标记副本写在 ${target}`);
      return copy;
    },
  };
}

/** A workbook that cannot be marked (its structure is protected): its findings in a workbook of their own. */
async function findingsOnly(result: ReviewResult, file: FileReview, why: string, options: CopyOptions): Promise<void> {
  const { dir, name } = path.parse(nameWithin(file.file));
  const wish: Wish = { target: freeTarget(options, path.posix.join(dir, `${name}（核验结果）.xlsx`), []), label: file.file, kind: "findings" };
  const [refused] = await options.outputs.claim([wish]);
  if (refused !== null) return options.streams.err(refused);
  try {
    const cover = patchWorkbook(blankWorkbook("说明"), {
      edit: [{ sheet: "说明", operations: [{ op: "columnWidth", from: 0, to: 0, width: 90 }, { op: "cells", cells: [`“${file.file}”没有写出标记副本。`, why, "问题列在“核验结果”，条款逐条列在“条款台账”；其中的单元格地址是原文件的。"].map((value, row) => ({ row, column: 0, value, style: { align: { wrap: true } } })) }] }],
      add: [],
    });
    const saved = await inExcel(cover, path.basename(wish.target), async () => {
      for (const kind of reportsOfFile) await writeReport(kind, result, { only: file.file, packs: options.packs });
    });
    await options.outputs.write(wish, stamped(saved, "findings", "", undefined, nodeZlib));
    options.streams.out(`${file.file}：核验结果写在 ${wish.target}`);
  } catch (fault) {
    options.streams.err(`${file.file}：核验结果也没有写出。${fault instanceof UserError ? fault.message : faultLine(fault)}`);
  }
}
