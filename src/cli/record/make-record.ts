import path from "node:path";
import { packText } from "../../core/language/pack/as-version";
import { withExtended } from "../../core/language/pack/extend";
import { jsonDecisions } from "../../core/reports/json-decisions";
import { ContentKey } from "../../sheet/content-key";
import { UserError } from "../../sheet/user-error";
import type { ReviewResult } from "../../core/review/review";
import type { TemplateChoice } from "../../core/intake/tables/template-choices";
import type { Arguments } from "../arguments";
import type { ChosenPacks } from "../choose-packs";
import type { Disk } from "../disk";
import type { InputFile } from "../inputs";
import type { Work } from "../make";
import { bytesOf, type ReadInputs } from "../read-inputs";
import { productOf } from "./product";
import { recordedResults } from "./recorded-findings";
import { readRecord, sealed, sha256, type RecordedFile, type UnsealedRecord } from "./run-record";

/** What a record is made of beside the result. */
interface RecordSource {
  target: string;
  wanted: Arguments & { templates: readonly TemplateChoice[]; parameters: Record<string, unknown> };
  inputs: readonly InputFile[];
  read: ReadInputs;
  chosen: ChosenPacks;
  today: string;
}

/**
 * The record of a run, as an output, made before any other is written: the reviewer's workbook may be read and written.
 * @throws UserError where a file changed since it was reviewed, or the record before it is at fault: neither is evidence
 */
export async function recordWork(result: ReviewResult, source: RecordSource, disk: Disk): Promise<Work> {
  const { target } = source;
  const bytes = Buffer.from(`${JSON.stringify(sealed(await recordOf(result, source, disk)), null, 1)}\n`);
  return { wish: { target, label: target, kind: "record" }, make: async () => bytes, failed: "没有写出记录。" };
}

async function recordOf(result: ReviewResult, { target, wanted, inputs, read, chosen, today }: RecordSource, disk: Disk): Promise<UnsealedRecord> {
  const folder = path.dirname(path.resolve(target));
  const at = (file: string): string => path.relative(folder, path.resolve(file)).split(path.sep).join("/");
  const before = wanted.after === undefined ? undefined : await readRecord(wanted.after, disk);
  if (before?.intact === false) throw new UserError(`前一份记录 ${wanted.after} 写出后有人改过，不能接在它后面。`);
  const recorded = async (name: string, file: string, key?: string): Promise<RecordedFile> => {
    const bytes = await bytesOf(file, disk);
    if (key !== undefined && keyOf(bytes) !== key) throw new UserError(`“${name}”在核验时有改动，请再运行一次。`);
    return { file: name, path: at(file), sha256: sha256(bytes), bytes: bytes.length };
  };
  const beside = async (file: string | undefined): Promise<RecordedFile | null> => (file === undefined ? null : recorded(path.basename(file), file));
  const files: UnsealedRecord["inputs"] = [];
  const became = becameOf(result, read);
  for (const { name, path: file, problem } of inputs) {
    const one = problem === undefined ? await recorded(name, file, read.keys.get(name)) : { file: name, path: at(file), sha256: "", bytes: 0 };
    files.push({ ...one, became: became.get(name) ?? "unreadable" });
  }
  const ids = new Set(chosen.packs.map(({ id }) => id));
  return {
    record: 1,
    product: productOf(),
    made: today,
    after: before ? { path: at(wanted.after!), hash: before.record.hash } : null,
    number: (before?.record.number ?? 0) + 1,
    on: result.on,
    inputs: files,
    packs: withExtended(chosen.packs, chosen.known).map((pack) => {
      const own = chosen.paths.get(pack.id);
      return { id: pack.id, chosen: ids.has(pack.id), sha256: sha256(packText(pack)), ...(own !== undefined && { path: at(own) }) };
    }),
    parameters: wanted.parameters,
    settled: result.params,
    choices: wanted.templates.map((choice) => ({ ...choice })),
    answers: await beside(wanted.answers),
    previous: await beside(wanted.previous),
    results: recordedResults(result, chosen.known),
    decisions: jsonDecisions(result.decisions ?? []).map((decision) => ({ ...decision })),
  };
}

function becameOf(result: ReviewResult, { leftOut, unreadable }: ReadInputs): Map<string, string> {
  return new Map([
    ...result.files.map(({ file, status }): [string, string] => [file, status]),
    ...leftOut.map((one): [string, string] => [one.file, one.leftOut]),
    ...unreadable.map(({ file }): [string, string] => [file, "unreadable"]),
  ]);
}

function keyOf(bytes: Uint8Array): string {
  const key = new ContentKey();
  key.add(bytes);
  return key.end();
}
