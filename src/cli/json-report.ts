import { contentKey } from "../sheet/content-key";

const keyOf = (report: unknown): string => contentKey(new TextEncoder().encode(JSON.stringify(report)));

/** The text of a report with a key of all it says, by which a later run knows that nobody has worked in it since. */
export function jsonReport(report: object): string {
  return `${JSON.stringify({ ...report, key: keyOf(report) }, null, 1)}\n`;
}

/** True for the text of a file that --json wrote and nobody changed: by what it holds, not by its name. How it is laid out does not matter. */
export function isJsonReport(text: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof value !== "object" || value === null) return false;
  const { key, ...report } = value as Record<string, unknown>;
  return report.version === 1 && typeof key === "string" && keyOf(report) === key;
}
