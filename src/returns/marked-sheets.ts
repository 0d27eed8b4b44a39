import type { Finding } from "../core/dictionary/finding";
import { hasCell, sourceOf } from "../core/dictionary/finding-place";
import { colours } from "../core/dictionary/colours";
import { marksOf, rulesOf } from "../core/reports/marks/areas";
import { limitRules, ruleLimit, type PlannedRules } from "../core/reports/marks/limit";
import { markFormula } from "../core/reports/marks/severity";
import { noteAuthor, type PlannedNote } from "../core/reports/returned/notes";
import type { ReviewResult } from "../core/review/review";
import { readNotes, readProtectedSheets, type SheetNote, type StyleTable, type ZipPackage } from "../files";
import type { SheetOperation } from "../files/model";
import { cellName } from "../sheet/a1";
import type { WorkbookCells } from "../sheet/cells";
import { fingerprint } from "../sheet/content";
import { oldMarks } from "./old-marks";
import { recordOf, type Records } from "./records";

/** Key on our record sheet of what our notes on cells say, as fingerprints: one that says anything else by now is somebody's. */
const notesKey = "notes";

/** What is changed in the sheets of the submitter. */
interface MarkedSheets {
  edit: { sheet: string; operations: SheetOperation[] }[];
  /** What our records say of it. */
  noted: [key: string, value: unknown][];
  /** What was not marked or noted, and why. */
  told: string[];
  withoutNote: string[];
}

/** Cells without a note that are named. */
const named = 20;

/** Marks and notes on the sheets of a submission, in place of those that are there. */
export function markedSheets(zip: ZipPackage, cells: WorkbookCells, result: ReviewResult, notes: ReadonlyMap<string, readonly PlannedNote[]>, records: Records, styles: StyleTable): MarkedSheets {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    if (!hasCell(finding.place)) continue;
    const { sheet } = sourceOf(finding, result);
    const own = bySheet.get(sheet);
    if (own) own.push(finding);
    else bySheet.set(sheet, [finding]);
  }
  const names = cells.sheets.map(({ name }) => name);
  // Whoever has no notes of ours has no marks of ours.
  const again = records.exists ? names : [];
  const there = readNotes(zip);
  const shut = readProtectedSheets(zip, new Set([...bySheet.keys(), ...again]));
  const known = recordOf(records, notesKey);
  const ours = new Set(Array.isArray(known) ? known.map(String) : []);
  const operations = new Map<string, SheetOperation[]>();
  const put = (sheet: string, ...more: SheetOperation[]): void => void operations.set(sheet, [...(operations.get(sheet) ?? []), ...more]);
  let next = 1;
  for (const sheet of again) {
    const old = oldMarks(zip, sheet, styles);
    next = Math.max(next, old.highest + 1);
    if (!shut.has(sheet) && old.operations.length > 0) put(sheet, ...old.operations);
  }
  const planned: PlannedRules[] = [...bySheet].filter(([sheet]) => names.includes(sheet) && !shut.has(sheet)).map(([name, own]) => {
    const marks = marksOf(own);
    return { sheet: { name, marks }, rules: rulesOf(marks) };
  });
  const told = [...bySheet.keys()].filter((sheet) => shut.has(sheet)).map((sheet) => `工作表“${sheet}”受保护，没有标记；问题仍列在核验结果里。`);
  if (planned.reduce((sum, one) => sum + one.rules.length, 0) > ruleLimit) told.push(limitRules(planned, result, false));
  for (const { sheet: { name }, rules } of planned)
    for (const { severity, areas } of rules) put(name, { op: "addConditionalFormat", format: { areas, formula: markFormula(severity, next++).slice(1), fill: colours[severity] } });
  const prints = new Set<string>();
  const withoutNote = [...notes.keys()].filter((sheet) => shut.has(sheet)).map((sheet) => `工作表“${sheet}”受保护`);
  const taken: string[] = [];
  for (const sheet of new Set([...notes.keys(), ...there.keys()])) {
    const wanted = notes.get(sheet) ?? [];
    const standing = there.get(sheet) ?? [];
    const mine = standing.filter((note) => isOurs(note, ours));
    if (shut.has(sheet) || (wanted.length === 0 && mine.length === 0)) continue;
    const keep = standing.filter((note) => note.author === noteAuthor && !isOurs(note, ours));
    const others = new Set(standing.filter((note) => !isOurs(note, ours)).map(({ row, column }) => cellName(row, column)));
    const free = wanted.filter(({ row, column }) => !others.has(cellName(row, column)));
    taken.push(...wanted.filter((note) => !free.includes(note)).map(({ row, column }) => `${sheet}!${cellName(row, column)}`));
    for (const { text } of free) prints.add(printOfNote(text));
    put(sheet, { op: "notes", author: noteAuthor, notes: free, keep });
  }
  if (taken.length > 0) withoutNote.push(`${taken.slice(0, named).join("、")}${taken.length > named ? ` 等 ${taken.length} 格` : ""}已有批注`);
  const marks = planned.map(({ sheet: { name }, rules }) => ({ sheet: name, rules: rules.map(({ address }) => address) })).filter(({ rules }) => rules.length > 0);
  return { edit: [...operations].map(([sheet, some]) => ({ sheet, operations: some })), noted: [["marks", marks], [notesKey, [...prints].sort()]], told, withoutNote };
}

/** A note that we wrote and nobody has changed since. */
const isOurs = ({ author, text, threaded }: SheetNote, ours: ReadonlySet<string>): boolean => author === noteAuthor && !threaded && ours.has(printOfNote(text));

/** Programs change the ends of lines. */
const printOfNote = (text: string): string => fingerprint(text.replace(/\s+/gu, " "));
