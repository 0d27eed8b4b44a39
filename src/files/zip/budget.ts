import { Refusal } from "../refusal";
import { defaultCaps, type ReadCaps } from "./caps";
import type { Checksum } from "./crc32";
import type { Inflater } from "./inflater";

/** What may still be inflated of one file: shared by all reads of its parts in one run. */
export interface Budget {
  caps: ReadCaps;
  /** Bytes inflated so far. */
  used: number;
  /** Replaces the built-in inflater. */
  inflater?: Inflater;
  /** Replaces it for streamed parts only; may give empty chunks, see `Arrivals`. */
  streamed?: Inflater;
  /** Replaces the built-in CRC-32. */
  crc32?: Checksum;
}

/** A fresh budget. `by`: what replaces the built-in inflater and checksum. */
export function newBudget(caps: Partial<ReadCaps> = {}, { inflater, crc32 }: Pick<Budget, "inflater" | "crc32"> = {}): Budget {
  return { caps: { ...defaultCaps, ...caps }, used: 0, inflater, crc32 };
}

/** Counts `bytes` more; `out` and `packed` are the part's own totals so far. Throws Refusal "bomb" or "too-big". */
export function spend(budget: Budget, part: string, bytes: number, out: number, packed: number, cap: number): void {
  const { caps } = budget;
  budget.used += bytes;
  if (out > caps.ratioFrom && out > packed * caps.ratio) {
    throw new Refusal("bomb", `文件内的部件“${part}”解压后膨胀超过 ${caps.ratio} 倍，疑似压缩炸弹，已停止读取。请勿使用此文件，并向报送单位核实。`, { part });
  }
  if (out > cap || budget.used > caps.fileBytes) {
    const limit = Math.round((out > cap ? cap : caps.fileBytes) / 1024 / 1024);
    throw new Refusal("too-big", `文件内容过大（部件“${part}”解压后超过 ${limit} MB 的上限），已停止读取。请删去多余的工作表、空行格式和图片，或拆分后再试。`, { part });
  }
}
