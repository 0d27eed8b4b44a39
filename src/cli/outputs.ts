import { CellKind, type WorkbookCells } from "../sheet/cells";
import { isAsWritten, readDocumentStamp, readStamp, readWorkbook, type StampKind } from "../files";
import { kindByContent } from "../sheet/our-sheets";
import { UserError } from "../sheet/user-error";
import { diskCode, systemWhy, type Disk } from "./disk";
import { isJsonReport } from "./json-output";
import { isPart } from "./datasets/part";
import { isNdjsonReport } from "./ndjson-output";
import { foldName, isSamePlace, placeOf, type TargetPlace } from "./place";
import { writeFileWhole, type FileContent } from "./write-file";

/** A file that is read in this run, and what it is called in messages. */
interface ReadFile {
  path: string;
  name: string;
}

/** What is to be written: where, what it is called in messages, and what an earlier run of the same command would have left there. */
export interface Wish {
  target: string;
  label: string;
  kind: StampKind | "json" | "ndjson" | "dataset" | "record";
  /** The form's id, pack and role; "" where a kind says all. */
  of?: string;
  /** What is there is added to, so that what people wrote in it stays. */
  adds?: boolean;
  /** Only whoever runs it may read it. */
  secret?: boolean;
}

interface ClaimedTarget extends Wish {
  place: TargetPlace;
}

interface OutputOptions {
  overwrite: boolean;
  disk: Disk;
}

/**
 * Everything one run writes. Targets are claimed first, all of them, and written afterwards: a target is never a file that the run
 * reads, by whatever name or link, nor the target of another output; a file that is there already is replaced only when what it holds
 * shows that the same command wrote it, or when the person said --overwrite.
 */
export class Outputs {
  readonly #claims: ClaimedTarget[] = [];
  readonly #inputs: { name: string; place: TargetPlace }[] = [];

  constructor(private readonly options: OutputOptions) {}

  /** Files that must stay as they are. One that cannot be looked at cannot be read either, and says so elsewhere. */
  async protect(files: readonly ReadFile[]): Promise<void> {
    for (const { path, name } of files) {
      try {
        this.#inputs.push({ name, place: await placeOf(path, this.options.disk) });
      } catch (fault) {
        if (diskCode(fault) === undefined) throw fault;
      }
    }
  }

  /** Takes targets for outputs. @returns per wish why it cannot be had; null: it can be written */
  async claim(wishes: readonly Wish[]): Promise<(string | null)[]> {
    const places = await Promise.all(wishes.map((wish) => this.#place(wish)));
    const why: (string | null)[] = [];
    for (const [i, wish] of wishes.entries()) {
      const place = places[i];
      if (typeof place === "string") {
        why.push(place);
        continue;
      }
      const others = [...this.#claims, ...wishes.flatMap((other, j) => (j !== i && typeof places[j] !== "string" ? [{ ...other, place: places[j] }] : []))];
      why.push(this.#clash(wish, place, others) ?? (await this.#standing(wish, place)));
    }
    wishes.forEach((wish, i) => why[i] === null && this.#claims.push({ ...wish, place: places[i] as TargetPlace }));
    return why;
  }

  /** Keeps a target for what is written elsewhere. */
  async hold(wish: Wish): Promise<void> {
    const place = await this.#place(wish);
    if (typeof place !== "string") this.#claims.push({ ...wish, place });
  }

  /** A name like the given one in the folder of copies that nothing else of this run takes. */
  isTaken(target: string, wishes: readonly Wish[]): boolean {
    return [...this.#claims, ...wishes].some((other) => foldName(other.target) === foldName(target));
  }

  /** Writes a claimed target. @throws UserError when the disk does not allow it */
  async write({ target, secret }: Wish, content: FileContent): Promise<void> {
    const claim = this.#claims.find((one) => one.target === target)!;
    await writeFileWhole(target, claim.place, content, this.options.disk, secret ? 0o600 : undefined);
  }

  async #place({ target }: Wish): Promise<TargetPlace | string> {
    try {
      const place = await placeOf(target, this.options.disk);
      if (place.special) return `${target} 写不出：这里不是普通文件（是设备或管道）；请换一个输出位置。`;
      return place.folder || /[\\/]$/u.test(target) ? `${target} 写不出：${systemWhy(Object.assign(new Error(), { code: "EISDIR" }))}` : place;
    } catch (fault) {
      return `${target} 写不出：${systemWhy(fault)}`;
    }
  }

  #clash({ label, target }: Wish, place: TargetPlace, others: readonly ClaimedTarget[]): string | null {
    const input = this.#inputs.find((one) => isSamePlace(one.place, place));
    if (input) return `${label}：输出位置与${input.name === label ? "原文件" : `输入文件“${input.name}”`}相同，没有写出；请换一个输出位置。`;
    const other = others.find((one) => isSamePlace(one.place, place));
    return other ? `${label}：“${target}”与另一项输出“${other.label}”是同一个文件，没有写出；请分别指定。` : null;
  }

  async #standing(wish: Wish, { real, identity }: TargetPlace): Promise<string | null> {
    if (identity === undefined || this.options.overwrite) return null;
    if (wish.kind === "record") return `${wish.label}：“${wish.target}”已经存在，记录不覆盖；请换一个文件名，或加 --overwrite。`;
    try {
      if (isEarlierOutput(wish, await this.options.disk.readFile(real))) return null;
    } catch (fault) {
      return `${wish.label}：“${wish.target}”已经存在，又读不了，没有覆盖：${systemWhy(fault)}`;
    }
    return `${wish.label}：“${wish.target}”已经存在，不是同一命令写出的（或写出后有人改过），没有覆盖；请换一个位置，或加 --overwrite。`;
  }
}

/** True for a workbook with 评审意见 of ours, by what stands in it: a reviewer may have begun it in Excel, without the command line. */
function isReviewers({ sheets, strings }: WorkbookCells): boolean {
  return sheets.some(({ columns, rowCount }) => {
    const text = (row: number, column: number): string => (columns[column]?.kind[row] === CellKind.text ? strings[columns[column].value[row]] : "");
    return kindByContent(text, rowCount)?.kind === "checklist";
  });
}

/** True for what an earlier run of the same command wrote and nobody has worked in since; a workbook that is added to may have been. */
export function isEarlierOutput({ kind, of = "", adds }: Wish, content: Buffer): boolean {
  if (kind === "json") return isJsonReport(content.toString("utf8"));
  if (kind === "record") return false;
  if (kind === "dataset") return isPart(content);
  if (kind === "ndjson") return isNdjsonReport(content.toString("utf8"));
  const letter = readDocumentStamp(content);
  if (letter) return letter.kind === kind && letter.asWritten;
  const stamp = readStamp(content);
  try {
    if (adds && isReviewers(readWorkbook(content, ""))) return true;
    if (!stamp || stamp.kind !== kind || stamp.of !== of) return false;
    return adds === true || isAsWritten(stamp, readWorkbook(content, ""));
  } catch (fault) {
    if (fault instanceof UserError) return false;
    throw fault;
  }
}
