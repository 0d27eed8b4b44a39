import path from "node:path";
import { trialSteps, type Trial } from "../core/author/trial";
import type { Pack } from "../core/language/pack/schema";
import { common, forms, packs as builtIn, workdays } from "../packs";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { readPackFile, type PackFile } from "./pack-file";
import type { Streams } from "./streams";
import { atOnce } from "../sheet/at-once";

const usage = "用法：npm run pack -- check 法规包.json或文件夹…";
/** Where the built-in packs lie, from the source and from the compiled file alike: checked in place they may have their own ids. */
const home = path.resolve(__dirname, "../../src/packs");

/**
 * Checks packs: their form, their examples, contradictions and the like.
 * @returns 0: nothing to put right; 1: something; 2: bad usage, with one line on `err`
 */
export function checkPacks(argv: string[], streams: Streams): number {
  try {
    const [command, ...files] = argv.filter((word) => word !== "--debug");
    if (command !== "check" || files.length === 0 || files.some((file) => file.startsWith("--"))) throw new UsageError(usage);
    const read = files.map((file) => ({ file, ...readOrSay(file) }));
    let known: readonly Pack[] = builtIn;
    let clean = true;
    for (const { file, pack, fault } of extendedFirst(read)) {
      const trial = pack && tryIt(pack, file, known);
      for (const line of trial && pack ? lines(file, trial, pack) : [`${file}：1 处问题`, `  问题：${fault}`]) streams.out(line);
      clean &&= trial?.pack !== undefined && isClean(trial) && pack!.unread.length === 0;
      if (trial?.pack) known = [...known.filter((one) => one.id !== trial.pack!.id), trial.pack];
    }
    return clean ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    streams.err(fault.message);
    return 2;
  }
}

function readOrSay(file: string): { pack?: PackFile; fault?: string } {
  try {
    return { pack: readPackFile(file) };
  } catch (fault) {
    if (fault instanceof UsageError || !(fault instanceof UserError)) throw fault;
    return { fault: fault.message };
  }
}

const header = (pack: PackFile | undefined) => (pack?.json ?? {}) as { id?: unknown; extends?: unknown };

/** A pack given together with the one it extends comes after it. */
function extendedFirst<T extends { pack?: PackFile }>(files: readonly T[]): T[] {
  const ordered: T[] = [];
  const add = (one: T, path: readonly T[]): void => {
    const base = files.find((other) => header(other.pack).id !== undefined && header(other.pack).id === header(one.pack).extends);
    if (base && !path.includes(base)) add(base, [...path, one]);
    if (!ordered.includes(one)) ordered.push(one);
  };
  for (const one of files) add(one, []);
  return ordered;
}

function tryIt({ json, unread }: PackFile, file: string, known: readonly Pack[]): Trial {
  const own = path.dirname(path.resolve(file)) === home ? path.basename(path.resolve(file)) : undefined;
  const reserved = builtIn.map((pack) => pack.id).filter((id) => id !== own);
  return atOnce(trialSteps(json, { partial: unread.length > 0, known: known.filter((pack) => pack.id !== own), reserved, forms: [...forms.keys()], workdays, common, derived: builtIn.find((pack) => pack.id === own)?.derived }));
}

/** True when nothing has to be put right; hints may remain. */
function isClean({ problems, failures, lints }: Trial): boolean {
  return problems.length + failures.length === 0 && lints.every(({ level }) => level === "hint");
}

function lines(file: string, trial: Trial, { locate, unread }: PackFile): string[] {
  const { pack, problems, failures, lints, examples } = trial;
  const at = (place: string, message: string) => (place ? `${locate(place)}：${message}` : message);
  const wrong = [
    ...unread,
    ...problems.map(({ path: place, message }) => at(place, message)),
    ...failures.map(({ path: place, clause, problem }) => at(place, `“${clause}”的示例没有按所写的结果判断：${problem}；请改正规则或示例`)),
    ...lints.filter(({ level }) => level === "problem").map(({ path: place, message }) => at(place, message)),
  ];
  const hints = lints.filter(({ level }) => level === "hint").map(({ path: place, message }) => at(place, message));
  const rules = pack?.entries.filter((entry) => entry.as === "rule").length ?? 0;
  const about = pack ? `《${pack.title}》${rules} 条规则、${examples} 个示例，` : "";
  return [
    `${file}：${about}${wrong.length === 0 ? "没有问题" : `${wrong.length} 处问题`}${hints.length > 0 ? `，${hints.length} 条提示` : ""}`,
    ...wrong.map((line) => `  问题：${line}`),
    ...hints.map((line) => `  提示：${line}`),
  ];
}
