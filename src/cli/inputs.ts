import path from "node:path";
import { isOfSystem, isSubmission, readableKinds } from "../sheet/readable-files";
import { masked } from "../core/dictionary/mask";
import { uniqueName } from "../sheet/unique-name";
import { diskCode, nodeDisk, systemWhy, type Disk } from "./disk";

/** When a file was last changed, by what it says itself and by the disk, in ms; what is not known is left out. */
export interface FileTimes {
  savedAt?: number;
  writtenAt?: number;
}

/** A file to review: where it lies, and the name findings call it by. */
export interface InputFile {
  path: string;
  /** File name; below a folder given on the command line, the path from that folder. */
  name: string;
  /** Bytes, where the disk said. */
  size?: number;
  /** Set when the path itself cannot be read. */
  problem?: string;
  /** Lies in the folder and is nothing to review, and why; `problem` says the same. */
  foreign?: string;
  /** The name it has when no other has it; absent: `name`. */
  plain?: string;
  /** The path as given where it was read first, on another machine or from another folder. */
  given?: string;
  /** When it was last changed, where it was read before. */
  times?: FileTimes;
}

/**
 * All files to review, in stable order. Folders are searched to any depth; what is no table is among them with the reason, so that nothing is
 * passed over unsaid; a folder or link that leads nowhere is one line among the others.
 * Names that would meet (a.xlsx given twice from two folders) get their path.
 */
export async function collectInputs(paths: readonly string[], disk: Disk = nodeDisk, mask: NameMask = maskedName): Promise<InputFile[]> {
  const inputs: InputFile[] = [];
  for (const given of paths) inputs.push(...(await inputsAt(given, disk)));
  return named([...new Map(inputs.map((input) => [path.resolve(input.path), input])).values()], mask);
}

/** What is done to a name before it is told. */
export type NameMask = (name: string) => string;

/** Hides numbers of persons in a name, with a sign that every disk takes. */
export const maskedName: NameMask = (name) => masked(name).replace(/\*/gu, (sign, at: number) => (name[at] === "*" ? sign : "＊"));

/** Leaves a name as it is. */
export const asGiven: NameMask = (name) => name;

/** Files by names that no two share. @param mask what of a name is not told */
export function named(given: readonly InputFile[], mask: NameMask): InputFile[] {
  const unique = given.map((input) => ({ ...input, plain: input.name, name: mask(input.name) }));
  const taken = new Map<string, number>();
  for (const input of unique) taken.set(input.name, (taken.get(input.name) ?? 0) + 1);
  const names = new Set<string>();
  return unique.map((input) => {
    const told = taken.get(input.name)! > 1 ? mask(slashed(input.given ?? input.path)) : input.name;
    const name = uniqueName(told, (candidate) => names.has(candidate));
    names.add(name);
    return { ...input, name };
  });
}

async function inputsAt(given: string, disk: Disk): Promise<InputFile[]> {
  const name = path.basename(path.resolve(given));
  try {
    const found = await disk.stat(given);
    if (found.isDirectory()) return await inFolder(given, "", disk, []);
    return [{ path: given, name, ...(found.isFile() ? { size: found.size } : { problem: noFile }) }];
  } catch (fault) {
    return [{ path: given, name, problem: systemWhy(fault) }];
  }
}

/** Reading a pipe or a device may never end, and would keep all others waiting. */
const noFile = "这不是普通文件（是设备或管道），没有读取；请先存成文件。";

/** @param above folders on the way down, by the disk's number: a link back up is not followed for ever */
async function inFolder(root: string, below: string, disk: Disk, above: readonly string[]): Promise<InputFile[]> {
  const folder = path.join(root, below);
  const found: InputFile[] = [];
  try {
    const { dev, ino } = await disk.stat(folder, { bigint: true });
    const identity = `${dev}:${ino}`;
    if (above.includes(identity)) return [];
    for (const name of (await disk.readdir(folder)).sort()) {
      const within = path.join(below, name);
      const kind = await kindOf(path.join(root, within), disk);
      if (kind === "folder") found.push(...(await inFolder(root, within, disk, [...above, identity])));
      else found.push({ path: path.join(root, within), name: slashed(within), ...kind, ...asForeign(name) });
    }
  } catch (fault) {
    const why = `文件夹打不开：${systemWhy(fault)}`;
    return [...found, { path: folder, name: below === "" ? path.basename(path.resolve(root)) : `${slashed(below)}/`, problem: why }];
  }
  return found;
}

/** What nobody sent to be reviewed is told, and not read: a file by its name, in a folder. */
function asForeign(name: string): Pick<InputFile, "foreign" | "problem"> {
  if (isOfSystem(name)) return { foreign: ofSystem, problem: ofSystem };
  return isSubmission(name) ? {} : { foreign: noTable, problem: noTable };
}

const ofSystem = "这是操作系统自己留下的文件，不是报送文件。";
const noTable = `不是${readableKinds}，没有读取；如是报送文件，请改成正确的扩展名后再试。`;

/** What a name in a folder leads to. */
async function kindOf(file: string, disk: Disk): Promise<"folder" | Pick<InputFile, "size" | "problem">> {
  try {
    const found = await disk.stat(file);
    return found.isDirectory() ? "folder" : found.isFile() ? { size: found.size } : { problem: noFile };
  } catch (fault) {
    if (diskCode(fault) === "ENOENT") return { problem: "这是失效的链接，找不到它指向的文件（ENOENT）。" };
    return { problem: systemWhy(fault) };
  }
}

const slashed = (name: string): string => name.split(path.sep).join("/");
