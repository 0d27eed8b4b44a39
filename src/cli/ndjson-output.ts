import type { JsonInPieces } from "../core/reports/json";
import { ContentKey, contentKey } from "../sheet/content-key";
import { portions } from "./portions";

/** Lists of a report, and what one entry of each is called in a line of its own. */
const lists = { files: "file", findings: "finding", resolved: "resolved", unseen: "unseen", ledger: "ledger", checklist: "question", verdicts: "verdict", parameters: "parameter", repeats: "repeat", failedOutputs: "failedOutput" } as const;

const encoder = new TextEncoder();
const keyOf = (lines: string): string => contentKey(encoder.encode(lines));

function* linesOf(report: object): Generator<string> {
  const members = Object.entries(report) as [string, unknown][];
  const listed = (name: string): name is keyof typeof lists => name in lists;
  yield JSON.stringify({ type: "run", ...Object.fromEntries(members.filter(([name]) => !listed(name))) });
  for (const [name, value] of members) if (listed(name)) for (const one of value as Iterable<object>) yield JSON.stringify({ type: lists[name], ...one });
}

/**
 * The report of --json as one object a line, so that a program can read it as it comes: first {"type":"run", …} with all that is no list,
 * then an object with its `type` for each entry of each list, last {"type":"end","key":…} over what stands before it. In pieces of some lines.
 */
export function* ndjsonReport(report: JsonInPieces): Generator<Uint8Array> {
  const key = new ContentKey();
  for (const some of portions(linesOf(report))) {
    const bytes = encoder.encode(`${some.join("\n")}\n`);
    key.add(bytes);
    yield bytes;
  }
  yield encoder.encode(`${JSON.stringify({ type: "end", key: key.end() })}\n`);
}

/** True for the text of a file that --ndjson wrote and nobody changed. */
export function isNdjsonReport(text: string): boolean {
  const end = /^([\s\S]*\n)\{"type":"end","key":"([^"]+)"\}\n?$/u.exec(text);
  return end !== null && text.startsWith('{"type":"run"') && keyOf(end[1]) === end[2];
}
