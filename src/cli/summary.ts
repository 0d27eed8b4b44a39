import type { LedgerLine } from "../core/dictionary/finding";
import type { LeftOutFile, UnreadableFile } from "../core/reports/json";
import type { FileReview, ReviewResult } from "../core/review/review";
import { clauseLines, ledgerState } from "../core/review/ledger";
import { countLines } from "../core/review/lines/lines";
import type { Repeat } from "../core/review/repeats";
import { parameterText } from "../core/language/pack/parameter-list";
import { sourceOf } from "../core/dictionary/finding-place";
import { leftOutLines } from "./left-out";
import { ledgerSentence } from "../core/words/ledger-sentences";
import { columnTexts } from "../core/words/columns-said";
import { keptTexts } from "../core/words/stored-choices";
import { askedWordTexts } from "../core/words/words-asked";
import { fileProblemText } from "../core/words/reading-sentences";
import { repeatedUnits } from "../core/words/repeats";
import { statesText } from "../core/words/ledger";
import { lineCountsText } from "../core/words/outcome";
import { asWritten } from "../core/words/speech";

/** How many lines of findings there are of each outcome, in the order a reader cares about. 0 问题 is said only of a closed ledger. */
const countsLine = (counts: ReturnType<typeof countLines>, closed: boolean): string => lineCountsText(counts) || (closed ? "0 问题" : "没有问题记录，但未全部核验");

/** Files of the run beside those that were reviewed. */
interface BesideReviewed {
  unreadable: readonly UnreadableFile[];
  leftOut: readonly LeftOutFile[];
}

/** How many files there were and what became of them; each file with the rows and sheets left out of it, those that failed or do not count first; then the whole, its ledger and the parameters it was made under. */
export function summaryLines(result: ReviewResult, { unreadable, leftOut }: BesideReviewed, order: readonly string[]): string[] {
  const reviewed = new Map<string, FileReview>(result.files.map((file) => [file.file, file]));
  const refused = new Map(unreadable.map((file) => [file.file, `未读取。${file.problem}`]));
  for (const file of leftOut) refused.set(file.file, `未计入。${file.problem}`);
  const byFile = new Map<string, number[]>();
  result.findings.forEach((finding, at) => {
    const { file } = sourceOf(finding, result);
    const mine = byFile.get(file);
    if (mine) mine.push(at);
    else byFile.set(file, [at]);
  });
  const lines = failingFirst(order, reviewed, new Set(leftOut.map(({ file }) => file))).flatMap((name) => {
    const file = reviewed.get(name);
    if (!file) return [`${name}：${refused.get(name) ?? "未读取。"}`];
    if (file.status === "no-table") return [`${name}：未核验。${file.problem ? fileProblemText(name, file.problem, asWritten) : ""}`, ...leftOutLines(file)];
    const rows = file.tables.reduce((sum, table) => sum + table.rows, 0);
    return [`${name}：${file.tables.length} 个表、${rows} 行；${countsLine(countLines(result, byFile.get(name) ?? []), result.closed)}`, ...repeatsOf(name, result.repeats ?? []), ...[...columnTexts(file), ...askedWordTexts(result, asWritten, name)].map((text) => `  ${text}`), ...leftOutLines(file)];
  });
  lines.unshift(...headLine(result, { unreadable, leftOut }, order.length));
  lines.push([`合计：${countsLine(countLines(result), result.closed && !unreadable.length)}`, ...uncheckedText(result)].join("；"));
  lines.push(...result.files.flatMap((file) => keptTexts(file, result, asWritten).map((text) => `说明：${file.file} 的${text}`)), ...(result.repeats ?? []).map(repeatLine));
  const notes = result.ledger.flatMap((line) => [line.note, notInForce(line) ? line.unchecked : undefined].flatMap((said) => (said ? [ledgerSentence(said, asWritten)] : [])));
  for (const note of new Set(notes)) lines.push(`说明：${note}`);
  lines.push(`条款台账：共 ${clauseLines(result.ledger).length} 条，${statesText(result.ledger)}；${result.closed && !unreadable.length ? "已闭合" : "未闭合"}`);
  lines.push(parametersLine(result));
  return lines;
}

/** Why files do not count, in words. */
const leftOutNames: Record<LeftOutFile["leftOut"], string> = { duplicate: "重复", replaced: "旧稿", output: "本程序写出", answers: "评审意见", foreign: "不是表格" };

/** How many files became what; one file says that itself. */
function headLine({ files }: Pick<ReviewResult, "files">, { unreadable, leftOut }: BesideReviewed, all: number): string[] {
  if (all < 2) return [];
  const read = files.filter(({ status }) => status === "reviewed").length;
  const why = new Map<string, number>();
  for (const one of leftOut) why.set(leftOutNames[one.leftOut], (why.get(leftOutNames[one.leftOut]) ?? 0) + 1);
  const parts: [string, number, string][] = [["未读取", unreadable.length, ""], ["没有可核验的表", files.length - read, ""], ["未计入", leftOut.length, `（${[...why].map(([name, count]) => `${name} ${count}`).join("，")}）`]];
  return [`共 ${all} 个文件：核验 ${read}${parts.filter(([, count]) => count > 0).map(([name, count, more]) => `，${name} ${count}${more}`).join("")}`];
}

/** Names of files: those that could not be read, those without a table, those that do not count, and the others, each in the order given. */
function failingFirst(order: readonly string[], reviewed: ReadonlyMap<string, FileReview>, leftOut: ReadonlySet<string>): string[] {
  const rank = (name: string): number => (leftOut.has(name) ? 2 : !reviewed.has(name) ? 0 : reviewed.get(name)!.status === "no-table" ? 1 : 3);
  return [0, 1, 2, 3].flatMap((wanted) => order.filter((name) => rank(name) === wanted));
}

/** Nobody can be asked which of them holds: all count, and that is said at each and of all. */
function repeatLine(repeat: Repeat): string {
  const { files } = repeat;
  return `说明：${files.join("、")} 看来都是${repeatedUnits(repeat, asWritten)}同一份报送的几稿，分不清以哪份为准，按 ${files.length} 份核验，只因重复而来的问题列为待评审；请只给出改正后的一份`;
}

function repeatsOf(file: string, repeats: readonly Repeat[]): string[] {
  return repeats.filter(({ files }) => files.includes(file)).map(({ files }) => `  看来与${files.filter((one) => one !== file).map((one) => `“${one}”`).join("、")}是同一份报送的几稿，分不清以哪份为准，都已计入`);
}

/** A regulation that is not in force yet: nothing of it was checked. */
const notInForce = ({ unchecked }: LedgerLine): boolean => unchecked?.code === "regulation-not-yet";

/** How many clauses were not checked, as many as the line of the ledger says, and why. */
function uncheckedText({ ledger }: ReviewResult): string[] {
  const lines = ledger.filter((line) => ledgerState(line) === "unchecked");
  if (lines.length === 0) return [];
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { absent, unchecked } = line;
    const why = notInForce(line) ? "办法尚未施行" : absent ? (absent.some(({ places }) => places.some(({ maybe }) => maybe)) ? "没有认出所需的表或列" : "缺少表或列") : unchecked ? "缺少所需的记录" : "数据有误或无法确定";
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [`另有 ${lines.length} 条条款未核验或未全部核验（${[...counts].map(([why, count]) => `${why} ${count}`).join("，")}）`];
}

/** What a person changed, with the defaults; how many were left as they are. All of them stand in the JSON and in the sheets. */
function parametersLine({ parameters }: ReviewResult): string {
  const changed = parameters.filter((one) => one.changed);
  const rest = `${parameters.length - changed.length} 项按默认值`;
  return changed.length === 0 ? `核验口径：${rest}` : `核验口径：已修改 ${changed.length} 项（${changed.map((one) => `${one.name} ${parameterText(one)}`).join("；")}），其余 ${rest}`;
}
