import type { ReportLink } from "../../core/reports/report";

/** A text inside a formula may have 255 characters. */
const longest = 250;

/** The formula of a link; undefined where Excel has no room for it. */
export function linkFormula({ text, to: { sheet, cell } }: ReportLink): string | undefined {
  const target = `#'${sheet.replace(/'/g, "''")}'!${cell}`;
  if (target.length > longest || text.length > longest) return undefined;
  const quoted = (part: string): string => part.replace(/"/g, '""');
  return `=HYPERLINK("${quoted(target)}","${quoted(text)}")`;
}
