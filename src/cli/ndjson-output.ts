import type { JsonInPieces } from "../core/reports/json";
import { ContentKey, contentKey } from "../sheet/content-key";
import type { Disk } from "./disk";
import type { Mask } from "./json-output";
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
 * The report of --json as one object a line, written as it comes: at once {"type":"run", …} with what is known from the start, {"type":"read", …}
 * for each file as soon as it is read, then {"type":"run", …} with all that is no list, an object with its `type` for each entry of each list,
 * last {"type":"end","key":…} over what stands before it. A file without an end is one whose run goes on, or was interrupted.
 */
export class NdjsonStream {
  readonly #key = new ContentKey();

  private constructor(private readonly handle: Awaited<ReturnType<Disk["open"]>>, private readonly mask: Mask) {}

  /** @param known what is known of the run from the start */
  static async begin(file: string, known: object, disk: Disk, mask: Mask): Promise<NdjsonStream> {
    const stream = new NdjsonStream(await disk.open(file, "w"), mask);
    await stream.add({ type: "run", ...known });
    return stream;
  }

  async add(line: { type: string }): Promise<void> {
    await this.#write(this.mask(JSON.stringify(line)));
  }

  /** Writes the rest, and has it on the disk. */
  async end(report: JsonInPieces): Promise<void> {
    for (const some of portions(linesOf(report))) await this.#write(some.map(this.mask).join("\n"));
    await this.handle.writeFile(encoder.encode(`${JSON.stringify({ type: "end", key: this.#key.end() })}\n`));
    await this.handle.sync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  async #write(lines: string): Promise<void> {
    const bytes = encoder.encode(`${lines}\n`);
    this.#key.add(bytes);
    await this.handle.writeFile(bytes);
  }
}

/** True for the text of a file that --ndjson wrote and nobody changed, or of which the writing was interrupted. */
export function isNdjsonReport(text: string): boolean {
  if (!text.startsWith('{"type":"run"')) return false;
  const end = /^([\s\S]*\n)\{"type":"end","key":"([^"]+)"\}\n?$/u.exec(text);
  return end ? keyOf(end[1]) === end[2] : isBegun(text);
}

/** Whole lines of ours, and perhaps the beginning of one more; none says that it is the end. */
function isBegun(text: string): boolean {
  const types = new Set<string>(["run", "read", ...Object.values(lists)]);
  return text.split("\n").slice(0, -1).every((line) => {
    try {
      return types.has((JSON.parse(line) as { type: string }).type);
    } catch {
      return false;
    }
  });
}
