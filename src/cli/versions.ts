import { readDataset, type DatasetOptions, type Reviewed } from "../core/review/books";
import type { DerivedFields } from "../core/language/rule-data";
import { repeatsIn, type Repeat } from "../core/review/repeats";
import { repeatedUnits } from "../core/words/repeats";
import { laterByName, readVersion } from "../core/dictionary/text/version-name";
import type { Disk } from "./disk";
import { timesOf } from "./file-times";
import type { FileTimes, InputFile } from "./inputs";
import type { ReadInputs } from "./read-inputs";
import { asWritten } from "../core/words/speech";

/*
 * A corrected file takes the place of its predecessor. Nobody can be asked here, so that is done only where names and contents say that
 * two files are one submission and something says which is the later; it is told, and --keep-all says otherwise.
 */

/** Times of the disk this close say nothing: files that were copied together. */
const together = 60_000;

/** A file with all that tells when it was made. */
interface Version extends FileTimes {
  file: string;
}

/** Takes out of what was read every file of which a corrected version was read too. @param options what decides which records are read: the review date, and what was said of headings */
export async function leaveOutReplaced(read: ReadInputs, inputs: readonly InputFile[], options: DatasetOptions, derived: DerivedFields, disk: Disk): Promise<void> {
  const byStem = new Map<string, Reviewed[]>();
  for (const book of read.workbooks) {
    if (read.reviewers.has(book.file)) continue;
    const { stem } = readVersion(book.file);
    byStem.set(stem, [...(byStem.get(stem) ?? []), book]);
  }
  for (const [stem, books] of byStem) {
    if (stem === "" || books.length < 2) continue;
    for (const repeat of repeatsIn(readDataset(books, options), books.map(({ file }) => file), derived)) if (repeat.sure) await replaceIn(repeat, read, inputs, disk);
  }
}

async function replaceIn(repeat: Repeat, read: ReadInputs, inputs: readonly InputFile[], disk: Disk): Promise<void> {
  const { files } = repeat;
  const versions = await Promise.all(files.map(async (file): Promise<Version> => ({ file, ...(await timesOf(inputs.find(({ name }) => name === file)!, disk)) })));
  const found = newest(versions);
  if (!found) return;
  for (const { file } of versions) {
    if (file === found.file) continue;
    read.workbooks = read.workbooks.filter((book) => book.file !== file);
    read.keys.delete(file);
    read.leftOut.push({
      file, leftOut: "replaced", replacedBy: found.file,
      problem: `与“${found.file}”是${repeatedUnits(repeat, asWritten)}的同一份报送，按${found.why}以后者为准，只核验后者；如是两份不同的报送，请加 --keep-all。`,
    });
  }
}

/** The version that is later than all others, and by what; undefined where something is not known or contradicts. */
function newest(versions: readonly Version[]): { file: string; why: string } | undefined {
  for (const one of versions) {
    const why = versions.filter((other) => other !== one).map((other) => laterThan(one, other));
    if (why.every((reason) => reason !== undefined)) return { file: one.file, why: [...new Set(why)].join("、") };
  }
  return undefined;
}

/** By what the first is later than the second; undefined: it is not, or that cannot be told. */
function laterThan(one: Version, other: Version): string | undefined {
  const bySaved = one.savedAt !== undefined && other.savedAt !== undefined ? Math.sign(one.savedAt - other.savedAt) : 0;
  const byName = laterByName(readVersion(other.file), readVersion(one.file));
  if (bySaved !== 0 && byName !== 0 && bySaved !== byName) return undefined;
  if (bySaved > 0) return byName > 0 ? "文件名和文件内记载的修改时间" : "文件内记载的修改时间";
  if (bySaved < 0 || byName < 0) return undefined;
  if (byName > 0) return "文件名";
  return one.writtenAt !== undefined && other.writtenAt !== undefined && one.writtenAt - other.writtenAt >= together ? "文件的修改时间" : undefined;
}
