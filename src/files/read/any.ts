import type { WorkbookCells } from "../../sheet/cells";
import { Refusal } from "../refusal";
import { defaultCaps, openZip, type ReadCaps } from "../zip";
import { readByLibrary } from "./foreign/library";
import { fileKind } from "./magic/kind";
import { isLockFile, packageKind, refuseForeign, refusePackage } from "./magic/refuse";
import { readWorkbookPaced, type PacedOptions } from "./paced";
import { readPage } from "./page/read";
import { readWord } from "./word/read";
import { readDelimited } from "./text/read";

/**
 * Reads any file an office sends as a workbook, by what its first bytes say and not by its name: .xlsx and .xlsm by our own reader; .xls, .et,
 * .xlsb, .ods and XML of 2003 by the kept library; .csv and .txt as one sheet; .docx and web pages with a sheet
 * for each table. What is none of these is refused with a sentence that
 * says what it is and what to do. All but .xlsx is read at one go: keep it in a thread that can be ended. Throws Refusal.
 */
export async function readAny(bytes: Uint8Array, file: string, options: PacedOptions = {}): Promise<WorkbookCells> {
  try {
    return await read(bytes, file, options, { ...defaultCaps, ...options.caps });
  } catch (error) {
    throw error instanceof Refusal ? error.at({ file }) : error;
  }
}

async function read(bytes: Uint8Array, file: string, options: PacedOptions, caps: ReadCaps): Promise<WorkbookCells> {
  if (isLockFile(file)) refuseForeign(bytes, file);
  const kind = fileKind(bytes);
  switch (kind) {
    case "zip":
      return readPackage(bytes, file, options, caps);
    case "xls":
    case "xml-spreadsheet":
      return readByLibrary(bytes, file, kind, caps);
    case "html":
      return readPage(bytes, file, caps);
    case "text-utf8":
    case "text-utf16":
    case "text-gbk":
      return readDelimited(bytes, file, caps);
    default:
      refuseForeign(bytes, file);
      throw new Error(kind);
  }
}

async function readPackage(bytes: Uint8Array, file: string, options: PacedOptions, caps: ReadCaps): Promise<WorkbookCells> {
  const zip = openZip(bytes, caps);
  const kind = packageKind(zip);
  if (kind === "xlsx") return readWorkbookPaced(bytes, file, options);
  if (kind === "word") return readWord(zip, file, caps);
  if (kind === "xlsb" || kind === "ods") return readByLibrary(bytes, file, kind, caps, zip);
  refusePackage(zip);
  throw new Error(kind);
}

/** Whether a file is one that a library reads at one go, as far as its first bytes tell: best kept in a thread that can be ended. */
export function readsAtOneGo(bytes: Uint8Array): boolean {
  const kind = fileKind(bytes);
  return kind === "xls" || kind === "xml-spreadsheet" || (kind === "zip" && !isOwnFormat(bytes));
}

/** Whether a file is one that our own reader and writer take: the package of an .xlsx. Any other comes back as a new .xlsx. */
export function isOwnFormat(bytes: Uint8Array): boolean {
  if (fileKind(bytes) !== "zip") return false;
  try {
    return packageKind(openZip(bytes)) === "xlsx";
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
