import { UserError } from "../sheet/user-error";
import type { Shard } from "./shard";

/** What the command line asks for. */
export interface Arguments {
  inputs: string[];
  packs: string[];
  /** Review date, YYYY-MM-DD; "": that of the datasets. */
  on: string;
  json?: string;
  /** That with every value said once. */
  compact: boolean;
  /** The same, one object a line. */
  ndjson?: string;
  xlsx?: string;
  /** Form id → output file, or a folder for one workbook per unit. */
  forms: Map<string, string>;
  params?: string;
  /** The reviewer's workbook: only its 评审意见 count. */
  answers?: string;
  /** What headings mean, as somebody settled them. */
  choices?: string;
  /** Where the columns that are not sure are written, to be settled. */
  choicesOut?: string;
  /** Where the reviewer's workbook is written. */
  checklist?: string;
  /** Folders for what goes back: letters to submitters and recommenders, and reports on units; who signs them, and until when an answer is asked for. */
  notices?: string;
  reports?: string;
  office?: string;
  deadline?: string;
  /** Report of an earlier run: each finding says what it is beside that. */
  previous?: string;
  /** Where the run is recorded as evidence, and the record it is chained to. */
  record?: string;
  after?: string;
  /** Folder for what was read, to be reviewed later with that of others. */
  dataset?: string;
  /** Folders of what was read before, reviewed as one. */
  datasets?: string[];
  /** The part of the files that is read. */
  shard?: Shard;
  /** Threads that read; absent: as many as make sense. */
  jobs?: number;
  /** A corrected file does not replace its predecessor: both count. */
  keepAll: boolean;
  /** Numbers of persons are told whole. */
  unmasked?: true;
  /** Existing files of others may be replaced; inputs never. */
  overwrite: boolean;
  /** A fault of ours shows its stack. */
  debug: boolean;
}

/** The command was not understood; the sentence says where. */
export class UsageError extends UserError {}

export const usage =
  "用法：npm run review -- 文件或文件夹… --pack 法规包[,法规包] [--on 年-月-日] [--json 结果.json [--compact]] [--ndjson 结果.ndjson] [--xlsx 输出文件夹] [--notices 文件夹] [--reports 文件夹] [--office 评审单位] [--deadline 年-月-日] [--form 表格=输出.xlsx|文件夹/] [--params 参数.json] [--choices 栏目.json] [--choices-out 栏目.json] [--answers 评审意见.xlsx] [--checklist 评审意见.xlsx] [--previous 上一轮结果.json] [--record 记录.json [--after 前一份记录.json]] [--jobs 线程数] [--dataset 文件夹 [--shard 第几份/共几份]] [--datasets 文件夹] [--keep-all] [--unmasked] [--overwrite] [--debug]";

/** Reads the command line's contract; `today` stands in for --on. Throws UsageError. */
export function parseArguments(argv: string[], today: string): Arguments {
  const result: Arguments = { inputs: [], packs: [], on: today, forms: new Map(), compact: false, keepAll: false, overwrite: false, debug: false };
  const queue = [...argv];
  const next = (option: string): string => {
    const value = queue.shift();
    if (value === undefined || value.startsWith("--")) throw new UsageError(`${option} 后缺少值。${usage}`);
    return value;
  };
  const given = new Set<string>();
  while (queue.length) {
    const word = queue.shift()!;
    // Both "--on 2019-09-20" and "--on=2019-09-20" are common habits.
    const equals = /^(--[\w-]+)=(.*)$/s.exec(word);
    if (equals) queue.unshift(equals[2]);
    const option = equals ? equals[1] : word;
    // The last of two would win, and the first be lost without a word.
    if (option.startsWith("--") && !["--pack", "--form", "--datasets"].includes(option) && given.size === given.add(option).size) throw new UsageError(`${option} 写了两次，请只写一次。`);
    if (option === "--pack") result.packs.push(...next(option).split(/[,，]/).map((id) => id.trim()).filter(Boolean));
    else if (option === "--on") result.on = validDate(next(option));
    else if (option === "--json") result.json = next(option);
    else if (option === "--ndjson") result.ndjson = next(option);
    else if (option === "--xlsx") result.xlsx = next(option);
    else if (option === "--notices") result.notices = next(option);
    else if (option === "--reports") result.reports = next(option);
    else if (option === "--office") result.office = next(option);
    else if (option === "--deadline") result.deadline = validDate(next(option), option);
    else if (option === "--params") result.params = next(option);
    else if (option === "--choices") result.choices = next(option);
    else if (option === "--choices-out") result.choicesOut = next(option);
    else if (option === "--answers") result.answers = next(option);
    else if (option === "--checklist") result.checklist = next(option);
    else if (option === "--previous") result.previous = next(option);
    else if (option === "--record") result.record = next(option);
    else if (option === "--after") result.after = next(option);
    else if (option === "--dataset") result.dataset = next(option);
    else if (option === "--datasets") (result.datasets ??= []).push(next(option));
    else if (option === "--shard") result.shard = validShard(next(option));
    else if (option === "--jobs") result.jobs = validJobs(next(option));
    else if (option === "--form") addForm(result.forms, next(option));
    else if (word === "--compact") result.compact = true;
    else if (word === "--keep-all") result.keepAll = true;
    else if (word === "--unmasked") result.unmasked = true;
    else if (word === "--overwrite") result.overwrite = true;
    else if (word === "--debug") result.debug = true;
    else if (option.startsWith("--")) throw new UsageError(`没有选项 ${option}。${usage}`);
    else result.inputs.push(word);
  }
  if (!result.inputs.length && !result.datasets) throw new UsageError(`没有指定要核验的文件。${usage}`);
  if (result.datasets && result.inputs.length) throw new UsageError(`--datasets 核验的是已经读取的文件，不能同时再给文件；请先用 --dataset 读取它们。${usage}`);
  if (result.datasets && result.dataset !== undefined) throw new UsageError(`--dataset 与 --datasets 不能一起用。${usage}`);
  if (result.shard && (result.dataset === undefined || others(result))) throw new UsageError(`--shard 只读取一部分文件，须与 --dataset 一起用，不能同时要其他输出：跨文件的条款要等各部分都读完，再用 --datasets 核验。${usage}`);
  if (result.compact && result.json === undefined) throw new UsageError(`--compact 说的是 --json 怎么写，须与 --json 一起用。${usage}`);
  if (result.notices === undefined && (result.deadline !== undefined || (result.office !== undefined && result.reports === undefined))) throw new UsageError(`--deadline 和 --office 说的是通知和报告怎么写，须与 --notices（--office 也可与 --reports）一起用。${usage}`);
  if (result.after !== undefined && result.record === undefined) throw new UsageError(`--after 说的是 --record 接在哪份记录之后，须与 --record 一起用。${usage}`);
  if (result.record !== undefined && result.datasets) throw new UsageError(`--record 要记下各文件的指纹，须读得到原文件，不能与 --datasets 一起用。${usage}`);
  if (!result.packs.length && !result.datasets) throw new UsageError(`没有用 --pack 指定法规包。${usage}`);
  // A review of what was read before is as of the day it was read for.
  if (result.datasets && !given.has("--on")) result.on = "";
  return result;
}

/** Whether anything is to be written beside a dataset. */
const others = ({ json, ndjson, xlsx, forms, choicesOut, checklist, answers, previous, record, notices, reports }: Arguments): boolean => [json, ndjson, xlsx, choicesOut, checklist, answers, previous, record, notices, reports].some((one) => one !== undefined) || forms.size > 0;

function validShard(text: string): Shard {
  const [at, of] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text)?.slice(1) ?? []).map(Number);
  if (!(at >= 1 && at <= of)) throw new UsageError(`--shard 应写作 第几份/共几份，例如 3/8；现为“${text}”。`);
  return { at, of };
}

function validJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs 应为 1 到 999 的整数；现为“${text}”。`);
  return Number(text);
}

function addForm(forms: Map<string, string>, text: string): void {
  const split = text.indexOf("=");
  if (split < 1 || split === text.length - 1) throw new UsageError(`--form 应写作 表格=输出.xlsx，例如 shandong-2019/summary=汇总表.xlsx；现为“${text}”。`);
  if (forms.has(text.slice(0, split))) throw new UsageError(`--form ${text.slice(0, split)} 写了两次，请只写一次。`);
  forms.set(text.slice(0, split), text.slice(split + 1));
}

function validDate(text: string, option = "--on"): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = match && new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (!date || date.toISOString().slice(0, 10) !== text) throw new UsageError(`${option} 应为 年-月-日，例如 2019-09-20；现为“${text}”。`);
  return text;
}
