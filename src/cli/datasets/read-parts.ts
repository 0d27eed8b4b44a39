import path from "node:path";
import { differing, type ReadingSettings } from "./settings";
import type { BookRecords } from "../../core/intake/records/read-book";
import type { Reviewed } from "../../core/review/books";
import { ContentKey } from "../../sheet/content-key";
import { UserError } from "../../sheet/user-error";
import { UsageError } from "../arguments";
import { systemWhy, type Disk } from "../disk";
import { named, type InputFile, type NameMask } from "../inputs";
import type { InputReader } from "../read-inputs";
import { lackingOf } from "../shard";
import { bytesAt, linesOf, parseLine, type PartHead, type StoredFile } from "./part";
import { storedRead } from "./read-journal";

/** A part that is whole, and where the tables and records of its files stand. */
interface DatasetPart {
  file: string;
  head: PartHead;
  files: { stored: StoredFile; from: number; length: number }[];
}

type Stored = DatasetPart["files"][number] & { part: DatasetPart };

/** What several runs read, reviewed as one: their files in the order that one run over all of them has. */
export class StoredInputs {
  readonly inputs: readonly InputFile[];
  readonly #stored: Map<InputFile, Stored>;

  private constructor(readonly parts: readonly DatasetPart[], private readonly disk: Disk, mask: NameMask) {
    const all = inOrder(parts);
    this.inputs = named(all.map(asInput), mask);
    this.#stored = new Map(this.inputs.map((input, i) => [input, all[i]]));
  }

  /** Finds and checks all parts below folders. @throws UsageError when one is broken, lacks, or does not fit the others */
  static async open(folders: readonly string[], disk: Disk, mask: NameMask): Promise<StoredInputs> {
    const files = (await Promise.all(folders.map((folder) => partFiles(folder, disk)))).flat();
    const parts: DatasetPart[] = [];
    for (const file of new Set(files)) {
      const part = await readPart(file, disk);
      if (part) parts.push(part);
    }
    if (parts.length === 0) throw new UsageError(`${folders.join("、")} 中没有数据集；请先用 --dataset 写出。`);
    checkTogether(parts);
    return new StoredInputs(parts, disk, mask);
  }

  /** Files that must stay as they are. */
  get files(): { path: string; name: string }[] {
    return this.parts.map(({ file }) => ({ path: file, name: file }));
  }

  /** What the parts were read under. */
  get head(): PartHead {
    return this.parts[0].head;
  }

  /** @throws UsageError when a review under these settings would read files otherwise */
  checkSettings(settings: ReadingSettings): void {
    const others = differing(this.head.settings, settings);
    if (others.length > 0) throw new UsageError(`数据集读取时与本次核验的${others.join("、")}不同；请改为一致，或重新用 --dataset 读取。`);
  }

  /** Gives what was read of a file. */
  readonly read: InputReader<BookRecords> = async (input, skips) => {
    const { part, stored, from, length } = this.#stored.get(input)!;
    if (stored.fault !== undefined) throw Object.assign(new Error(stored.problem), { name: stored.fault });
    const { key } = stored;
    if (key === undefined) throw new UserError(stored.problem!);
    if (length === 0 || skips(key)) return { key };
    return storedRead(stored, await bytesAt(part.file, from, length, this.disk), input.name);
  };

  /** Reads files once more where they lay, for whoever needs their cells: they must be what they were. */
  readAgain(reader: InputReader<Reviewed>): InputReader<Reviewed> {
    return async (input, skips) => {
      const before = await this.read(input, skips);
      if (!before.read) return before;
      const now = await reader(input, () => false);
      if (now.key !== before.key) throw new UserError("文件在读取之后有变动，请重新用 --dataset 读取。");
      return now;
    };
  }
}

/** Files called as parts are, to any depth. */
async function partFiles(folder: string, disk: Disk): Promise<string[]> {
  try {
    if (!(await disk.stat(folder)).isDirectory()) return [folder];
    const within = await Promise.all((await disk.readdir(folder)).sort().map(async (name) => {
      const file = path.join(folder, name);
      const found = await disk.stat(file);
      if (found.isDirectory()) return partFiles(file, disk);
      if (/^dataset-.*\.ndjson\.reading$/u.test(name)) throw new UsageError(`${file} 还没有写完（正在读取，或中断了）；请等它写完，或用同一命令再运行一次，它会接着读。`);
      return /^dataset-.*\.ndjson$/u.test(name) ? [file] : [];
    }));
    return within.flat();
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    throw new UsageError(`数据集 ${folder} 读不了：${systemWhy(fault)}`);
  }
}

/** A part of which all lines are there as they were written. */
async function readPart(file: string, disk: Disk): Promise<DatasetPart> {
  const broken = new UsageError(`数据集 ${file} 不完整，或写出后有变动；请用同一命令重新写出。`);
  const key = new ContentKey();
  const files: DatasetPart["files"] = [];
  let head: PartHead | undefined;
  let ended = false;
  for await (const { bytes, from } of linesOf(file, disk)) {
    if (ended) throw broken;
    const line = parseLine(bytes);
    if (from === 0 && line?.type === "dataset" && line.version !== 1) throw new UsageError(`数据集 ${file} 是另一版本的程序写出的，本程序读不了；请重新写出。`);
    if (from === 0 && line?.type === "dataset") head = line;
    else if (!head) throw broken;
    else if (line?.type === "file") files.push({ stored: line, from: from + bytes.length, length: 0 });
    else if (line?.type === "end") {
      if (line.files !== files.length || line.key !== key.end()) throw broken;
      ended = true;
    } else if (files.at(-1)?.stored.book) Object.assign(files.at(-1)!, { from, length: bytes.length });
    if (!ended) key.add(bytes);
  }
  if (!ended) throw broken;
  return { file, head: head!, files };
}

function checkTogether(parts: readonly DatasetPart[]): void {
  const [{ file: first, head: { settings } }] = parts;
  for (const { file, head } of parts) {
    const others = differing(settings, head.settings);
    if (others.length > 0) throw new UsageError(`数据集 ${first} 和 ${file} 读取时的${others.join("、")}不同，不能一起核验；请重新读取其中一份。`);
  }
  for (const group of byGroup(parts)) {
    const [{ file, head: { shard, all } }] = group;
    const odd = group.find(({ head }) => head.all.key !== all.key || head.all.files !== all.files);
    if (odd) throw new UsageError(`数据集 ${file} 和 ${odd.file} 读取期间，文件夹里的文件有增减；请重新读取。`);
    const lacking = shard ? lackingOf(shard.of, new Set(group.map(({ head }) => head.shard!.at))) : [];
    if (lacking.length > 0) throw new UsageError(`数据集不全：缺第 ${lacking.join("、")} 份（共 ${shard!.of} 份）；请补读后再核验。`);
  }
  const keys = new Map<string, Stored>();
  for (const one of inOrder(parts)) {
    const before = keys.get(placeOf(one));
    if (before && before.stored.key !== one.stored.key) throw new UsageError(`数据集 ${before.part.file} 和 ${one.part.file} 都有“${one.stored.path}”，但内容不同；请重新读取。`);
    keys.set(placeOf(one), one);
  }
}

/** Where a file was read. */
const placeOf = ({ part, stored }: Stored): string => path.resolve(part.head.folder, stored.path);

function byGroup(parts: readonly DatasetPart[]): DatasetPart[][] {
  const groups = new Map<string, DatasetPart[]>();
  for (const part of parts) groups.set(part.head.group, [...(groups.get(part.head.group) ?? []), part]);
  return [...groups.values()];
}

/** All files, those of one group in the order one run has, each place once. */
function inOrder(parts: readonly DatasetPart[]): Stored[] {
  const all = byGroup(parts).flatMap((group) => group.flatMap((part) => part.files.map((one): Stored => ({ ...one, part }))).sort((a, b) => a.stored.at - b.stored.at));
  const first = new Map<string, Stored>();
  for (const one of all) if (!first.has(placeOf(one)) || (first.get(placeOf(one))!.length === 0 && one.length > 0)) first.set(placeOf(one), one);
  return [...first.values()];
}

/** A file that was read, where it lay. */
function asInput(one: Stored): InputFile {
  const { stored: { path: given, name, size, times, foreign } } = one;
  return { path: placeOf(one), given, name, ...(size !== undefined && { size }), ...(times && { times }), ...(foreign !== undefined && { foreign, problem: foreign }) };
}
