import { decode, decodeWhole, encode, indexOfBytes } from "../../write/bytes";
import { refuse } from "../../write/refuse";
import type { Steps } from "../../write/steps";
import { MAX_ROWS } from "../../../sheet/area";

/** Where the rows of a worksheet part lie; numbers are 0-based. */
export interface RowIndex {
  count: number;
  start: Int32Array;
  end: Int32Array;
  row: Int32Array;
  /** What formulas a row holds: {@link RowFlag}s. */
  flags: Uint8Array;
  /** Some rows do not say their number: their place says it. */
  unnumbered: boolean;
}

/** Kinds of formulas in a row. */
export const RowFlag = { formula: 1, shared: 2, array: 4 } as const;

/** A worksheet's bytes in three: what stands before the rows, the rows, what stands after. */
export interface SheetSplit {
  /** The part's XML with an empty sheetData where the rows were. */
  frame: string;
  /** Namespace prefix of sheetData and its rows, with its colon, or "". */
  prefix: string;
  bytes: Uint8Array;
  rows: RowIndex;
  /** What stands before the first row: line ends. */
  lead: Uint8Array;
}

const [lt, slash, bang, query] = [60, 47, 33, 63];
const commentEnd = encode("-->");
const cdataEnd = encode("]]>");
const instructionEnd = encode("?>");

/** End of the comment, CDATA section or instruction whose "<" is at `at`. */
function skipSpecial(bytes: Uint8Array, at: number): number {
  const close = bytes[at + 1] === query ? instructionEnd : bytes[at + 2] === 45 ? commentEnd : cdataEnd;
  const end = indexOfBytes(bytes, close, at + 2);
  return end < 0 ? bytes.length : end + close.length;
}

function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** A tag name ends at a space, "/" or ">". */
const endsName = (byte: number) => byte <= 32 || byte === slash || byte === 62;

/** End of a start tag: the ">" outside quotes. */
function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i];
    if (quote) quote = byte === quote ? 0 : quote;
    else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === 62) return i;
  }
  return bytes.length - 1;
}

/** The next "<"; the end where there is none. Tags stand too close for a search by the engine to pay off. */
function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lt) at++;
  return at;
}

/** The same inside a row, past all tags that cannot be its end or a formula: nearly all. `row` and `formula`: the first bytes of those names. */
function nextInRow(bytes: Uint8Array, from: number, row: number, formula: number): number {
  for (let at = nextTag(bytes, from); at < bytes.length; at = nextTag(bytes, at + 1)) {
    const next = bytes[at + 1];
    if (next === slash ? bytes[at + 2] === row : next === formula || next === bang || next === query) return at;
  }
  return bytes.length;
}

/** Splits a worksheet part at its sheetData and finds its rows, in one pass over the bytes. @throws PatchRefusal (`sheet`) */
export function* splitSheet(bytes: Uint8Array, sheet: string): Steps<SheetSplit> {
  const broken = (why: string): never => refuse("sheet", `工作表“${sheet}”的内容${why}，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
  let open = -1;
  let prefix = "";
  for (let at = bytes.indexOf(lt); at >= 0; at = bytes.indexOf(lt, at)) {
    const next = bytes[at + 1];
    if (next === bang || next === query) {
      if (startsWith(bytes, at, encode("<!DOCTYPE"))) broken("含有 DOCTYPE 声明");
      at = skipSpecial(bytes, at);
      continue;
    }
    const name = /^<((?:[^\s/>:]+:)?)sheetData[\s/>]/.exec(decode(bytes.subarray(at, at + 80)));
    if (name) {
      [open, prefix] = [at, name[1]];
      break;
    }
    at++;
  }
  if (open < 0) return broken("缺少数据区");
  const openEnd = tagEnd(bytes, open);
  const rows = new RowList();
  let close = openEnd + 1;
  if (bytes[openEnd - 1] !== slash) {
    const rowTag = encode(`<${prefix}row`);
    const rowClose = encode(`</${prefix}row`);
    const dataClose = encode(`</${prefix}sheetData`);
    const formulaTag = encode(`<${prefix}f`);
    let flags = 0;
    let at = openEnd + 1;
    let start = -1;
    let last = -1;
    for (let turns = 1; ; turns++) {
      at = start < 0 ? nextTag(bytes, at) : nextInRow(bytes, at, rowClose[2], formulaTag[1]);
      if (at >= bytes.length) return broken("不完整");
      if ((turns & 0xfff) === 0) yield;
      const next = bytes[at + 1];
      if (next === bang || next === query) at = skipSpecial(bytes, at);
      else if (start < 0 && startsWith(bytes, at, rowTag) && endsName(bytes[at + rowTag.length])) {
        const end = tagEnd(bytes, at);
        const written = rowNumber(bytes, at, end);
        const row = written ?? last + 1;
        rows.unnumbered ||= written === undefined;
        // What stands between two rows (line ends, indents) belongs to the row before.
        if (rows.count) rows.end[rows.count - 1] = at;
        if (row <= last) return broken(`行号重复或颠倒（第 ${row + 1} 行）`);
        if (row >= MAX_ROWS) return broken("超出了 Excel 的最大行数");
        last = row;
        if (bytes[end - 1] === slash) rows.add(row, at, end + 1, 0);
        else [start, flags] = [at, 0];
        at = end + 1;
      } else if (next === slash && start >= 0 && startsWith(bytes, at, rowClose) && endsName(bytes[at + rowClose.length])) {
        at = tagEnd(bytes, at) + 1;
        rows.add(last, start, at, flags);
        start = -1;
      } else if (next === slash && start < 0 && startsWith(bytes, at, dataClose)) {
        if (rows.count) rows.end[rows.count - 1] = at;
        close = tagEnd(bytes, at) + 1;
        break;
      } else if (start < 0) return broken("在行以外还有内容");
      else {
        const name = at + formulaTag.length;
        if (endsName(bytes[name]) && startsWith(bytes, at, formulaTag)) flags |= bytes[name] <= 32 ? formulaKind(decode(bytes.subarray(name, tagEnd(bytes, name)))) : RowFlag.formula;
        at++;
      }
    }
  }
  const text = (from: number, to: number): string => decodeWhole(bytes.subarray(from, to)) ?? broken("有无法识别的文字编码");
  // Its own start tag stays: it may declare what the rows' names mean.
  const tag = text(open, openEnd + 1);
  const data = bytes[openEnd - 1] === slash ? tag : `${tag}</${prefix}sheetData>`;
  const frame = `${text(0, open)}${data}${text(close, bytes.length)}`;
  return { frame, prefix, bytes, rows, lead: bytes.subarray(openEnd + 1, rows.count ? rows.start[0] : openEnd + 1) };
}

function formulaKind(attributes: string): number {
  const kind = /\st\s*=\s*["'](shared|array|dataTable)/.exec(attributes)?.[1];
  return RowFlag.formula | (kind === "shared" ? RowFlag.shared : kind ? RowFlag.array : 0);
}

/** 0-based number in a row's `r` attribute; undefined when it has none. */
function rowNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  for (let i = start; i < end; i++) {
    if (bytes[i] !== 114 || bytes[i - 1] > 32) continue;
    let quote = i + 1;
    while (bytes[quote] <= 32 || bytes[quote] === 61) quote++;
    if (bytes[quote] !== 34 && bytes[quote] !== 39) continue;
    let row = 0;
    for (i = quote + 1; bytes[i] >= 48 && bytes[i] <= 57 && row <= MAX_ROWS; i++) row = row * 10 + bytes[i] - 48;
    return row - 1;
  }
  return undefined;
}

/** Growing arrays of row places. */
class RowList implements RowIndex {
  count = 0;
  unnumbered = false;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  row = new Int32Array(1024);
  flags = new Uint8Array(1024);

  add(row: number, start: number, end: number, flags: number): void {
    if (this.count === this.row.length) {
      const length = this.count * 2;
      const grow = (old: Int32Array) => {
        const wider = new Int32Array(length);
        wider.set(old);
        return wider;
      };
      [this.start, this.end, this.row] = [grow(this.start), grow(this.end), grow(this.row)];
      const old = this.flags;
      this.flags = new Uint8Array(length);
      this.flags.set(old);
    }
    this.flags[this.count] = flags;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.row[this.count++] = row;
  }
}
