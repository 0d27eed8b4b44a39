import { Zip, ZipPassThrough } from "fflate";
import { noticesOf } from "../core/reports/returned/letters";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { letterDocx } from "../returns/letter-docx";
import { letterSheet } from "../returns/letter-sheet";
import { copyName, safeFileName } from "../sheet/file-name";
import { uniqueName } from "../sheet/unique-name";
import { UserError } from "../sheet/user-error";
import type { WorkbookCells } from "../sheet/cells";
import { breathe } from "./breathe";
import { Cancelled } from "./drain";
import { makeCopy } from "./make-copy";
import type { ReturnWish } from "./protocol";

/** What making everything needs beside the wish. */
interface ReturnTools {
  packs: readonly Pack[];
  cellsOf(label: string): WorkbookCells;
  /** Gets each file, or piece of the zip; and how many of how many are made. */
  give(name: string, bytes: Uint8Array, part: number, whole: number): void;
  signal: AbortSignal;
}

/** What was made, and what is to be told of it. */
interface AllReturned {
  told: string[];
  copies: number;
  letters: number;
}

/** Makes all that goes back of a batch. */
export type ReturnAll = (result: ReviewResult, wish: ReturnWish, tools: ReturnTools) => Promise<AllReturned>;

/** What the parts of a zip were packed on: the same input gives the same bytes. */
const packedOn = new Date(1980, 0, 1);
const [copiesIn, noticesIn, toldIn] = ["标记副本", "补正通知", "说明.txt"];

/** Makes all that goes back of a batch, one after another: marked copies, notices and letters. What cannot be made is told and stops no other. @throws Cancelled */
export const returnAll: ReturnAll = async (result, wish, { packs, cellsOf, give, signal }) => {
  const { files, office, deadline, unreadable } = wish;
  const reviewed = new Set(result.files.filter(({ status }) => status === "reviewed").map(({ file }) => file));
  const copies = files.filter(([label]) => reviewed.has(label));
  const letters = noticesOf(result, { packs, office, unreadable, ...(deadline !== undefined && { deadline }) });
  const whole = copies.length + 2 * letters.length;
  const taken = new Set<string>();
  const done: AllReturned = { told: [], copies: 0, letters: 0 };
  let part = 0;
  const zip = wish.zip ? new Zip((fault, chunk) => {
    if (fault) throw fault;
    give("", chunk, part, whole);
  }) : undefined;
  const put = (path: string, bytes: Uint8Array): void => {
    const name = uniqueName(path, (candidate) => taken.has(candidate.toLowerCase()));
    taken.add(name.toLowerCase());
    if (!zip) return give(name, bytes, part, whole);
    const entry = new ZipPassThrough(name);
    entry.mtime = packedOn;
    zip.add(entry);
    entry.push(bytes, true);
  };
  const turn = async (): Promise<void> => {
    part++;
    await breathe();
    if (signal.aborted) throw new Cancelled();
  };
  for (const [label, bytes] of copies) {
    await turn();
    try {
      const { copy, told } = await makeCopy({ file: label, bytes: new Uint8Array(await bytes.arrayBuffer()), cells: cellsOf(label) }, result, packs);
      put(`${copiesIn}/${copyName(label)}`, copy);
      done.told.push(...told);
      done.copies++;
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      done.told.push(`${label}：没有写出标记副本。${fault.message}`);
    }
  }
  for (const { whose, what, make } of letters) {
    const name = uniqueName(`${noticesIn}/${safeFileName(whose) || "单位"}-${what}`, (candidate) => taken.has(`${candidate}.docx`.toLowerCase()));
    await turn();
    put(`${name}.docx`, await letterDocx(make(), "notice"));
    await turn();
    put(`${name}.xlsx`, letterSheet(make(), "notice"));
    done.letters++;
  }
  if (done.told.length > 0) put(toldIn, new TextEncoder().encode(`\uFEFF${done.told.join("\r\n")}\r\n`));
  zip?.end();
  return done;
};
