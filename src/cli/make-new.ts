import { existsSync } from "node:fs";
import path from "node:path";
import { planFillIn, roleOf, roles, type Role } from "../core/fillin";
import { makeFillIn } from "../excel";
import { blankWorkbook } from "../files";
import { packs as builtIn } from "../packs";
import { formsOf } from "../packs/forms";
import { UsageError } from "./arguments";
import { choosePacks } from "./choose-packs";
import { inExcel } from "./in-excel";
import { writeOutput } from "./output";
import type { Streams } from "./run";

export const newUsage = `用法：npm run new -- --pack 规则包 --role 角色 输出.xlsx（角色：${roles.map((role) => `${role.id} ${role.title}`).join("、")}）`;
const blank = "Sheet1";

interface Wish {
  pack: string;
  role: Role;
  target: string;
}

/** Reads the command line. @throws UsageError */
export function parseNew(argv: readonly string[]): Wish {
  const given: Record<string, string> = {};
  const targets: string[] = [];
  const queue = [...argv];
  while (queue.length > 0) {
    const word = queue.shift()!;
    const [, option, equal] = /^(--\w+)(?:=(.*))?$/s.exec(word) ?? [];
    if (option === undefined) targets.push(word);
    else if (option !== "--pack" && option !== "--role") throw new UsageError(`没有选项 ${option}。${newUsage}`);
    else {
      const value = equal ?? queue.shift();
      if (value === undefined || value === "" || value.startsWith("--")) throw new UsageError(`${option} 后缺少值。${newUsage}`);
      given[option] = value;
    }
  }
  if (given["--pack"] === undefined) throw new UsageError(`没有用 --pack 指定规则包。${newUsage}`);
  const role = roleOf(given["--role"] ?? "applicant");
  if (!role) throw new UsageError(`没有角色“${given["--role"]}”。${newUsage}`);
  if (targets.length !== 1) throw new UsageError(`${targets.length === 0 ? "没有指定输出文件" : "只能指定一个输出文件"}。${newUsage}`);
  if (!/\.xlsx$/i.test(targets[0])) throw new UsageError(`输出文件应以 .xlsx 结尾；现为“${targets[0]}”。`);
  return { pack: given["--pack"], role, target: targets[0] };
}

/**
 * Makes a workbook to be filled in; an existing file is not overwritten.
 * @returns 0, or 2 with one line on `err`
 */
export async function makeNew(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const { pack: id, role, target } = parseNew(argv);
    const { packs: [pack], known } = choosePacks([id], builtIn);
    if (existsSync(target)) throw new UsageError(`“${target}”已经存在，没有覆盖；请换一个文件名。`);
    const bytes = await fillInFile(planFillIn({ pack, known, role, forms: formsOf(pack) }), path.basename(target));
    writeOutput(target, bytes.saved);
    streams.out(`${target}：${pack.shortTitle}，${role.title}；${bytes.sheets.join("、")}`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    streams.err(fault.message);
    return 2;
  }
}

/** The plan as the bytes of a new workbook, with the names of its sheets. */
export async function fillInFile(plan: ReturnType<typeof planFillIn>, name: string): Promise<{ saved: Uint8Array; sheets: string[] }> {
  let sheets: string[] = [];
  const saved = await inExcel(blankWorkbook(blank), name, async () => {
    const report = await makeFillIn(plan, { instead: blank });
    sheets = report.sheets.map((sheet) => sheet.name).filter((one) => !one.startsWith("_"));
  });
  return { saved, sheets };
}
