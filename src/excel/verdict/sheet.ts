import type { ReviewResult } from "../../core/review";
import type { Names } from "../list/rows";
import { writeOwnSheet, type Written } from "../own/write";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { verdictSheet } from "./rows";

export interface VerdictSheetOptions {
  names?: Names;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Writes the verdict on every unit into the sheet 单位结论, rewritten in place; see `writeOwnSheet`. */
export async function writeVerdictSheet(result: ReviewResult, { names, signal, onProgress }: VerdictSheetOptions = {}): Promise<Written & { rows: number }> {
  const own = verdictSheet(result, names);
  return quietly(() => inExcel(async (session) => ({ ...(await writeOwnSheet(session, own, onProgress)), rows: own.rows.length }), signal));
}
