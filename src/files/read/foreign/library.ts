import type { Visibility, WorkbookCells } from "../../../sheet/cells";
import { SYSTEMS_APART } from "../../../sheet/day";
import { Refusal } from "../../refusal";
import { defaultCaps, findEntry, newBudget, streamedChunks, type ReadCaps, type ZipPackage } from "../../zip";
import { damagedFile } from "./damaged-file";
import { checkSheets } from "../too-large";
import { StringTable } from "../strings/table";
import { oleStreams } from "../magic/ole";
import { passwordSet } from "../magic/refuse";
import { isWholeOle } from "./ole-whole";
import { sheetFromLibrary, type LibrarySheet } from "./library-sheet";
import { struckInBiff } from "./biff-strikes";
import { lookIntoOds, odsContent, type OdsSight } from "./ods";

/** What the library reads: old Excel and WPS tables, XML of 2003, and packages that are not of XML or not of Excel. */
type LibraryKind = "xls" | "xml-spreadsheet" | "xlsb" | "ods";

/** Sheets that are none to us, as in an .xlsx. */
const notCells = new Set(["chart", "dialog", "macro"]);
const visibilities: readonly Visibility[] = ["visible", "hidden", "veryHidden"];

/**
 * Reads an old format with a mature library, loaded only now. The library reads a file as a whole and cannot be stopped: keep it
 * in a thread that can be ended. What it would pass over in silence (a file cut short, repeat counts, parts that inflate without end) is
 * looked at before. Throws Refusal.
 */
export async function readByLibrary(bytes: Uint8Array, file: string, kind: LibraryKind, caps: ReadCaps, zip?: ZipPackage): Promise<WorkbookCells> {
  const sight = zip ? lookIntoPackage(zip, kind, caps) : undefined;
  if (!zip && !isWhole(bytes, kind)) throw damagedFile();
  const library = await import("@e965/xlsx");
  // Before Excel 97 texts were bytes of a code page; the tables for them are as large as the library.
  if (kind === "xls" && ![...oleStreams(bytes)].includes("Workbook")) library.set_cptable(await import("@e965/xlsx/dist/cpexcel"));
  const book = (() => {
    // It remarks on formats it does not know, where a command line has lines of its own to say.
    const { error } = console;
    console.error = () => undefined;
    try {
      return library.read(bytes, { dense: true, cellNF: true, cellFormula: true, cellStyles: true, cellHTML: false, cellText: false });
    } catch (fault) {
      throw refusalOf(fault);
    } finally {
      console.error = error;
    }
  })();
  checkSheets(book.SheetNames.length, caps);
  const strings = new StringTable(caps.cells);
  // Its copies are new workbooks, whose dates count from 1900.
  const since = book.Workbook?.WBProps?.date1904 ? SYSTEMS_APART : 0;
  const result: WorkbookCells = { file, date1904: false, strings: strings.list, sheets: [] };
  const biff = kind === "xls" ? struckInBiff(streamOf(library.CFB, bytes)) : undefined;
  let left = caps.cells;
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name] as LibrarySheet | undefined;
    // Part of a workbook must never look like the whole.
    if (!sheet) throw new Refusal("not-workbook", `工作表“${name}”无法读取，文件可能已损坏。请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”后再试。`, { sheet: name });
    if (notCells.has(sheet["!type"] ?? "")) return;
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const { cells, count } = sheetFromLibrary(name, visibilities[sight?.hiddenSheets.has(name) ? 1 : hidden] ?? "visible", sheet, strings, { ...caps, cells: left }, since, sight?.struck.get(name) ?? biff?.get(i));
    left -= count;
    const rows = sight?.hiddenRows.get(name)?.filter((row) => row < cells.rowCount);
    result.sheets.push(rows ? { ...cells, hiddenRows: rows } : cells);
  });
  if (strings.remarks.size > 0) result.remarks = strings.remarks;
  if (result.sheets.length === 0) throw new Refusal("no-worksheet", "工作簿里没有工作表，没有可核验的内容。请确认文件后再试。");
  return result;
}

/** What of the library's reader of compound files is used here. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: "array" }): unknown;
  find(file: unknown, path: string): { content?: Uint8Array | number[] } | null;
}

/** The workbook's own stream in an .xls; empty where the file is that stream itself or has none. */
function streamOf(files: CompoundFiles, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0) return bytes;
  const file = files.read(bytes, { type: "array" });
  const { content } = files.find(file, "Workbook") ?? files.find(file, "Book") ?? {};
  return content ? Uint8Array.from(content) : new Uint8Array();
}

/** Inflates every part once within the caps, as the library will without any. */
function lookIntoPackage(zip: ZipPackage, kind: LibraryKind, caps: ReadCaps): OdsSight | undefined {
  // The library makes one text of a part.
  const budget = newBudget({ ...caps, streamBytes: Math.min(caps.streamBytes, defaultCaps.wholeBytes) });
  const manifest = findEntry(zip, "META-INF/manifest.xml");
  // The other parts of one with a password are no XML.
  if (manifest && isEncrypted(streamedChunks(manifest, budget))) throw passwordSet();
  const content = kind === "ods" ? odsContent(zip) : undefined;
  let sight: OdsSight | undefined;
  for (const entry of zip.entries.values()) {
    if (entry === manifest) continue;
    const chunks = streamedChunks(entry, budget);
    if (entry === content) sight = lookIntoOds(chunks, caps);
    else for (const _ of chunks);
  }
  return sight;
}

function isEncrypted(manifest: Iterable<Uint8Array>): boolean {
  let text = "";
  for (const chunk of manifest) text += new TextDecoder().decode(chunk);
  return text.includes("encryption-data");
}

function isWhole(bytes: Uint8Array, kind: LibraryKind): boolean {
  // The library takes what there is of a document cut short.
  if (kind === "xml-spreadsheet") return /<\/(?:[\w.-]+:)?Workbook\s*>/u.test(new TextDecoder(bytes[1] === 0 || bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes.subarray(-4096)));
  return bytes[0] !== 0xd0 || isWholeOle(bytes);
}

function refusalOf(fault: unknown): Refusal {
  return /password|encrypt/iu.test(String(fault instanceof Error ? fault.message : fault)) ? passwordSet() : damagedFile();
}
