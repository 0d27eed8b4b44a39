import path from "node:path";
import { UserError } from "../sheet/user-error";
import { diskCode, systemWhy, type Disk } from "./disk";
import { forgetPassing, notePassing } from "./interrupt";
import { isSamePlace, placeOf, type TargetPlace } from "./place";

let written = 0;

/** What a file is to hold: as a whole, or in pieces that are made while they are written. */
export type FileContent = Uint8Array | string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Writes a file whole or not at all: into a file beside it that takes its name when everything is on the disk. A link stays a link.
 * @param place what was found there when it was checked: if that has changed since, nothing is written
 * @param mode rights of a new file
 * @throws UserError when the disk does not allow it; nothing of the attempt is left
 */
export async function writeFileWhole(target: string, place: TargetPlace, content: FileContent, disk: Disk, mode = 0o666): Promise<void> {
  const passing = path.join(path.dirname(place.real), `.base-review-${process.pid}-${++written}.tmp`);
  notePassing(passing);
  try {
    await makeFolder(path.dirname(place.real), disk);
    await writeThrough(passing, content, await modeOf(place, mode, disk), disk);
    const now = await placeOf(target, disk);
    if (now.identity !== place.identity || !isSamePlace(now, place)) throw new UserError(`${target} 写不出：核验期间该位置的文件有变动，没有覆盖，请再试一次。`);
    await disk.rename(passing, place.real);
    await settle(path.dirname(place.real), disk);
  } catch (fault) {
    await disk.rm(passing, { force: true }).catch(() => undefined);
    if (fault instanceof UserError) throw fault;
    throw new UserError(`${target} 写不出：${systemWhy(fault)}`);
  } finally {
    forgetPassing(passing);
  }
}

/** A folder with all above it. Step by step: Node's own way never ends where a folder is there and nothing can be made in it, as in /proc. */
export async function makeFolder(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.mkdir(folder);
  } catch (fault) {
    const above = path.dirname(folder);
    if (diskCode(fault) === "EEXIST" && (await disk.stat(folder)).isDirectory()) return;
    if (diskCode(fault) !== "ENOENT" || above === folder || (await isThere(above, disk))) throw fault;
    await makeFolder(above, disk);
    await makeFolder(folder, disk);
  }
}

async function isThere(folder: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.stat(folder)).isDirectory();
  } catch (fault) {
    if (diskCode(fault) !== "ENOENT") throw fault;
    return false;
  }
}

async function writeThrough(file: string, content: FileContent, mode: number, disk: Disk): Promise<void> {
  const handle = await disk.open(file, "wx", mode);
  try {
    // Each call goes on where the last one ended.
    for await (const piece of typeof content === "string" || content instanceof Uint8Array ? [content] : content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that is replaced keeps its rights. */
async function modeOf({ real, identity }: TargetPlace, mode: number, disk: Disk): Promise<number> {
  return identity === undefined ? mode : (await disk.stat(real)).mode & 0o777;
}

/** Has the folder remember the new name, where the system can. */
async function settle(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (fault) {
    // Windows opens no folders; the file itself is safe by then.
    if (diskCode(fault) === undefined) throw fault;
  }
}
