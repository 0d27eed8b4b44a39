import path from "node:path";
import { packText } from "../../core/language/pack/as-version";
import { withExtended } from "../../core/language/pack/extend";
import { templateChoicesIn, type TemplateChoice } from "../../core/intake/tables/template-choices";
import { packs as builtIn } from "../../packs";
import { UserError } from "../../sheet/user-error";
import { UsageError } from "../arguments";
import { readAnswers } from "../checklist";
import type { Reviewed } from "../../core/review/books";
import { choosePacks, type ChosenPacks } from "../choose-packs";
import { nodeDisk, type Disk } from "../disk";
import { tell } from "../fault";
import type { InputFile } from "../inputs";
import { readHere, readInputs } from "../read-inputs";
import { reviewFiles } from "../review-files";
import type { Streams } from "../streams";
import { followChain } from "./chain";
import { findingDifferences } from "./differences";
import { productOf } from "./product";
import { recordedResults } from "./recorded-findings";
import { RecordedFiles } from "./recorded-files";
import { readRecord, sha256, type RunRecord } from "./run-record";

const usage = "用法：npm run replay -- 记录.json [--files 文件夹] [--debug]";

function parseReplay(argv: readonly string[]): { record: string; files?: string } {
  const rest: string[] = [];
  let files: string | undefined;
  const queue = argv.filter((word) => word !== "--debug");
  while (queue.length > 0) {
    const word = queue.shift()!;
    const [, equal] = /^--files=(.+)$/su.exec(word) ?? [];
    if (word === "--files" || equal !== undefined) {
      files = equal ?? queue.shift();
      if (files === undefined || files.startsWith("--")) throw new UsageError(`--files 后缺少值。${usage}`);
    } else if (word.startsWith("--")) throw new UsageError(`没有选项 ${word}。${usage}`);
    else rest.push(word);
  }
  if (rest.length !== 1) throw new UsageError(`${rest.length === 0 ? "没有指定记录" : "只能指定一份记录"}。${usage}`);
  return { record: rest[0], files };
}

/**
 * Runs what a record tells of once more.
 * @returns 0: the same findings, of the same files, and nobody changed the record; 1: something differs, a line each; 2: it cannot be run again
 */
export async function replay(argv: readonly string[], streams: Streams, disk: Disk = nodeDisk): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    streams.out(usage);
    return 0;
  }
  try {
    return await replayed(parseReplay(argv), streams, disk);
  } catch (fault) {
    return tell(fault, "", streams, argv.includes("--debug"));
  }
}

async function replayed({ record: file, files: folder }: { record: string; files?: string }, streams: Streams, disk: Disk): Promise<number> {
  const { record, intact } = await readRecord(file, disk);
  const { broken, notes } = await followChain(file, record, disk);
  const different = [...(intact ? [] : ["这份记录写出后有人改过，它所说的不足为凭"]), ...broken];
  const product = productOf();
  if (product.version !== record.product.version) different.push(`程序版本不同：记录时是 ${record.product.version}，现在是 ${product.version}`);
  const found = new RecordedFiles(path.dirname(path.resolve(file)), folder, disk);

  const inputs: InputFile[] = [];
  for (const one of record.inputs) {
    const { path: at, same } = one.sha256 === "" ? { path: undefined, same: true } : await found.find(one);
    if (!same) different.push(at === undefined ? `找不到文件“${one.file}”` : `文件“${one.file}”变了：${at} 的内容不是记录时的内容`);
    // What did not count then does not now: by what it was left out stands in the record, the times of the disk do not.
    if (at !== undefined && ["reviewed", "no-table", "unreadable"].includes(one.became)) inputs.push({ path: at, name: one.file });
  }
  if (inputs.length === 0) throw new UserError("记录中的文件一个也找不到，无法重新核验；请用 --files 指定它们现在所在的文件夹。");
  const answers = record.answers === null ? undefined : await found.find(record.answers);
  if (answers?.same === false) different.push(answers.path === undefined ? `找不到评审意见“${record.answers!.file}”` : `评审意见“${record.answers!.file}”变了`);
  const chosen = await packsOf(record, found, different);

  const reviewers = answers?.path === undefined ? undefined : await readAnswers(answers.path, disk);
  const read = await readInputs<Reviewed>(inputs, readHere(disk), reviewers?.key);
  const result = await reviewFiles(read, inputs, { chosen, on: record.on, params: record.parameters, templates: choicesOf(record), answers: reviewers?.answers, keepAll: true, keys: false }, disk);
  const settled = JSON.stringify(result.params);
  if (settled !== JSON.stringify(record.settled)) different.push("核验口径的取值与记录不同");
  different.push(...findingDifferences(record, recordedResults(result, chosen.known)));

  streams.out(`记录 ${record.number}：${record.made} 运行，核验日期 ${record.on}，${record.packs.filter((pack) => pack.chosen).map(({ id }) => id).join("、")}，${record.inputs.length} 个文件，${record.results.findings.length} 项发现`);
  for (const note of notes) streams.out(`说明：${note}`);
  for (const line of different) streams.out(`不同：${line}`);
  streams.out(different.length === 0 ? "重新核验与记录一致" : `重新核验与记录有 ${different.length} 处不同`);
  return different.length === 0 ? 0 : 1;
}

/** The packs of a record as they are now; what became other is told. */
async function packsOf(record: RunRecord, found: RecordedFiles, different: string[]): Promise<ChosenPacks> {
  const names: string[] = [];
  for (const { id, chosen, path: lay } of record.packs) {
    if (!chosen) continue;
    if (lay === undefined) names.push(id);
    else names.push(found.placeOf(lay));
  }
  const packs = choosePacks(names, builtIn);
  const now = new Map(withExtended(packs.packs, packs.known).map((pack) => [pack.id, sha256(packText(pack))]));
  for (const { id, sha256: hash } of record.packs) if (now.get(id) !== hash) different.push(`法规包 ${id} 的内容与记录时不同`);
  return packs;
}

function choicesOf({ choices }: RunRecord): TemplateChoice[] {
  if (choices.length === 0) return [];
  const of = (member: string): unknown[] => choices.filter((choice) => member in choice);
  return templateChoicesIn({ version: 1, columns: of("heading"), words: of("word"), sheets: choices.filter((choice) => !("heading" in choice) && !("word" in choice)) });
}
