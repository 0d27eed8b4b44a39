import { ContentKey, contentKey } from "../sheet/content-key";
import { maskedJson } from "../core/reports/masked";
import { portions } from "./portions";

/** What is done to JSON before it is written. */
export type Mask = (json: string) => string;

/** Leaves JSON as it is. */
export const unmaskedJson: Mask = (json) => json;

const encoder = new TextEncoder();
const keyOf = (report: unknown): string => contentKey(encoder.encode(JSON.stringify(report)));

const lineEnd = 10;

const isList = (value: unknown): value is Iterable<unknown> => typeof value === "object" && value !== null && Symbol.iterator in value;

/** A list that gives its entries as JSON itself. */
interface AsTexts {
  texts(): Iterable<string>;
}

function* written(list: Iterable<unknown>): Generator<string> {
  for (const one of list) yield JSON.stringify(one);
}

function* each(texts: Iterable<string>, mask: Mask): Generator<string> {
  for (const text of texts) yield mask(text);
}

/** The entries, some at a time, each beginning a line. */
function* entries(list: Iterable<unknown> & Partial<AsTexts>, mask: Mask): Generator<string> {
  let before = "\n";
  for (const some of portions(each(list.texts?.() ?? written(list), mask))) {
    yield before + some.join(",\n");
    before = ",\n";
  }
}

/** The text of a report without its last brace, in pieces: each member, and each entry of a list, begins a line. */
function* pieces(report: object, mask: Mask): Generator<string> {
  let before = "{";
  for (const [name, value] of Object.entries(report) as [string, unknown][]) {
    if (value === undefined) continue;
    const member = `${before}${JSON.stringify(name)}:`;
    before = ",\n";
    if (!isList(value)) yield member + mask(JSON.stringify(value));
    else {
      yield `${member}[`;
      yield* entries(value, mask);
      yield "]";
    }
  }
}

/**
 * The bytes of a report, piece by piece, with a key of all it says, by which a later run knows that nobody has worked in it since: the key
 * of the text that JSON.stringify gives, which has no line ends.
 * @param mask hides numbers of persons in JSON; {@link unmaskedJson}: they stay
 * @param report its lists may be any iterables: what is written entry by entry need never be there as a whole
 */
export function* jsonReport(report: object, mask: Mask = maskedJson): Generator<Uint8Array> {
  const key = new ContentKey();
  for (const piece of pieces(report, mask)) {
    const bytes = encoder.encode(piece);
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(lineEnd, at);
      key.add(bytes.subarray(at, end < 0 ? bytes.length : end));
      at = end < 0 ? bytes.length : end + 1;
    }
    yield bytes;
  }
  key.add(encoder.encode("}"));
  yield encoder.encode(`,\n"key":${JSON.stringify(key.end())}}\n`);
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
