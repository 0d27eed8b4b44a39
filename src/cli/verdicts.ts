import type { ReviewResult } from "../core/review/review";
import { referenceText } from "../core/words/reference";
import { whyOpen } from "../core/words/ledger";
import { verdicts } from "../core/review/verdict/verdict";

/** What the review comes to, in counts: verdicts per chain of packs, what persons answered, and whose answers counted. */
export function verdictLines({ verdicts: all, checklist, ledger, findings }: ReviewResult): string[] {
  const lines = all.chains.flatMap(({ pack }) => {
    const mine = all.units.filter((unit) => unit.pack === pack);
    const counted = verdicts.map((verdict) => [verdict, mine.filter((unit) => unit.verdict === verdict).length] as const).filter(([, count]) => count > 0);
    const reference = mine.find((unit) => unit.reference !== undefined)?.reference;
    const head = `单位结论（${pack}${reference === undefined ? "" : `，${referenceText(reference)}`}）：${counted.map(([verdict, count]) => `${verdict} ${count}`).join("，") || "没有单位"}`;
    return [head, ...wantingLines(mine)];
  });
  /** What a unit has to put right that no finding says: a clause nobody could check for want of a column or table. */
  function wantingLines(units: typeof all.units): string[] {
    const wanting = new Map<string, number>();
    for (const { verdict, stages } of units) {
      const said = stages.some(({ deciding }) => deciding.some((at) => findings[at].outcome !== "review"));
      if (verdict !== "待补正" || said) continue;
      for (const why of new Set(stages.flatMap(({ unchecked }) => unchecked.map((at) => whyOpen(ledger[at]))))) wanting.set(why, (wanting.get(why) ?? 0) + 1);
    }
    return [...wanting].map(([why, count]) => `  待补正，未列入问题的：${why}（${count} 个单位）`);
  }
  const asked = checklist.questions.reduce((sum, question) => sum + question.asked.length, 0);
  if (asked === 0) return lines;
  const counting = checklist.answers.filter(({ state }) => state === "counts");
  const nearly = counting.filter(({ verdict }) => verdict === "基本符合").length;
  const from = [...new Set(counting.map(({ file }) => file))];
  const sources = from.length === 0 ? "" : `，取自 ${from.slice(0, 5).join("、")}${from.length > 5 ? ` 等 ${from.length} 个文件` : ""}`;
  return [...lines, `评审意见：${counting.length}/${asked} 条已评${nearly > 0 ? `，其中基本符合 ${nearly}` : ""}${sources}`];
}
