import { existsSync } from "node:fs";
import { trialSteps } from "../core/author/trial";
import type { Pack } from "../core/language/pack/schema";
import { common, forms, workdays } from "../packs";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { readPackFile, type PackFile } from "./pack-file";
import { atOnce } from "../sheet/at-once";

/** Packs to review against, and all there are. */
export interface ChosenPacks {
  packs: Pack[];
  known: Pack[];
  /** Where those lie that are not the product's, by id. */
  paths: ReadonlyMap<string, string>;
}

/**
 * The packs named on the command line: built-in ones by id, others by the path of a JSON file or folder. Built-in ones first,
 * in the order of their list. A pack of one's own that is at fault, or whose examples fail, is refused: nobody is there to ask.
 * @throws UsageError with one Chinese sentence
 */
export function choosePacks(names: string[], builtIn: readonly Pack[]): ChosenPacks {
  const own: Pack[] = [];
  const files = names.filter((name) => isPath(name) && !builtIn.some((pack) => pack.id === name));
  const paths = new Map<string, string>();
  for (const file of files) {
    const pack = loadOwn(file, [...builtIn, ...own]);
    own.push(pack);
    paths.set(pack.id, file);
  }
  const unknown = names.filter((name) => !files.includes(name) && !builtIn.some((pack) => pack.id === name));
  if (unknown.length) throw new UsageError(`没有法规包 ${unknown.join("、")}；可用的有：${builtIn.map((pack) => pack.id).join("、")}，也可以写自带法规包文件的路径。`);
  return { packs: [...builtIn.filter((pack) => names.includes(pack.id)), ...own], known: [...builtIn, ...own], paths };
}

const isPath = (name: string): boolean => /\.json$/iu.test(name) || /[\\/]/u.test(name) || existsSync(name);

function loadOwn(file: string, known: readonly Pack[]): Pack {
  const { pack, problems, failures } = tried(file, known);
  const [first] = [...problems, ...failures.map(({ path, problem }) => ({ path, message: `示例没有按所写的结果判断：${problem}` }))];
  if (pack && !first) return pack;
  const more = problems.length + failures.length > 1 ? `等 ${problems.length + failures.length} 处问题` : "";
  throw new UsageError(`自带法规包 ${file} 不能使用：${first.path ? `${first.path}：` : ""}${first.message}${more}。请用 npm run pack -- check ${file} 查看并改正。`);
}

function tried(file: string, known: readonly Pack[]) {
  let read: PackFile;
  try {
    read = readPackFile(file);
  } catch (fault) {
    if (fault instanceof UsageError || !(fault instanceof UserError)) throw fault;
    throw new UsageError(`自带法规包 ${file} ${fault.message}。`);
  }
  const [wrong] = read.unread;
  if (wrong !== undefined) throw new UsageError(`自带法规包 ${file} 不能使用：${wrong}。请用 npm run pack -- check ${file} 查看并改正。`);
  return atOnce(trialSteps(read.json, { known, reserved: known.map((pack) => pack.id), forms: [...forms.keys()], workdays, common }));
}
