import path from "node:path";
import { planFillIn, roleOf, roles, type Role } from "../core/fillin";
import { makeFillIn } from "../excel";
import { blankWorkbook, stamped } from "../files";
import { packs as builtIn } from "../packs";
import { formsOf } from "../core/forms/layouts";
import { UsageError } from "./arguments";
import { choosePacks } from "./choose-packs";
import { inExcel } from "./in-excel";
import { nodeDisk, type Disk } from "./disk";
import { tell } from "./fault";
import { makeAll } from "./make";
import { Outputs } from "./outputs";
import type { Streams } from "./streams";

const newUsage = `用法：npm run new -- --pack 法规包 --role 角色 输出.xlsx [--overwrite] [--debug]（角色：${roles.map((role) => `${role.id} ${role.title}`).join("、")}）`;
const blank = "Sheet1";

interface NewWish {
  pack: string;
  role: Role;
  target: string;
  overwrite: boolean;
  debug: boolean;
}

/** Reads the command line. @throws UsageError */
function parseNew(argv: readonly string[]): NewWish {
  const given: Record<string, string> = {};
  const flags = new Set<string>();
  const targets: string[] = [];
  const queue = [...argv];
  while (queue.length > 0) {
    const word = queue.shift()!;
    const [, option, equal] = /^(--\w+)(?:=(.*))?$/s.exec(word) ?? [];
    if (option === undefined) targets.push(word);
    else if (word === "--overwrite" || word === "--debug") flags.add(word);
    else if (option !== "--pack" && option !== "--role") throw new UsageError(`没有选项 ${option}。${newUsage}`);
    else {
      const value = equal ?? queue.shift();
      if (value === undefined || value === "" || value.startsWith("--")) throw new UsageError(`${option} 后缺少值。${newUsage}`);
      given[option] = value;
    }
  }
  if (given["--pack"] === undefined) throw new UsageError(`没有用 --pack 指定法规包。${newUsage}`);
  const role = roleOf(given["--role"] ?? "applicant");
  if (!role) throw new UsageError(`没有角色“${given["--role"]}”。${newUsage}`);
  if (targets.length !== 1) throw new UsageError(`${targets.length === 0 ? "没有指定输出文件" : "只能指定一个输出文件"}。${newUsage}`);
  if (!/\.xlsx$/i.test(targets[0])) throw new UsageError(`输出文件应以 .xlsx 结尾；现为“${targets[0]}”。`);
  return { pack: given["--pack"], role, target: targets[0], overwrite: flags.has("--overwrite"), debug: flags.has("--debug") };
}

/**
 * Makes a workbook to be filled in. A file that is there is replaced only when this command wrote it and nobody has filled anything in.
 * @returns 0; 2: refused or not written, 3: a fault of ours, with one line on `err`
 */
export async function makeNew(argv: readonly string[], streams: Streams, disk: Disk = nodeDisk): Promise<number> {
  try {
    const { pack: id, role, target, overwrite, debug } = parseNew(argv);
    const { packs: [pack], known } = choosePacks([id], builtIn);
    const outputs = new Outputs({ overwrite, disk });
    if (pack.id !== id) await outputs.protect([{ path: id, name: id }]);
    const of = `${pack.id}/${role.id}`;
    const make = async (): Promise<Uint8Array> => {
      const bytes = await fillInFile(planFillIn({ pack, known, role, forms: formsOf(pack) }), path.basename(target));
      streams.out(`${target}：${pack.shortTitle}，${role.title}；${bytes.sheets.join("、")}`);
      return stamped(bytes.saved, "new", of);
    };
    return await makeAll([{ wish: { target, label: target, kind: "new", of }, make, failed: "" }], outputs, streams, debug);
  } catch (fault) {
    return tell(fault, "", streams, argv.includes("--debug"));
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
