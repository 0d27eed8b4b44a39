import type { Finding } from "../core/finding";
import type { UnreadableFile } from "../core/report";
import type { FileReview, ReviewResult } from "../core/review";
import { severities, severityNames } from "../excel";

/** How often each outcome occurs, in the order a reader cares about. 0 问题 is said only of what was checked completely. */
export function countsLine(findings: Finding[], complete: boolean): string {
  const counted = severities
    .map((outcome) => [severityNames[outcome], findings.filter((finding) => finding.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0);
  return counted.map(([name, count]) => `${name} ${count}`).join("，") || (complete ? "0 问题" : "没有问题记录，但未全部核验");
}

/** One line for each file, in the order given, and a last one for the whole. */
export function summaryLines(result: ReviewResult, unreadable: UnreadableFile[], order: string[]): string[] {
  const reviewed = new Map<string, FileReview>(result.files.map((file) => [file.file, file]));
  const refused = new Map(unreadable.map((file) => [file.file, file.problem]));
  const byFile = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    if (!byFile.has(finding.file)) byFile.set(finding.file, []);
    byFile.get(finding.file)!.push(finding);
  }
  const lines = order.map((name) => {
    const file = reviewed.get(name);
    if (!file) return `${name}：未读取。${refused.get(name) ?? ""}`;
    if (file.status === "no-table") return `${name}：未核验。${file.problem ?? ""}`;
    const rows = file.tables.reduce((sum, table) => sum + table.rows, 0);
    return `${name}：${file.tables.length} 个表、${rows} 行；${countsLine(byFile.get(name) ?? [], result.complete)}`;
  });
  const open = result.ledger.filter((line) => line.unchecked).length;
  lines.push(`合计：${countsLine(result.findings, result.complete && !unreadable.length)}${open ? `；另有 ${open} 条条款因缺少表或列未核验` : ""}`);
  for (const note of new Set(result.ledger.flatMap((line) => line.note ?? []))) lines.push(`说明：${note}`);
  return lines;
}
