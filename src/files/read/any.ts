import type { WorkbookCells } from "../../sheet/cells";
import { isLockFile } from "../../sheet/file-name";
import { Refusal } from "../refusal";
import { defaultCaps, openZip, type ReadCaps } from "../zip";
import { readByLibrary } from "./foreign/library";
import { fileKind, isZip, seeFile } from "./magic/kind";
import { lockFile, packageKind, packageRefusal, refusalFor } from "./magic/refuse";
import { readWorkbookPaced, type PacedOptions } from "./paced";
import { readPage } from "./page/read";
import { readWord } from "./word/read";
import { checkSize, checkWhole } from "./too-large";
import { readDelimited } from "./text/read";

/**
 * Reads any file an office sends as a workbook, by what its first bytes say and not by its name: .xlsx and .xlsm by our own reader; .xls, .et,
 * .xlsb, .ods and XML of 2003 by SheetJS (`@e965/xlsx`); .csv and .txt as one sheet; .docx and web pages with a sheet for each table. What is
 * none of these is refused with a sentence that says what it is and what to do. Only an .xlsx is read in slices; what a library reads is best
 * kept in a thread that can be ended, see `readsAtOneGo`. Throws Refusal.
 */
export async function readAny(bytes: Uint8Array, file: string, options: PacedOptions = {}): Promise<WorkbookCells> {
  try {
    return await read(bytes, file, options, { ...defaultCaps, ...options.caps });
  } catch (error) {
    throw error instanceof Refusal ? error.at({ file }) : error;
  }
}

async function read(bytes: Uint8Array, file: string, options: PacedOptions, caps: ReadCaps): Promise<WorkbookCells> {
  if (isLockFile(file)) throw lockFile();
  checkSize(bytes.length, caps);
  if (!isZip(bytes)) checkWhole(bytes.length, caps);
  const { kind, text } = seeFile(bytes);
  switch (kind) {
    case "zip":
      return readPackage(bytes, file, options, caps);
    case "xls":
    case "xml-spreadsheet":
      return readByLibrary(bytes, file, kind, caps);
    case "html":
      return readPage(text, file, caps);
    case "text-utf8":
    case "text-utf16":
    case "text-gbk":
      return readDelimited(text, kind, file, caps);
    default:
      throw refusalFor(kind, file);
  }
}

async function readPackage(bytes: Uint8Array, file: string, options: PacedOptions, caps: ReadCaps): Promise<WorkbookCells> {
  const zip = openZip(bytes, caps);
  const kind = packageKind(zip);
  if (kind === "xlsx") return readWorkbookPaced(bytes, file, options);
  if (kind === "word") return readWord(zip, file, caps);
  if (kind === "xlsb" || kind === "ods") return readByLibrary(bytes, file, kind, caps, zip);
  throw packageRefusal(kind);
}

/**
 * Whether a file, as far as its first bytes tell, is best kept in a thread that can be ended: what a library reads at one go, and every
 * package that is no .xlsx, of which one may be such a file. Texts and web pages are read at one go, too, by our own reader, which comes to an end.
 */
export function readsAtOneGo(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return !isOwnFormat(bytes);
  const kind = fileKind(bytes);
  return kind === "xls" || kind === "xml-spreadsheet";
}

/** Whether a file is one that our own reader and writer take: the package of an .xlsx. Any other comes back as a new .xlsx. */
export function isOwnFormat(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return packageKind(openZip(bytes)) === "xlsx";
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
