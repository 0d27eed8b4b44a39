import path from "node:path";
import type { BookRecords } from "../core/intake/records/read-book";
import { readBook } from "../core/intake/records/read-book";
import type { TableOptions } from "../core/intake/tables/options";
import type { NamedRegulation } from "../core/dictionary/values/regulation";
import type { JsonInPieces } from "../core/reports/json";
import { maskedJson } from "../core/reports/masked";
import { hasCells, type Reviewed } from "../core/review/books";
import { UserError } from "../sheet/user-error";
import type { Arguments } from "./arguments";
import type { PartHead } from "./datasets/part";
import { ReadJournal } from "./datasets/read-journal";
import { diskCode, systemWhy, type Disk } from "./disk";
import { tell } from "./fault";
import type { InputFile } from "./inputs";
import { unmaskedJson } from "./json-output";
import { NdjsonStream } from "./ndjson-output";
import { Outputs, type Wish } from "./outputs";
import { protectInputs } from "./protect";
import type { InputReader, ReadInputs, ReadOutcome } from "./read-inputs";
import { readLine, readText } from "./read-line";
import type { Streams } from "./streams";
import { makeFolder } from "./write-file";

/*
 * Outputs that are written while files are read: the stream of results and the part of a dataset, with the journal by which an interrupted run
 * goes on. One that fails is told at the end, as of any other output, and stops nothing.
 */

interface AlongOptions {
  /** What is read under, and of which files. */
  head: PartHead;
  /** Place of each file among all of the group. */
  places: ReadonlyMap<InputFile, number>;
  reading: TableOptions;
  known: readonly NamedRegulation[];
  /** Cells are wanted too, so that nothing of an interrupted run is taken over. */
  cells: boolean;
}

/** What is written along with reading. */
export class WrittenAlong {
  #journal?: ReadJournal;
  /** The output beside which the journal stands. */
  #logged?: Wish;
  #stream?: NdjsonStream;
  /** Why an output was not written. */
  readonly #failed = new Map<Wish, unknown>();
  readonly #outputs: Outputs;
  readonly #ndjson?: Wish;
  readonly #dataset?: Wish;

  /** What became of each file, where nothing else is said of it. */
  readonly told: string[] = [];

  private constructor(private readonly wanted: Arguments, private readonly options: AlongOptions, private readonly disk: Disk) {
    this.#outputs = new Outputs({ overwrite: wanted.overwrite, disk });
    const { ndjson, dataset } = wanted;
    if (ndjson !== undefined) this.#ndjson = { target: ndjson, label: ndjson, kind: "ndjson" };
    if (dataset !== undefined) {
      const target = path.join(dataset, partName(options.head));
      this.#dataset = { target, label: target, kind: "dataset", secret: true };
    }
  }

  static async begin(wanted: Arguments, inputs: readonly InputFile[], options: AlongOptions, disk: Disk): Promise<WrittenAlong> {
    const along = new WrittenAlong(wanted, options, disk);
    await along.#begin(inputs);
    return along;
  }

  /** What is written so, for the others not to take. */
  get wishes(): Wish[] {
    return [this.#ndjson, this.#dataset].filter((wish) => wish !== undefined);
  }

  /** True for a file that an interrupted run has read. */
  has = (input: InputFile): boolean => !this.options.cells && this.#journal?.has(input) === true;

  /** Reads tables and records of what is not read yet. */
  reader(inner: InputReader<Reviewed>): InputReader<Reviewed> {
    if (this.wishes.length === 0 || this.options.cells) return inner;
    return async (input, skips) => {
      if (this.has(input)) return this.#journal!.take(input);
      const { key, read } = await inner(input, skips);
      return { key, ...(read && { read: { ...read, book: this.#records(read.book) } }) };
    };
  }

  /** Writes down what became of a file. */
  note = async (input: InputFile, outcome: ReadOutcome<Reviewed>): Promise<void> => {
    if (this.wishes.length === 0) return;
    const { leftOut } = outcome;
    // Of what counts once, one is enough.
    const read = leftOut?.leftOut === "duplicate" ? outcome.read && { key: outcome.read.key } : outcome.read;
    const told: ReadOutcome<BookRecords> = { ...outcome, read: read && { key: read.key, ...(read.read && { read: { ...read.read, book: this.#records(read.read.book) } }) } };
    // The reviewer's own workbook is no file of a dataset.
    if (leftOut?.leftOut !== "answers") await this.#attempt(this.#logged, () => this.#journal?.note(input, told));
    const line = readLine(input, told);
    if (this.wanted.shard) this.told.push(readText(line));
    await this.#attempt(this.#ndjson, () => this.#stream?.add(line));
  };

  /** Ends all; what failed is told. @returns the gravest exit code of what failed */
  async end(report: (() => JsonInPieces) | undefined, streams: Streams, debug: boolean): Promise<0 | 2 | 3> {
    const dataset = this.#dataset;
    if (dataset) await this.#attempt(dataset, () => this.#outputs.write(dataset, this.#journal!.part()));
    if (report) await this.#attempt(this.#ndjson, () => this.#stream?.end(report()));
    // What was read is kept for the next attempt where an output failed.
    if (this.#failed.size === 0) await this.#journal?.remove();
    let worst: 0 | 2 | 3 = 0;
    for (const fault of this.#failed.values()) worst = Math.max(worst, tell(fault, "", streams, debug)) as 0 | 2 | 3;
    return worst;
  }

  /** Lets go of all that is open; what was read stays for the next attempt. */
  async close(): Promise<void> {
    await this.#journal?.close();
    await this.#stream?.close();
  }

  /** Outputs that were not written, as far as it is known. */
  get failures(): { output: string; problem: string }[] {
    return [...this.#failed].map(([{ target }, fault]) => ({ output: target, problem: fault instanceof UserError ? fault.message : String(fault) }));
  }

  async #begin(inputs: readonly InputFile[]): Promise<void> {
    const { wanted, disk, options: { head, places } } = this;
    await protectInputs(this.#outputs, wanted, inputs, { leftOut: [] } as unknown as ReadInputs, disk);
    const others = [wanted.json, wanted.choicesOut].flatMap((target): Wish[] => (target === undefined ? [] : [{ target, label: target, kind: "json" }]));
    for (const other of others) await this.#outputs.hold(other);
    const refused = await this.#outputs.claim(this.wishes);
    this.wishes.forEach((wish, i) => refused[i] !== null && this.#failed.set(wish, new UserError(refused[i])));
    const logged = [this.#dataset, this.#ndjson].find((wish) => wish && !this.#failed.has(wish));
    this.#logged = logged;
    await this.#attempt(logged, async () => void (this.#journal = await ReadJournal.begin(logged!.target, head, places, disk)));
    await this.#attempt(this.#ndjson, async () => {
      await makeFolder(path.dirname(path.resolve(wanted.ndjson!)), disk);
      this.#stream = await NdjsonStream.begin(wanted.ndjson!, { version: 1, on: head.settings.on, packs: head.packs, product: head.settings.product }, disk, wanted.unmasked ? unmaskedJson : maskedJson);
    });
  }

  #records(book: Reviewed): BookRecords {
    return hasCells(book) ? readBook(book, this.options.reading, this.options.known) : book;
  }

  /** Does something for an output that has not failed. */
  async #attempt(wish: Wish | undefined, work: () => Promise<void> | undefined): Promise<void> {
    if (!wish || this.#failed.has(wish)) return;
    try {
      await work();
    } catch (fault) {
      this.#failed.set(wish, diskCode(fault) === undefined ? fault : new UserError(`${wish.target} 写不出：${systemWhy(fault)}`));
    }
  }
}

/** The file of a part: runs over the same files write the same, others never. */
function partName({ group, shard }: PartHead): string {
  const name = `dataset-${group}`;
  return shard ? `${name}-${String(shard.at).padStart(String(shard.of).length, "0")}-of-${shard.of}.ndjson` : `${name}.ndjson`;
}
