import { mkdirSync } from "node:fs";
import path from "node:path";
import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { registerRows } from "./register";
import { writeRegister } from "./register-file";
import { Tally } from "./tally";

/** Writes a register of that many rows; answers the number of findings its review must end with. */
export function makeRegister(file: string, rows: number): number {
  const tally = new Tally();
  writeRegister(file, counted(registerRows(rows), tally));
  return tally.findings;
}

/** Writes one register as a folder of workbooks with `rows` rows each; answers as `makeRegister`. */
export function makeBatch(folder: string, books: number, rows: number): number {
  mkdirSync(folder);
  const tally = new Tally();
  const all = counted(registerRows(books * rows), tally);
  for (let book = 0; book < books; book++) writeRegister(path.join(folder, `${book}.xlsx`), taken(all, rows), book * rows);
  return tally.findings;
}

function* counted(rows: Iterable<GivenRow>, tally: Tally): Generator<GivenRow> {
  for (const row of rows) {
    tally.add(row);
    yield row;
  }
}

/** The next rows, without closing the generator they come from. */
function* taken(rows: Generator<GivenRow>, count: number): Generator<GivenRow> {
  for (let i = 0; i < count; i++) {
    const step = rows.next();
    if (step.done) return;
    yield step.value;
  }
}
