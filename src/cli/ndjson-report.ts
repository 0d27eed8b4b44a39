import type { Report } from "../core/report";
import { contentKey } from "../sheet/content-key";

/** Lists of a report, and what one entry of each is called in a line of its own. */
const lists = { files: "file", findings: "finding", ledger: "ledger", checklist: "question", verdicts: "verdict", parameters: "parameter", repeats: "repeat", failedOutputs: "failedOutput" } as const;

const keyOf = (lines: string): string => contentKey(new TextEncoder().encode(lines));

/**
 * The report of --json as one object a line, so that a program can read it as it comes: first {"type":"run", …} with all that is no list,
 * then an object with its `type` for each entry of each list, last {"type":"end","key":…} over what stands before it.
 */
export function ndjsonReport(report: Report): string {
  const lines: string[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(report)) {
    if (!(name in lists) || !Array.isArray(value)) rest[name] = value;
    else for (const one of value) lines.push(JSON.stringify({ type: lists[name as keyof typeof lists], ...(one as object) }));
  }
  const text = `${[JSON.stringify({ type: "run", ...rest }), ...lines].join("\n")}\n`;
  return `${text}${JSON.stringify({ type: "end", key: keyOf(text) })}\n`;
}

/** True for the text of a file that --ndjson wrote and nobody changed. */
export function isNdjsonReport(text: string): boolean {
  const end = /^([\s\S]*\n)\{"type":"end","key":"([^"]+)"\}\n?$/u.exec(text);
  return end !== null && text.startsWith('{"type":"run"') && keyOf(end[1]) === end[2];
}
