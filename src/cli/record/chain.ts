import path from "node:path";
import { UserError } from "../../sheet/user-error";
import { type Disk } from "../disk";
import { readRecord, type RunRecord } from "./run-record";

/** What is said of a chain: what does not hold, and what could not be looked at. */
interface ChainSaid {
  broken: string[];
  notes: string[];
}

/** Follows the records before one, as far as they lie where they did. */
export async function followChain(file: string, record: RunRecord, disk: Disk): Promise<ChainSaid> {
  const said: ChainSaid = { broken: [], notes: [] };
  let [at, one] = [path.resolve(file), record];
  const seen = new Set<string>();
  while (one.after !== null && !seen.has(at)) {
    seen.add(at);
    const before = path.resolve(path.dirname(at), one.after.path);
    const name = path.basename(before);
    let read;
    try {
      read = await readRecord(before, disk);
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      said.notes.push(`前一份记录“${name}”读不到，没有核对更早的记录`);
      return said;
    }
    if (!read.intact) said.broken.push(`前一份记录“${name}”写出后有人改过`);
    if (read.record.hash !== one.after.hash) said.broken.push(`前一份记录“${name}”不是接续时的那一份，链条断了`);
    if (read.record.number !== one.number - 1) said.broken.push(`前一份记录“${name}”的序号是 ${read.record.number}，应为 ${one.number - 1}`);
    [at, one] = [before, read.record];
  }
  return said;
}
