import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { run } from "../../src/cli/run";
import { recordType } from "../../src/core/dictionary/dictionary";

/*
 * A workbook written by an independent library, reviewed by the real command line, and its answer read back. Nothing here
 * knows a rule: cases say what the regulation wants, this says what the product answered.
 */

export type Cell = string | number | boolean | Date | null;
/** One record by field id; a field that is left out is a blank cell when other rows have it. */
export type Row = Record<string, Cell>;
/** Record type → its rows; each becomes a sheet. */
export type Book = Record<string, Row[]>;

export interface Found {
  clause: string;
  outcome: string;
  record: string;
  unit: string;
  file: string;
  sheet: string;
  cells: string[];
  value: unknown;
  required: unknown;
  message: string;
}

export interface Answer {
  exit: number;
  files: { file: string; status: string; problem: string | null; tables: { sheet: string; record: string; headerRow: number; rows: number; columns: Record<string, string>; unmatched: string[] }[] }[];
  findings: Found[];
  ledger: (Record<string, number> & { clause: string | number })[];
}

/** Sheets as people name them. */
export const sheetNames: Record<string, string> = {
  institution: "单位信息", facilities: "教学场地及设施", staff: "人员情况", manager: "管理人员", teacher: "教师名册", recommendation: "推荐汇总",
  annualPlan: "年度计划", trainingClass: "培训班", assessment: "考核评估", change: "变更报告", sanction: "处理名单", checklist: "评审意见",
  attachment: "附件材料", reconfirmList: "附件3", inspectionList: "附件4", specialty: "申报专业", course: "课程", trainee: "学员名册",
};

/** Letters of a 0-based column. */
export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** The fields of a record's rows in the order first used: the columns of its sheet. */
export function columnsOf(rows: Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Header label of a field: its own name. */
export function labelOf(record: string, field: string): string {
  const found = recordType(record)?.fields.find((one) => one.id === field);
  if (!found) throw new Error(`no field ${record}.${field}`);
  return found.name;
}

export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** One sheet per record type: a header in row 1, records from row 2. */
export function sheetsOf(book: Book): Sheet[] {
  return Object.entries(book).map(([record, rows]) => {
    const columns = columnsOf(rows);
    return { name: sheetNames[record], rows: [columns.map((field) => labelOf(record, field)), ...rows.map((row) => columns.map((field) => row[field] ?? null))] };
  });
}

/** Where the value of a field of the n-th record stands. */
export function cellOf(book: Book, record: string, field: string, row = 0): string {
  return `${letters(columnsOf(book[record]).indexOf(field))}${row + 2}`;
}

export interface Ask {
  on: string;
  packs?: string;
  params?: Record<string, unknown>;
  dateSystem?: "1900" | "1904";
}

/** Reviews workbooks, each given as sheets, through the command line. */
export async function reviewSheets(files: Record<string, Sheet[]>, ask: Ask): Promise<Answer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "audit-"));
  try {
    for (const [name, sheets] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), await writeXlsx({ sheets, dateSystem: ask.dateSystem }));
    }
    const json = path.join(folder, "answer.json");
    const argv = [...Object.keys(files).map((name) => path.join(folder, name)), "--pack", ask.packs ?? "shandong-2016", "--on", ask.on, "--json", json];
    if (ask.params) {
      writeFileSync(path.join(folder, "params.json"), JSON.stringify(ask.params));
      argv.push("--params", path.join(folder, "params.json"));
    }
    const said: string[] = [];
    const exit = await run(argv, ask.on, { out: () => undefined, err: (line) => said.push(line) });
    if (said.length && exit !== 2) throw new Error(said.join("\n"));
    return { exit, ...JSON.parse(readFileSync(json, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reviews one workbook given as records. */
export const reviewBook = (book: Book, ask: Ask) => reviewSheets({ "a.xlsx": sheetsOf(book) }, ask);
