import { StruckCells } from "./struck-cells";

/** Records of BIFF (MS-XLS 2.3.2) that are looked at. */
const font = 0x31;
const format = 0xe0;
const boundSheet = 0x85;
const manyNumbers = 0xbd;
/** NUMBER, RK, LABELSST, LABEL, RSTRING, BOOLERR and FORMULA of every age: row, column and format come first. */
const cells: ReadonlySet<number> = new Set([0x203, 0x27e, 0xfd, 0x204, 0xd6, 0x205, 0x06, 0x206, 0x406]);
const begin = 0x809;
const struckBit = 0x08;

/**
 * The cells of an .xls that are struck out as a whole, by the position of their sheet among those the workbook lists: what the library does not tell.
 * A stream that ends within a record tells what stands before.
 */
export function struckInBiff(stream: Uint8Array): Map<number, StruckCells> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: boolean[] = [];
  const formats: boolean[] = [];
  const sheetAt = new Map<number, number>();
  const found = new Map<number, StruckCells>();
  let sheet: number | undefined;
  const take = (row: number, column: number, look: number): void => {
    if (sheet === undefined || !formats[look]) return;
    const own = found.get(sheet) ?? new StruckCells();
    found.set(sheet, own);
    own.note(row, column, "all");
  };
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const from = at + 4;
    if (from + length > stream.length) break;
    const word = (offset: number): number => (offset + 2 <= length ? view.getUint16(from + offset, true) : 0);
    if (type === font) fonts.push((word(2) & struckBit) !== 0);
    // There is no font 4.
    else if (type === format) formats.push(fonts[word(0) > 4 ? word(0) - 1 : word(0)] ?? false);
    else if (type === boundSheet && length >= 4) sheetAt.set(view.getUint32(from, true), sheetAt.size);
    else if (type === begin) {
      sheet = sheetAt.get(at) ?? sheet;
      // Without a struck format there is nothing to look for.
      if (sheet !== undefined && !formats.includes(true)) return found;
    } else if (cells.has(type) && length >= 6) take(word(0), word(2), word(4));
    else if (type === manyNumbers) for (let offset = 4, column = word(2); offset + 8 <= length; offset += 6, column++) take(word(0), column, word(offset));
    at = from + length;
  }
  return found;
}
