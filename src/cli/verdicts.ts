import type { ReviewResult } from "../core/review";
import { verdicts } from "../core/verdict/verdict";

/** What the review comes to, in counts: verdicts per chain of packs, what persons answered, and whose answers counted. */
export function verdictLines({ verdicts: all, checklist }: ReviewResult): string[] {
  const lines = all.chains.map(({ pack }) => {
    const mine = all.units.filter((unit) => unit.pack === pack);
    const counted = verdicts.map((verdict) => [verdict, mine.filter((unit) => unit.verdict === verdict).length] as const).filter(([, count]) => count > 0);
    const reference = mine.find((unit) => unit.reference !== undefined)?.reference;
    return `单位结论（${pack}${reference === undefined ? "" : `，${reference}`}）：${counted.map(([verdict, count]) => `${verdict} ${count}`).join("，") || "没有单位"}`;
  });
  const asked = checklist.questions.reduce((sum, question) => sum + question.asked.length, 0);
  if (asked === 0) return lines;
  const counting = checklist.answers.filter(({ standing }) => standing === "counts");
  const nearly = counting.filter(({ verdict }) => verdict === "基本符合").length;
  const from = [...new Set(counting.map(({ file }) => file))];
  const sources = from.length === 0 ? "" : `，取自 ${from.slice(0, 5).join("、")}${from.length > 5 ? ` 等 ${from.length} 个文件` : ""}`;
  return [...lines, `评审意见：${counting.length}/${asked} 条已评${nearly > 0 ? `，其中基本符合 ${nearly}` : ""}${sources}`];
}
