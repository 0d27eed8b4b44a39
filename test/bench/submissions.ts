import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { columns, creditCode, institutions, type SampleRow } from "../../src/dev/sample/institutions";
import { classColumns, classes, recommendationColumns, recommendations, teacherColumns, teachers } from "../../src/dev/sample/others";
import { blankWorkbook, patchWorkbook } from "../../src/files";
import type { SheetOperation } from "../../src/files/model";

/** Teachers and classes of each. */
const rosterRows = 150;
const classRows = 48;

/** Writes a folder of submissions, two hundred rows each: one institution of the sample's with its deficiencies under a name of its own, its recommendation, roster and classes. */
export function makeSubmissions(folder: string, books: number): void {
  mkdirSync(folder);
  for (let book = 0; book < books; book++) writeFileSync(path.join(folder, `${String(book + 1).padStart(4, "0")}.xlsx`), submission(book));
}

function submission(book: number): Uint8Array {
  const like = institutions[book % institutions.length];
  const name = `${like.name}（${book + 1}）`;
  const code = creditCode(`1237${String(book).padStart(13, "0")}`);
  const own = (rows: readonly SampleRow[], count: number, more: (i: number) => SampleRow): SampleRow[] => Array.from({ length: count }, (_, i) => ({ ...rows[(book + i) % rows.length], ...more(i) }));
  return patchWorkbook(blankWorkbook("单位信息"), {
    edit: [{ sheet: "单位信息", operations: table(columns.map(([, label, key]) => [label, key]), [{ ...like, name, code, no: 1 }]) }],
    add: [
      { name: "推荐情况", operations: table(recommendationColumns, own(recommendations, 1, () => ({ candidate: name, code, rank: 1, subject: `${name}继续教育基地申报` }))) },
      { name: "师资名册", operations: table(teacherColumns, own(teachers, rosterRows, (i) => ({ no: i + 1, unit: name, name: `教师${book}之${i}` }))) },
      { name: "培训班次", operations: table(classColumns, own(classes, classRows, (i) => ({ base: name, id: `B${book}-${i}`, plan: `P${book}-${i}`, name: `第${i}期专题研修班（${book + 1}）` }))) },
    ],
  });
}

function table(heads: readonly (readonly [label: string, key: string])[], rows: readonly SampleRow[]): SheetOperation[] {
  const head = heads.map(([label], column) => ({ row: 0, column, value: label }));
  return [{ op: "cells", cells: [...head, ...rows.flatMap((row, r) => heads.map(([, key], column) => ({ row: r + 1, column, value: row[key] ?? null })))] }];
}
