import type { ReportLink } from "./report";

/** A text inside a formula may have 255 characters. */
const longest = 250;

/** The formula of a link; undefined where Excel has no room for it. */
export function linkFormula({ text, to: { sheet, cell } }: ReportLink): string | undefined {
  const [target, shown] = [`#'${sheet.replace(/'/g, "''")}'!${cell}`, text].map((part) => part.replace(/"/g, '""'));
  return target.length > longest || shown.length > longest ? undefined : `=HYPERLINK("${target}","${shown}")`;
}
