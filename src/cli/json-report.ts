import { ContentKey, contentKey } from "../sheet/content-key";

const encoder = new TextEncoder();
const keyOf = (report: unknown): string => contentKey(encoder.encode(JSON.stringify(report)));

/** Entries of a list put together at a time: a report of millions is longer than a text may be. */
const portion = 1_000;

/** The text of a report without its last brace, in pieces: each member, and each entry of a list, begins a line. */
function* pieces(report: object): Generator<string> {
  let before = "{";
  for (const [name, value] of Object.entries(report) as [string, unknown][]) {
    if (value === undefined) continue;
    const member = `${before}${JSON.stringify(name)}:`;
    before = ",\n";
    if (!Array.isArray(value)) yield member + JSON.stringify(value);
    else {
      yield `${member}[`;
      for (let at = 0; at < value.length; at += portion)
        yield (at > 0 ? ",\n" : "\n") + value.slice(at, at + portion).map((one) => JSON.stringify(one)).join(",\n");
      yield "]";
    }
  }
}

/**
 * The bytes of a report with a key of all it says, by which a later run knows that nobody has worked in it since: the key of the text
 * that JSON.stringify gives, which has no line ends.
 */
export function jsonReport(report: object): Uint8Array {
  const key = new ContentKey();
  const written: Uint8Array[] = [];
  for (const piece of pieces(report)) {
    key.add(encoder.encode(piece.replaceAll("\n", "")));
    written.push(encoder.encode(piece));
  }
  key.add(encoder.encode("}"));
  written.push(encoder.encode(`,\n"key":${JSON.stringify(key.end())}}\n`));
  const whole = new Uint8Array(written.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of written) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
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
