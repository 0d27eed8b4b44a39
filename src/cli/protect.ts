import path from "node:path";
import type { Arguments } from "./arguments";
import { diskCode, type Disk } from "./disk";
import type { InputFile } from "./inputs";
import { isEarlierOutput, type Outputs } from "./outputs";
import { isSamePlace, placeOf } from "./place";
import type { ReadInputs } from "./read-inputs";

/**
 * Keeps all that this run reads from being written to: submissions, parameters, packs of one's own, answers. What an earlier run wrote and
 * lies among the inputs is no input; and the reviewer's own workbook may be named twice, because its new questions are added in place.
 */
export async function protectInputs(outputs: Outputs, wanted: Arguments, inputs: readonly InputFile[], { leftOut }: ReadInputs, disk: Disk): Promise<void> {
  const written = new Set(leftOut.filter((file) => file.leftOut === "output").map(({ file }) => file));
  const own = wanted.checklist === undefined ? undefined : await reviewersWorkbook(wanted.checklist, disk);
  const counted = inputs.filter(({ name, foreign }) => !written.has(name) && foreign === undefined);
  const others = [wanted.params, wanted.choices, wanted.answers, wanted.previous, wanted.after].flatMap((file) => (file === undefined ? [] : [{ path: file, name: path.basename(file) }]));
  const packs = (await Promise.all(wanted.packs.map((pack) => filesAt(pack, disk)))).flat();
  const read = [...counted, ...others, ...packs];
  await outputs.protect(own === undefined ? read : await without(read, own, disk));
}

/** The target of --checklist when it is a reviewer's workbook of ours. */
async function reviewersWorkbook(target: string, disk: Disk): Promise<string | undefined> {
  try {
    return isEarlierOutput({ target, label: target, kind: "checklist", adds: true }, await disk.readFile(target)) ? target : undefined;
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    return undefined;
  }
}

async function without<T extends { path: string }>(files: readonly T[], own: string, disk: Disk): Promise<T[]> {
  const place = await placeOf(own, disk);
  const same = await Promise.all(files.map(async ({ path: file }) => {
    try {
      return isSamePlace(await placeOf(file, disk), place);
    } catch (fault) {
      if (diskCode(fault) === undefined) throw fault;
      return false;
    }
  }));
  return files.filter((_, i) => !same[i]);
}

/** A pack's file, or all files of its folder; nothing for the id of a built-in one. */
async function filesAt(given: string, disk: Disk): Promise<{ path: string; name: string }[]> {
  try {
    const found = await disk.stat(given);
    if (!found.isDirectory()) return [{ path: given, name: given }];
    const within = await Promise.all((await disk.readdir(given)).map((name) => filesAt(path.join(given, name), disk)));
    return within.flat();
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    return [];
  }
}
