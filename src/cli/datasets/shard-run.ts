import type { WrittenAlong } from "../along";
import type { Arguments } from "../arguments";
import { tell } from "../fault";
import type { InputFile } from "../inputs";
import type { ReadInputs } from "../read-inputs";
import type { Streams } from "../streams";
import type { PartHead } from "./part";
import { keyOfData, type ReadingSettings } from "./settings";

/** What a run reads under, and of which files. */
export function headOf({ inputs, packs, shard, keepAll }: Arguments, settings: ReadingSettings, all: readonly InputFile[], run: string): PartHead {
  const folder = process.cwd();
  const group = shortKey([folder, inputs, shard?.of]);
  return { type: "dataset", version: 1, settings, packs, group, ...(shard && { shard }), all: { files: all.length, key: keyOfData(all.map((one) => one.given ?? one.path)) }, folder, run: keyOfData([run, keepAll]) };
}

/** Eight hexadecimal digits that a name can have. */
const shortKey = (data: unknown): string => keyOfData(data).split("-")[1].padStart(8, "0");

/** A review of what was read before is as of the day and under the packs it was read for, where nobody says otherwise. */
export const asStored = (asked: Arguments, { settings, packs }: PartHead): Arguments => ({ ...asked, ...(asked.on === "" && { on: settings.on }), ...(asked.packs.length === 0 && { packs }) });

/** Says what was read, where nothing else is wanted. @returns the exit code */
export async function readOnly(read: ReadInputs, along: WrittenAlong, streams: Streams, debug: boolean): Promise<number> {
  for (const line of along.told) streams.out(line);
  for (const { file, problem } of read.unreadable) streams.err(`${file}：未读取。${problem}`);
  const codes = read.faults.map((fault) => tell(fault, "", streams, debug));
  return Math.max(await along.end(undefined, streams, debug), ...codes);
}
