import { CellKind, type SheetCells, type WorkbookCells } from "../../sheet/cells";
import { ContentKey, contentKey } from "../../sheet/content-key";

/** Bytes of a sheet put together before they are added to its key, and how many more the longest text of a cell may take. */
const portion = 1 << 16;
const longest = 3 * 40_000;

/**
 * What stands in a sheet, as a short key: its name and every value with its place. How it looks and how its file is laid out are
 * left out, so that a workbook opened and saved by another program keeps its key, and one in which somebody typed does not.
 */
export function sheetKey(sheet: SheetCells, strings: readonly string[]): string {
  const key = new KeyText();
  key.text(sheet.name);
  for (const [at, column] of sheet.columns.entries()) {
    const place = `\u0001${at},`;
    for (let row = 0; column && row < sheet.rowCount; row++) {
      if (column.kind[row] === CellKind.blank) continue;
      const { mark, text } = valueText(column.kind[row], column.value[row], strings);
      if (mark === "") continue;
      key.text(place);
      key.number(row);
      key.text(mark);
      key.text(text);
    }
  }
  return key.end();
}

/** Text on its way into a key, as UTF-8: put together byte by byte, which for short texts is several times as fast as texts and an encoder. */
class KeyText {
  private readonly key = new ContentKey();
  private readonly encoder = new TextEncoder();
  private readonly bytes = new Uint8Array(portion + longest);
  private at = 0;

  text(text: string): void {
    if (text.length * 3 > longest) return this.long(text);
    const { bytes } = this;
    const from = this.at;
    let at = from;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      } else {
        // Characters beyond the first plane are for the encoder, with all of their text.
        at = from + this.encoder.encodeInto(text, bytes.subarray(from)).written;
        break;
      }
    }
    this.at = at;
    if (at >= portion) this.flush();
  }

  /** A whole number, not negative. */
  number(value: number): void {
    let digits = 1;
    for (let least = 10; value >= least; least *= 10) digits++;
    for (let at = this.at + digits - 1, rest = value; at >= this.at; at--, rest = Math.floor(rest / 10)) this.bytes[at] = 48 + (rest % 10);
    this.at += digits;
  }

  end(): string {
    this.flush();
    return this.key.end();
  }

  private long(text: string): void {
    this.flush();
    this.key.add(this.encoder.encode(text));
  }

  private flush(): void {
    this.key.add(this.bytes.subarray(0, this.at));
    this.at = 0;
  }
}

/** Keys of all sheets, by name. */
export function sheetKeys({ sheets, strings }: WorkbookCells): Map<string, string> {
  return new Map(sheets.map((sheet) => [sheet.name, sheetKey(sheet, strings)]));
}

/** One key of some sheets, whatever their order. */
export function joinKeys(keys: ReadonlyMap<string, string>, names: Iterable<string>): string {
  return contentKey(new TextEncoder().encode([...names].map((name) => keys.get(name) ?? "").sort().join()));
}

/** A value and what tells its kind; no mark: no value. */
interface ValueText {
  mark: string;
  text: string;
}

const none: ValueText = { mark: "", text: "" };

function valueText(kind: number, value: number, strings: readonly string[]): ValueText {
  switch (kind) {
    case CellKind.blank: return none;
    // An empty text is no value.
    case CellKind.text: return strings[value] === "" ? none : { mark: ',"', text: line(strings[value]) };
    // TRUE is no 1: who types the one over the other has changed something.
    case CellKind.boolean: return { mark: ",?", text: String(value) };
    case CellKind.error: return { mark: ",!", text: strings[value] };
    // Programs write the last digits of a double differently; a whole number below 10¹² has none.
    default: return { mark: ",=", text: String(Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))) };
  }
}

/** Each program has its own line ends. */
const line = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text);
