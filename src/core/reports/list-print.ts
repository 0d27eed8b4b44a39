import { bare, type Content, fingerprint } from "../../sheet/content";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { printable } from "../../sheet/printable";
import type { ReportCell, ReportColumn, ReportSheet } from "./report";

/** The text a cell of a list shows. */
export function shownText(cell: ReportCell): string {
  return typeof cell === "object" ? cell.text : printable(String(cell));
}

/**
 * Fingerprint of what we wrote, or of what stands in our columns: rows may have been sorted since. Links are left out, because what
 * they show is Excel's.
 */
export function listPrint(columns: readonly Pick<ReportColumn, "link">[], rows: readonly (readonly Content[])[]): string {
  const lines = rows.map((row) => columns.map(({ link }, at) => (link ? "" : bare(row[at] ?? ""))).join("\t")).filter((line) => line.trim() !== "");
  return `${lines.length} ${fingerprint(lines.sort().join("\n"))}`;
}

/** All rows of our columns as they are written: title, lines, header, list. */
export function writtenRows({ kind, lines, columns, rows }: ReportSheet, lineOf: (line: string) => string): string[][] {
  return [[ourSheetKinds[kind].title], ...lines.map((line) => [lineOf(line)]), columns.map(({ label }) => label), ...rows.map((row) => row.map(shownText))];
}
