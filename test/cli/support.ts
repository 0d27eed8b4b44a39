import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { nodeDisk, type Disk } from "../../src/cli/disk";
import { run } from "../../src/cli/run";
import { blankWorkbook, patchWorkbook } from "../../src/files";
import type { CellValue } from "../../src/sheet/cells";

/** The smallest workbook that is reviewed: institutions with some of their columns. */
export function smallBook(...names: string[]): Uint8Array {
  return bookOf("单位信息", [["单位名称", "统计年度", "单位类别"], ...names.map((name) => [name, 2018, "高等院校"])]);
}

export function bookOf(sheet: string, rows: CellValue[][]): Uint8Array {
  return patchWorkbook(blankWorkbook(sheet), {
    edit: [{ sheet, operations: [{ op: "cells", cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) }] }], add: [],
  });
}

/** Types into one cell, as a person does who got the file. */
export function typed(bytes: Uint8Array, sheet: string, row: number, column: number, value: CellValue): Uint8Array {
  return patchWorkbook(bytes, { edit: [{ sheet, operations: [{ op: "cells", cells: [{ row, column, value }] }] }], add: [] });
}

/** A folder of its own and the command line at work in it. */
export class Bench {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), "cli-"));
  out: string[] = [];
  err: string[] = [];
  readonly streams = { out: (line: string) => void this.out.push(line), err: (line: string) => void this.err.push(line) };

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** Reviews against Shandong 2016 on a day in 2019. */
  async review(argv: string[], disk: Disk = nodeDisk): Promise<number> {
    this.out = [];
    this.err = [];
    return run([...argv, "--pack", "shandong-2016", "--on", "2019-09-20"], "2019-09-20", this.streams, disk);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
