import path from "node:path";
import { diskCode, type Disk } from "./disk";

/** Where a path really leads, whatever links are on the way. */
export interface TargetPlace {
  /** Absolute, links resolved as far as anything is there. */
  real: string;
  /** What is there by the disk's own number, the same for every name and link; absent: nothing yet. */
  identity?: string;
  folder?: boolean;
  /** A device, a pipe or the like: reading may never end, and a file must not take its place. */
  special?: boolean;
}

/** Links on the way to something that is not there yet. */
const mostLinks = 40;

/** Follows a path to what is there, or to where a file of that name would be made. Throws what the disk says. */
export async function placeOf(given: string, disk: Disk, links = 0): Promise<TargetPlace> {
  const absolute = path.resolve(given);
  try {
    const real = await disk.realpath(absolute);
    const found = await disk.stat(real, { bigint: true });
    return { real, identity: `${found.dev}:${found.ino}`, folder: found.isDirectory(), special: !found.isDirectory() && !found.isFile() };
  } catch (fault) {
    if (!["ENOENT", "ENOTDIR"].includes(diskCode(fault) ?? "")) throw fault;
  }
  const parent = path.dirname(absolute);
  if (parent === absolute) return { real: absolute };
  const folder = await placeOf(parent, disk, links);
  const here = path.join(folder.real, path.basename(absolute));
  const target = await linkAt(here, disk);
  if (target === undefined) return { real: here };
  if (links >= mostLinks) throw Object.assign(new Error("too many links"), { code: "ELOOP" });
  return placeOf(path.resolve(folder.real, target), disk, links + 1);
}

async function linkAt(file: string, disk: Disk): Promise<string | undefined> {
  try {
    return (await disk.lstat(file)).isSymbolicLink() ? await disk.readlink(file) : undefined;
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    return undefined;
  }
}

/** True when writing to one would write to the other. Of files that are not there yet, names that differ in case only are one: many disks say so. */
export function isSamePlace(a: TargetPlace, b: TargetPlace): boolean {
  if (a.identity !== undefined && b.identity !== undefined) return a.identity === b.identity;
  return a.identity === b.identity && foldName(a.real) === foldName(b.real);
}

/** A name as disks compare it that know no case. */
export const foldName = (name: string): string => name.normalize("NFC").toLowerCase();
