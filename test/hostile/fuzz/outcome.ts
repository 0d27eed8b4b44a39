import { PatchRefusal } from "../../../src/files/patch";
import { Refusal } from "../../../src/files/refusal";

/** What a try came to: refused, read or patched; `wrong`: what must not be. */
export interface Outcome { state: string; wrong: string[] }

/** The code of a refusal of ours; anything else thrown is a crash. */
export function refusalOf(error: unknown, wrong: string[]): string {
  if (!(error instanceof Refusal || error instanceof PatchRefusal)) {
    wrong.push(`crash: ${(error as Error).stack?.split("\n").slice(0, 4).join(" ") ?? String(error)}`);
    return "crash";
  }
  if (!/[\u4e00-\u9fff].*。$/su.test(error.message)) wrong.push(`no sentence: ${error.message}`);
  return error.code;
}
