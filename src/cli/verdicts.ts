import type { ReviewResult } from "../core/review/review";
import { progressOf } from "../core/review/checklist/checklist";
import { referenceText } from "../core/words/reference";
import { whyOpen } from "../core/words/ledger";
import { unitVerdicts, verdicts, type UnitVerdict, type VerdictGrade } from "../core/review/verdict/verdict";
import { decisionLines } from "../core/words/decision";
import { asWritten } from "../core/words/speech";

/** What the review comes to, in counts: verdicts per chain of packs, what persons answered, and whose answers counted. */
export function verdictLines({ verdicts: all, checklist, ledger, findings, decisions }: ReviewResult): string[] {
  const lines = all.chains.flatMap(({ pack }) => {
    const counts = new Map<VerdictGrade, number>();
    const wanting = new Map<string, number>();
    let reference: UnitVerdict["reference"];
    for (const unit of unitVerdicts(all)) {
      if (unit.pack !== pack) continue;
      counts.set(unit.verdict, (counts.get(unit.verdict) ?? 0) + 1);
      reference ??= unit.reference;
      for (const why of wantedOf(unit)) wanting.set(why, (wanting.get(why) ?? 0) + 1);
    }
    const counted = verdicts.filter((verdict) => counts.has(verdict)).map((verdict) => `${verdict} ${counts.get(verdict)}`);
    const head = `单位结论（${pack}${reference === undefined ? "" : `，${referenceText(reference, asWritten)}`}）：${counted.join("，") || "没有单位"}`;
    return [head, ...[...wanting].map(([why, count]) => `  待补正，未列入问题的：${why}（${count} 个单位）`)];
  });
  /** What a unit has to put right that no finding says: a clause nobody could check for want of a column or table. */
  function wantedOf({ verdict, stages }: UnitVerdict): Iterable<string> {
    const said = verdict === "待补正" && stages.some(({ deciding }) => deciding.some((at) => findings[at].outcome !== "review"));
    return verdict !== "待补正" || said ? [] : new Set(stages.flatMap(({ unchecked }) => unchecked.map((at) => whyOpen(ledger[at], asWritten))));
  }
  const progress = progressOf(checklist);
  const asked = progress.reduce((sum, unit) => sum + unit.asked, 0);
  lines.push(...decisionLines(decisions, asWritten));
  if (asked === 0) return lines;
  const counting = checklist.answers.filter(({ state }) => state === "counts");
  const nearly = counting.filter(({ verdict }) => verdict === "基本符合").length;
  const from = [...new Set(counting.map(({ file }) => file))];
  const sources = from.length === 0 ? "" : `，取自 ${from.slice(0, 5).join("、")}${from.length > 5 ? ` 等 ${from.length} 个文件` : ""}`;
  return [...lines, `评审意见：${counting.length}/${asked} 条已评${nearly > 0 ? `，其中基本符合 ${nearly}` : ""}${sources}`];
}
