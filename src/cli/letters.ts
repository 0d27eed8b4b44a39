import path from "node:path";
import type { Pack } from "../core/language/pack/schema";
import type { UnreadableFile } from "../core/reports/json";
import { noticesOf, reportsOf, type PlannedLetter } from "../core/reports/returned/letters";
import type { ReviewResult } from "../core/review/review";
import type { StampKind } from "../files";
import { letterDocx } from "../returns/letter-docx";
import { letterSheet } from "../returns/letter-sheet";
import { isLockFile, safeFileName } from "../sheet/file-name";
import { uniqueName } from "../sheet/unique-name";
import type { Arguments } from "./arguments";
import type { Work } from "./make";
import { nodeZlib } from "./node-zlib";
import { foldName } from "./place";
import type { Streams } from "./streams";

/** Letters to submitters and recommenders, and reports on units, each as .docx and .xlsx. Two units of one name get a number. */
export function lettersOf(result: ReviewResult, { notices, reports, office = "", deadline }: Pick<Arguments, "notices" | "reports" | "office" | "deadline">, packs: readonly Pack[], unreadable: readonly UnreadableFile[], streams: Streams): Work[] {
  // Nobody handed in what a program left there for the moment.
  const context = { packs, office, ...(deadline !== undefined && { deadline }), unreadable: unreadable.filter(({ file }) => !isLockFile(file)) };
  return [
    ...(notices === undefined ? [] : written(noticesOf(result, context), notices, "notice", streams)),
    ...(reports === undefined ? [] : written(reportsOf(result, context), reports, "report", streams)),
  ];
}

function written(letters: readonly PlannedLetter[], folder: string, kind: StampKind, streams: Streams): Work[] {
  const counts = new Map<string, number>();
  for (const { what } of letters) counts.set(what, (counts.get(what) ?? 0) + 1);
  streams.out(`${folder}：${[...counts].map(([what, count]) => `${what} ${count} 份`).join("，") || (kind === "notice" ? "没有须补正的单位，没有补正通知" : "没有单位，没有核验报告")}（各有 .docx 和 .xlsx）`);
  const taken = new Set<string>();
  return letters.flatMap(({ whose, what, make }): Work[] => {
    const name = uniqueName(`${safeFileName(whose) || "单位"}-${what}`, (candidate) => taken.has(foldName(candidate)));
    taken.add(foldName(name));
    const label = `${whose}${what}`;
    const target = path.join(folder, name);
    return [
      { wish: { target: `${target}.docx`, label, kind }, make: () => letterDocx(make(), kind, nodeZlib), failed: "没有写出。" },
      { wish: { target: `${target}.xlsx`, label, kind }, make: async () => letterSheet(make(), kind, nodeZlib), failed: "没有写出。" },
    ];
  });
}
