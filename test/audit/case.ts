import assert from "node:assert/strict";
import { drawn } from "../support/runs";
import { applicant, running } from "./books";
import { cellOf, columnsOf, reviewBook, type Answer, type Book, type Cell, type Row } from "./workbook";

/** Record → changed fields of its first row; null takes the sheet away; a list gives every row, each laid over the first. "-" takes the column away. */
export type Patch = Record<string, Record<string, Cell> | Row[] | null>;

/**
 * What a changed workbook must give for one clause. `want`: "pass", "n/a" or "broken" (no finding, and so in the ledger); or
 * an outcome, then "×n" findings (1), "[]" for no cell, "@field" or "@record.field" for the cell of the mark (institution by
 * default), and "value/required"; alternatives the text leaves open are parted by |.
 */
export interface Case {
  clause: string;
  base: string;
  on: string;
  packs: string;
  patch: Patch;
  want: string;
  params?: Record<string, unknown>;
}

/** What a filer changes along with a cell, so that the row does not contradict itself: by record and field, what goes where a case says 否, or is less. */
const along: Record<string, Record<string, readonly string[]>> = {
  institution: { annualTrainees: ["annualTraineeTimes", "keyFieldTrainees", "ruralTrainees"], offersDistance: ["newDistanceHours"], isLegalPerson: ["registrationNo"] },
  recommendation: { hasLetter: ["letterDate"], hasForm: ["formCopies"] },
  trainingClass: { archived: ["archivedDate"], evaluated: ["evaluatedDate"], resultsUploaded: ["uploadedDate"], managerConsent: ["consentDate"] },
  staff: { current: ["ftTeachers", "managers"], ftTeachers: ["ftSenior", "ftIntermediate"], ptTeachers: ["ptSenior", "ptIntermediate"], ftIntermediate: ["ftSenior"], ptIntermediate: ["ptSenior"] },
  facilities: { buildingArea: ["classroomArea", "multiRoomArea", "auditoriumArea", "networkCenterArea"] },
};

function consistent(record: string, own: Row, changed: Record<string, Cell>): Row {
  const row = { ...own };
  for (const [field, value] of Object.entries(changed)) {
    if (value === "是" || value === null || value === "-") continue;
    for (const other of along[record]?.[field] ?? []) if (!(other in changed) && other in row) row[other] = null;
  }
  return row;
}

export function patched(base: Book, patch: Patch): Book {
  const book: Book = { ...base };
  for (const [record, change] of Object.entries(patch)) {
    if (change === null) {
      delete book[record];
      continue;
    }
    const first = book[record]?.[0] ?? {};
    const laid = Array.isArray(change) ? change.map((row) => consistent(record, { ...first, ...row }, row)) : [consistent(record, { ...first, ...change }, change), ...(book[record] ?? []).slice(1)];
    book[record] = laid.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !laid.some((one) => one[field] === "-"))));
  }
  return book;
}

const outcomes = ["error", "warning", "review", "pending", "missing"];
const wish = /^(\w+)(?:×(\d))?( \[\])?(?:@(\S+))?(?: ([^/]*)(?:\/(.*))?)?$/;

function holds(want: string, clause: string, book: Book, answer: Answer): boolean {
  const found = answer.findings.filter((finding) => finding.clause === clause);
  const line = answer.ledger.find((one) => String(one.clause) === clause)!;
  if (want === "pass") return found.length === 0 && line.pass > 0;
  if (want === "n/a") return found.length === 0 && line.pass + line.broken === 0;
  if (want === "broken") return found.length === 0 && line.broken > 0 && answer.findings.some((finding) => finding.clause.startsWith("data/"));
  const [, outcome, times, none, at, value, required] = wish.exec(want)!;
  if (found.length !== Number(times ?? 1) || found.some((one) => one.outcome !== outcome)) return false;
  const [first] = found;
  if (none !== undefined) return first.cells.length === 0;
  if (at !== undefined) {
    const [record, field] = at.includes(".") ? at.split(".") : ["institution", at];
    if (!columnsOf(book[record]).includes(field) || first.cells[0] !== cellOf(book, record, field)) return false;
  }
  return (!value || String(first.value) === value) && (!required || String(first.required) === required);
}

/** A table of cases over the workbooks of `bases`: `as` says of which workbook, day and packs the rows below speak, `tell` makes one test of each clause. */
export function table(bases: Record<string, () => Book> = { applicant, running }) {
  const cases: Case[] = [];
  let now: Pick<Case, "base" | "on" | "packs"> = { base: "applicant", on: "2019-09-20", packs: "shandong-2016" };
  const known = new Map<string, Promise<Answer>>();
  const ask = (book: Book, one: Case): Promise<Answer> => {
    const key = JSON.stringify([book, one.on, one.packs, one.params]);
    if (!known.has(key)) known.set(key, reviewBook(book, one));
    return known.get(key)!;
  };
  return {
    as: (base: string, on: string, packs: string): void => void (now = { base, on, packs }),
    row: (clause: string, patch: Patch, want: string, more: Partial<Case> = {}): void => void cases.push({ clause, ...now, patch, want, ...more }),
    tell(title: string): void {
      describe(title, () => {
        for (const clause of new Set(cases.map((one) => one.clause))) {
          // Every way a clause can come out, once; of further workbooks that come out alike a part in each run.
          const ways = new Set<string>();
          const mine = cases.filter((one) => one.clause === clause).filter(({ want }, i) => {
            const known = ways.has(want);
            ways.add(want);
            return !known || drawn(i, 3);
          });
          it(`${clause}: ${mine.length} workbooks`, async () => {
            const wrong: string[] = [];
            const books = mine.map((one) => patched(bases[one.base](), one.patch));
            // While one is packed or written, others are reviewed.
            const answers = await Promise.all(mine.map((one, i) => ask(books[i], one)));
            for (const [i, one] of mine.entries()) {
              const [book, answer] = [books[i], answers[i]];
              const found = answer.findings.filter((finding) => finding.clause === clause);
              const line = answer.ledger.find((entry) => String(entry.clause) === clause)!;
              // What the ledger counts is what is listed.
              for (const outcome of outcomes) assert.equal(line[outcome], found.filter((finding) => finding.outcome === outcome).length, `${clause} ${outcome}`);
              if (one.want.split("|").some((want) => holds(want, clause, book, answer))) continue;
              const got = found.map(({ outcome, sheet, cells, value, required, message }) => `${outcome} ${sheet}!${cells} ${String(value)}/${String(required)} ${message}`).join("; ");
              wrong.push(`${one.on} ${JSON.stringify(one.patch)} ${JSON.stringify(one.params ?? {})}\n  want ${one.want}\n  got  ${got || JSON.stringify(line)}`);
            }
            assert.deepEqual(wrong, []);
          });
        }
      });
    },
  };
}
