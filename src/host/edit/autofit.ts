import { formatValue } from "../text/format-value";
import type { FormatTarget } from "./format";
import { POINTS_PER_CHARACTER, setColumnWidth, setRowHeight } from "./sizes";
import { intersect } from "../../sheet/area";

/** Characters a text takes: East Asian ones two. */
const charactersOf = (text: string): number => {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) as number) > 0x2e7f ? 2 : 1;
  return count;
};

/** Makes each column as wide as its longest line. An estimate: this host has no fonts. */
export function autofitColumns({ sheet, areas }: FormatTarget): void {
  const used = sheet.used(true);
  for (const a of areas) {
    const within = used && intersect(a, used);
    for (let column = within?.left ?? 0; within && column <= within.right; column++) {
      let widest = 0;
      sheet.grid.each({ ...within, left: column, right: column }, (row, _column, value) => {
        const text = formatValue(value, sheet.looks.at(row, column).numberFormat, sheet.workbook.date1904);
        for (const line of text.split("\n")) widest = Math.max(widest, charactersOf(line));
      });
      if (widest > 0) setColumnWidth({ sheet, areas: [{ ...within, left: column, right: column }] }, Math.min(255, widest + 1.5) * POINTS_PER_CHARACTER);
    }
  }
}

/** Makes each row as high as its tallest cell needs: lines of wrapped text at its font size. An estimate, as above. */
export function autofitRows({ sheet, areas }: FormatTarget): void {
  const used = sheet.used(true);
  for (const a of areas) {
    const within = used && intersect(a, used);
    for (let row = within?.top ?? 0; within && row <= within.bottom; row++) {
      let height = sheet.standardHeight;
      sheet.grid.each({ ...within, top: row, bottom: row }, (_row, column, value) => {
        const look = sheet.looks.at(row, column);
        const width = sheet.columns.get(column)?.size ?? sheet.standardWidth;
        const text = formatValue(value, look.numberFormat, sheet.workbook.date1904);
        const lines = look.align?.wrap ? text.split("\n").reduce((n, line) => n + Math.max(1, Math.ceil(charactersOf(line) / Math.max(1, width - 1))), 0) : 1;
        height = Math.max(height, Math.round(lines * (look.font?.size ?? 11) * 1.36 * 100) / 100);
      });
      setRowHeight({ sheet, areas: [{ ...within, top: row, bottom: row }] }, Math.min(409.5, height));
    }
  }
}
