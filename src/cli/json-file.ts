import { readFileSync } from "node:fs";
import { parseJson } from "../core/language/pack/parse-json";
import { seeText } from "../files/read/magic/text";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { systemWhy } from "./disk";

/**
 * Reads a file of JSON that an option names, in whichever encoding it was saved: an editor that writes GBK would leave no heading that a table has.
 * `what` is what the file is called in the sentence when it cannot be read; `largest` how many characters it may have. Throws UsageError.
 */
export function readJsonFile(file: string, what: string, largest?: number): unknown {
  let text: string;
  try {
    ({ text } = seeText(readFileSync(file)));
  } catch (fault) {
    throw new UsageError(`${what} ${file} 读不了：${systemWhy(fault)}`);
  }
  try {
    return parseJson(text, largest);
  } catch (fault) {
    throw fault instanceof UserError ? new UsageError(`${what} ${file} ${fault.message}。`) : fault;
  }
}
