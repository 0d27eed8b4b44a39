import { hasCell, sourceOf } from "../../dictionary/finding-place";
import type { FileReview, ReviewResult } from "../../review/review";
import { unitVerdicts, type UnitVerdict } from "../../review/verdict/verdict";
import { fileProblemText, sheetReason } from "../../words/reading-sentences";
import { asWritten } from "../../words/speech";
import { isAgainst } from "./objections";

/** What concerns one unit: its verdicts, all findings on it, and the files that tell of it. */
export interface UnitMatter {
  /** Index among the units of the review. */
  unit: number;
  name: string;
  creditCode: string;
  verdicts: UnitVerdict[];
  /** Indexes of findings, in their order. */
  findings: number[];
  files: string[];
  /** Parts of its files that could not be read, one sentence without a full stop each. */
  unread: string[];
}

/** What concerns a file and no unit that is known: whoever handed it in is asked. */
export interface FileMatter {
  file: string;
  findings: number[];
  unread: string[];
}

/** Everything that is to be told, by whom it concerns. What is held against somebody stands with a unit, with a file or with both, never nowhere. */
export interface Matters {
  units: UnitMatter[];
  files: FileMatter[];
}

/** A file of which nothing could be read, and one sentence why. */
export interface UnreadFile {
  file: string;
  problem: string;
}

/** Sorts a result by whom it concerns. @param unreadable files that are in no result */
export function mattersOf(result: ReviewResult, unreadable: readonly UnreadFile[] = []): Matters {
  const { findings, checklist } = result;
  const units = new Map<number, UnitMatter>();
  const own = new Map<number, Set<number>>();
  const unitsOf = new Map<string, Set<number>>();
  const recommended = new Set((result.recommenders ?? []).flatMap((one) => one.units));
  const matter = (unit: number): UnitMatter => {
    let known = units.get(unit);
    if (!known) {
      const { name, creditCode } = checklist.units[unit];
      units.set(unit, (known = { unit, name, creditCode, verdicts: [], findings: [], files: [], unread: [] }));
      own.set(unit, new Set());
    }
    return known;
  };
  findings.forEach((finding, at) => {
    if (finding.unit < 0) return;
    matter(finding.unit);
    own.get(finding.unit)!.add(at);
    const { file } = sourceOf(finding, result);
    unitsOf.set(file, (unitsOf.get(file) ?? new Set()).add(finding.unit));
  });
  for (const verdict of unitVerdicts(result.verdicts)) {
    matter(verdict.unit).verdicts.push(verdict);
    for (const { deciding, beside } of verdict.stages)
      for (const at of [...deciding, ...beside])
        // A table that a whole file lacks is told to the units of that file only.
        if (findings[at].unit >= 0 || (unitsOf.get(sourceOf(findings[at], result).file)?.has(verdict.unit) ?? hasCell(findings[at].place))) own.get(verdict.unit)!.add(at);
  }
  // What is held against a recommendation stands in the letter to who recommends, beside the units it names.
  const told = new Set<number>();
  for (const { unit, apart } of unitVerdicts(result.verdicts)) if (recommended.has(unit)) for (const at of apart) told.add(at);
  for (const one of units.values()) {
    one.findings = [...own.get(one.unit)!].sort((a, b) => a - b);
    for (const at of one.findings) told.add(at);
    one.files = [...new Set(one.findings.filter((at) => findings[at].unit === one.unit).map((at) => sourceOf(findings[at], result).file))];
  }
  const files = new Map<string, FileMatter>();
  const ofFile = (file: string): FileMatter => {
    let known = files.get(file);
    if (!known) files.set(file, (known = { file, findings: [], unread: [] }));
    return known;
  };
  findings.forEach((finding, at) => isAgainst(finding) && !told.has(at) && ofFile(sourceOf(finding, result).file).findings.push(at));
  for (const file of result.files) {
    const unread = unreadParts(file);
    if (unread.length === 0) continue;
    const [only, ...others] = unitsOf.get(file.file) ?? [];
    if (only !== undefined && others.length === 0) matter(only).unread.push(...unread);
    else ofFile(file.file).unread.push(...unread);
  }
  for (const { file, problem } of unreadable) ofFile(file).unread.push(problem.replace(/。$/u, ""));
  return { units: [...units.values()].sort((a, b) => a.unit - b.unit), files: [...files.values()] };
}

/** What could not be read of a file: all of it, or sheets that hold what looks like a table. */
function unreadParts({ file, problem, unreadSheets }: FileReview): string[] {
  if (problem) return [fileProblemText(file, problem, asWritten)];
  return unreadSheets.filter(({ ours, data }) => data === true && ours !== true).map((sheet) => sheetReason(sheet, asWritten));
}
