import { CellKind, type SheetCells, type Visibility, type WorkbookCells } from "../../sheet/cells";
import { Refusal } from "../refusal";
import { defaultCaps, openZip, type ReadCaps } from "../zip";
import { fileKind } from "./magic/kind";
import { packageKind, refuseForeign, refusePackage } from "./magic/refuse";
import { decodeText } from "./magic/text";
import { CellStore } from "./sheet/store";
import { StringTable } from "./strings/table";
import { isDateFormat } from "../../sheet/date-format";
import { shownFormat, shownNumber, shownText } from "../../sheet/shown-number";
import { totalFormula, totalRows, type TotalRow } from "../../sheet/total-rows";

/** The parts of the library's model that are used here. */
interface Cell { t: string; v?: unknown; w?: string; f?: string; z?: string | number }
interface LibrarySheet { "!data"?: (Cell | undefined)[][]; "!merges"?: { s: { r: number; c: number }; e: { r: number; c: number } }[]; "!rows"?: ({ hidden?: boolean } | undefined)[] }

/** Formats this can read beside .xlsx: .xls and .et (BIFF), .xlsb, .ods, XML of 2003, HTML tables, CSV. */
const readable = new Set(["xls", "xml-spreadsheet", "html", "text-utf8", "text-utf16", "text-gbk"]);

/**
 * Reads old and other formats with a mature library, loaded only now. An opt-in for batches of old files:
 * `readWorkbook` refuses them, because a review marks cells in an .xlsx and these cannot be written back.
 * What is not a table at all is refused by its magic bytes first; text only passes when it decodes without loss.
 * The file is read as a whole: keep it in a worker. Throws Refusal.
 */
export async function readOther(bytes: Uint8Array, file: string, caps: Partial<ReadCaps> = {}): Promise<WorkbookCells> {
  const limits = { ...defaultCaps, ...caps };
  const kind = fileKind(bytes);
  if (kind === "zip") {
    const zip = openZip(bytes, limits);
    const found = packageKind(zip);
    if (found !== "xlsb" && found !== "ods") refusePackage(zip);
    refuseDeclaredBomb(zip.entries.values(), limits);
  } else if (!readable.has(kind) || /(^|[\\/])~\$/.test(file)) refuseForeign(bytes, file);

  const library = await import("@e965/xlsx");
  const text = kind === "text-utf8" || kind === "text-utf16" || kind === "text-gbk" ? decodeText(bytes, kind) : undefined;
  const options = { dense: true, cellNF: true, cellFormula: true, cellStyles: true, cellHTML: false, cellText: false } as const;
  let book;
  try {
    // Plain text stays text: "1-2" is no date and an ID number no double, whatever a library would guess.
    book = text === undefined ? library.read(bytes, options) : library.read(text.replace(/^\ufeff/, ""), { ...options, type: "string", raw: true });
  } catch {
    throw new Refusal("not-workbook", "文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”后再试。", { file });
  }
  const strings = new StringTable(limits.cells);
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  let left = limits.cells;
  const sheets = book.SheetNames.map((name, i) => {
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const sheet = convert(name, (["visible", "hidden", "veryHidden"] as const)[hidden] ?? "visible", book.Sheets[name] as LibrarySheet, strings, { ...limits, cells: left });
    left -= sheet.count;
    return sheet.cells;
  });
  if (sheets.length === 0) throw new Refusal("no-worksheet", "工作簿里没有工作表，没有可核验的内容。请确认文件后再试。", { file });
  return { file, date1904, strings: strings.list, sheets };
}

function convert(name: string, visibility: Visibility, sheet: LibrarySheet, strings: StringTable, caps: ReadCaps): { cells: SheetCells; count: number } {
  const store = new CellStore(caps, caps.cells);
  const totals: TotalRow[] = [];
  (sheet["!data"] ?? []).forEach((row, r) => row?.forEach((cell, c) => {
    const by = typeof cell?.f === "string" ? totalFormula(cell.f, r, c) : undefined;
    if (by) totals.push({ row: r, by });
    if (!cell || cell.v === undefined || cell.v === null) return;
    const format = typeof cell.z === "string" ? shownFormat(cell.z) : undefined;
    const shown = format && (cell.t === "n" ? shownNumber(Number(cell.v), format) : cell.t === "s" ? shownText(String(cell.v), format) : undefined);
    if (shown !== undefined) store.put(r, c, CellKind.text, strings.intern(shown));
    else if (cell.t === "n") store.put(r, c, typeof cell.z === "string" && isDateFormat(cell.z) ? CellKind.date : CellKind.number, Number(cell.v));
    else if (cell.t === "b") store.put(r, c, CellKind.boolean, cell.v ? 1 : 0);
    else if (cell.t === "e") store.put(r, c, CellKind.error, strings.intern(cell.w ?? errors[Number(cell.v)] ?? "#VALUE!"));
    else if (cell.t === "s") store.put(r, c, CellKind.text, strings.intern(String(cell.v)));
  }));
  const merges = (sheet["!merges"] ?? []).slice(0, caps.merges).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const { rowCount, columns } = store.finish();
  const hiddenRows = (sheet["!rows"] ?? []).flatMap((row, r) => (row?.hidden && r < rowCount ? [r] : []));
  return { cells: { name, visibility, rowCount, columns, merges, hiddenRows, ...(totals.length > 0 ? { totals: totalRows(totals) } : {}) }, count: store.count };
}

/** Error values as BIFF numbers them (MS-XLS 2.5.10). */
const errors: Record<number, string> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" };

/** The library inflates by itself and whole, so what the directory declares has to do here. */
function refuseDeclaredBomb(entries: Iterable<{ name: string; size: number; compressedSize: number }>, caps: ReadCaps): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    total += size;
    if (total > 256 * 1024 * 1024 || (size > caps.ratioFrom && size > compressedSize * caps.ratio)) {
      throw new Refusal("bomb", `文件内的部件“${name}”解压后过大，疑似压缩炸弹，未读取。请勿使用此文件，并向报送单位核实。`, { part: name });
    }
  }
}
