import { atOnce, passedOn } from "../../sheet/at-once";
import type { WorkbookCells } from "../../sheet/cells";
import { isLockFile } from "../../sheet/file-name";
import { Refusal } from "../refusal";
import { newBudget, openZip, streamedChunks, type Budget, type Checksum, type Inflater, type ReadCaps } from "../zip";
import { memoryNamespace, memoryTag, textOf } from "../../sheet/memory-part";
import { customXmlOf } from "./detail/book";
import { fileKind } from "./magic/kind";
import { lockFile, packageKind, packageRefusal, refusalFor } from "./magic/refuse";
import { findWorkbook, linkedBooks, relatedPart, type WorkbookParts } from "./package/workbook";
import { readSheet, type CellContext } from "./sheet/read";
import { SharedStrings } from "./strings/shared";
import { StringTable } from "./strings/table";
import { readCellStyles } from "./styles/cell-styles";
import { XmlPush } from "./xml/push";
import { spaces } from "./xml/spaces";

export interface ReadOptions {
  /** Limits to set differently from `defaultCaps`; `submittedCaps` suits files of other people read in a browser. */
  caps?: Partial<ReadCaps>;
  /** Replaces the built-in inflater. */
  inflater?: Inflater;
  /** Replaces the built-in CRC-32. */
  crc32?: Checksum;
  /** Names of the sheets to read; absent: all. Others are left out. */
  sheets?: readonly string[];
  /** Names of the sheets not to read. */
  without?: ReadonlySet<string>;
  /** Values as the object model of Excel gives them: struck-out text and all, numbers without the digits of their format. For a host. */
  asWritten?: boolean;
}

/** How far the reading of one file has come, in inflated bytes; `total` is what the zip directory declares. */
export interface ReadProgress {
  phase: "strings" | "cells";
  sheet: string | null;
  done: number;
  total: number;
}

/**
 * Reads the cells of an .xlsx or .xlsm, in steps of about a millisecond: whoever runs the generator may pause between
 * them, or stop (`return()`) and nothing is left behind. Values only; nothing of the file is changed or executed.
 * Throws Refusal, with one Chinese sentence, for every file it will not read; never returns part of a workbook.
 */
export function* readWorkbookSteps(
  bytes: Uint8Array, file: string, options: ReadOptions = {}, budget = newBudget(options.caps, options),
): Generator<ReadProgress, WorkbookCells> {
  const progress: ReadProgress = { phase: "strings", sheet: null, done: 0, total: 0 };
  try {
    return yield* steps(bytes, file, options, budget, progress);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { sheet } = progress;
    throw (sheet !== null ? new Refusal(error.code, `工作表“${sheet}”：${error.message}`, { sheet, ...error.place }) : error).at({ file });
  }
}

/** As `readWorkbookSteps`, at one go. */
export function readWorkbook(bytes: Uint8Array, file: string, options: ReadOptions = {}): WorkbookCells {
  return atOnce(readWorkbookSteps(bytes, file, options));
}

function* steps(bytes: Uint8Array, file: string, options: ReadOptions, budget: Budget, progress: ReadProgress): Generator<ReadProgress, WorkbookCells> {
  if (isLockFile(file)) throw lockFile();
  const kind = fileKind(bytes);
  if (kind !== "zip") throw refusalFor(kind, file);
  const zip = openZip(bytes, budget.caps);
  const holds = packageKind(zip);
  if (holds !== "xlsx") throw packageRefusal(holds);
  const parts = findWorkbook(zip, budget);
  const wanted = parts.sheets.filter(({ name }) => options.sheets?.includes(name) !== false && !options.without?.has(name));
  progress.total = wanted.reduce((sum, sheet) => sum + sheet.entry.size, relatedPart(parts, "sharedStrings")?.size ?? 0);

  const strings = new StringTable(budget.caps.cells);
  const asWritten = options.asWritten === true;
  yield* readStrings(parts, strings, progress, asWritten);
  const context: CellContext = { parts, strings, shared: strings.list.length, styles: readCellStyles(parts, asWritten), asWritten, cells: 0 };
  const workbook: WorkbookCells = { file, date1904: parts.date1904, strings: strings.list, sheets: [] };
  progress.phase = "cells";
  for (const sheet of wanted) {
    progress.sheet = sheet.name;
    const cells = yield* passedOn(readSheet(sheet, context), (bytes) => {
      progress.done += bytes;
      return progress;
    });
    workbook.sheets.push(cells);
  }
  if (strings.remarks.size > 0) workbook.remarks = strings.remarks;
  if (strings.interpreted) workbook.interpreted = true;
  if (workbook.sheets.some(({ inputs }) => inputs && inputs.linked.count > 0)) workbook.links = linkedBooks(parts);
  const memory = readMemory(parts);
  return memory === undefined ? workbook : { ...workbook, memory };
}

/** Bytes of a custom part that is looked at: ours has a few thousand. */
const largestMemory = 1 << 20;

/** What our pane had the workbook remember. Of several such parts none is believed. */
function readMemory(parts: WorkbookParts): string | undefined {
  const ours = customXmlOf(parts, largestMemory).filter(({ namespace }) => namespace === memoryNamespace);
  return ours.length === 1 ? textOf(ours[0].text, memoryTag) : undefined;
}

function* readStrings(parts: WorkbookParts, strings: StringTable, progress: ReadProgress, asWritten: boolean): Generator<ReadProgress> {
  const entry = relatedPart(parts, "sharedStrings");
  if (!entry) return;
  const { budget } = parts;
  const parser = new XmlPush(new SharedStrings(strings, asWritten), spaces.sheet, budget.caps);
  for (const chunk of streamedChunks(entry, budget)) {
    parser.write(chunk);
    progress.done += chunk.length;
    yield progress;
  }
  parser.end();
}
