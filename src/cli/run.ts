import path from "node:path";
import type { TemplateChoice } from "../core/intake/tables/template-choices";
import { isDataCheck, type Finding } from "../core/dictionary/finding";
import { choicesOf } from "../core/reports/choices";
import type { JsonRound } from "../core/reports/json-round";
import { jsonInPieces } from "../core/reports/json";
import type { ReviewResult } from "../core/review/review";
import { hasCells, type Reviewed } from "../core/review/books";
import { packs as builtIn } from "../packs";
import { parseArguments, usage, UsageError, type Arguments } from "./arguments";
import { choosePacks, type ChosenPacks } from "./choose-packs";
import { withExtended } from "../core/language/pack/extend";
import { checklistOf, readAnswers } from "./checklist";
import { nodeDisk, type Disk } from "./disk";
import { tell } from "./fault";
import { checkForms, formsFrom } from "./forms";
import { asGiven, collectInputs, maskedName, type InputFile } from "./inputs";
import { makeAll, type FailedOutput, type Work } from "./make";
import { WrittenAlong } from "./along";
import { headOf, asStored, readOnly } from "./datasets/shard-run";
import { StoredInputs } from "./datasets/read-parts";
import { readingSettings, runKey } from "./datasets/settings";
import { ofShard } from "./shard";
import { compactReport } from "./compact-json";
import { howManyJobs } from "./jobs/how-many";
import { Jobs } from "./jobs/jobs";
import type { JobScript } from "./jobs/pool";
import { lettersOf } from "./letters";
import { copiesOf } from "./mark-copies";
import { maskedJson } from "../core/reports/masked";
import { jsonReport, unmaskedJson } from "./json-output";
import { besideEarlier, explanationLines, readEarlierRun, roundLines } from "./previous";
import type { EarlierRun } from "../core/reports/earlier-run";
import { Outputs } from "./outputs";
import { readChoices, unusedChoiceLines } from "./choices";
import { readParameters } from "./parameters";
import { recordWork } from "./record/make-record";
import { regulationsOf, reviewFiles } from "./review-files";
import { protectInputs } from "./protect";
import { ThreadReader } from "./thread-reader";
import { readHere, readInputs, type ReadInputs } from "./read-inputs";
import { fileProblemText } from "../core/words/reading-sentences";
import { summaryLines } from "./summary";
import { maskedStreams, type Streams } from "./streams";
import { verdictLines } from "./verdicts";
import { asWritten } from "../core/words/speech";

/**
 * The review without a screen.
 * @param script of the threads that read; absent: there are none, and everything is done here
 * @returns 0: no error, missing or unreadable entry; 1: some; 2: bad usage, nothing readable or an output that failed, with a line each on `err`;
 * 3: a fault of ours, with a sentence
 */
export async function run(argv: string[], today: string, streams: Streams, disk: Disk = nodeDisk, script?: JobScript): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    streams.out(usage);
    return 0;
  }
  const said = argv.includes("--unmasked") ? streams : maskedStreams(streams);
  try {
    return await reviewed(parseArguments(argv, today), today, said, disk, script);
  } catch (fault) {
    return tell(fault, "", said, argv.includes("--debug"));
  }
}

async function reviewed(asked: Arguments, today: string, streams: Streams, disk: Disk, script?: JobScript): Promise<number> {
  const mask = asked.unmasked ? asGiven : maskedName;
  const stored = asked.datasets ? await StoredInputs.open(asked.datasets, disk, mask) : undefined;
  const wanted = stored ? asStored(asked, stored.head) : asked;
  const chosen = choosePacks(wanted.packs, builtIn);
  await checkForms(wanted.forms, chosen.known, disk);
  const params = readParameters(wanted.params);
  const earlier = readEarlierRun(wanted.previous);
  const templates = readChoices(wanted.choices);
  const known = regulationsOf(chosen);
  const settings = readingSettings(wanted.on, known, templates);
  stored?.checkSettings(settings);
  const all = stored?.inputs ?? withoutOutputs(await collectInputs(wanted.inputs, disk, mask), wanted);
  if (!all.some(({ foreign }) => foreign === undefined)) throw new UsageError(`${wanted.inputs.join("、")} 中没有工作簿文件。`);
  const inputs = wanted.shard ? ofShard(all, wanted.shard) : all;
  const { answers, key } = wanted.answers === undefined ? {} : await readAnswers(wanted.answers, disk);
  const options = { on: wanted.on, known, templates };
  const cells = wanted.forms.size > 0;
  const along = await WrittenAlong.begin(wanted, inputs, { head: headOf(wanted, settings, all, runKey(settings, wanted.packs, chosen.known, params)), places: new Map(inputs.map((input) => [input, all.indexOf(input)])), reading: options, known, cells }, disk);
  const unread = stored ? [] : inputs.filter((input) => !along.has(input));
  const many = script ? howManyJobs(wanted.jobs, stored ? inputs : unread) : 1;
  const jobs = script && many > 1 ? new Jobs(many, script, { ...options, cells }, disk) : undefined;
  const apart = script && new ThreadReader(script, options, disk);
  try {
    const here = apart?.read ?? readHere(disk);
    const reader = stored ? (cells ? stored.readAgain(here) : stored.read) : (jobs?.reader(unread) ?? here);
    const read = await readInputs<Reviewed>(inputs, along.reader(reader), key, along.note);
    if (wanted.shard) return await readOnly(read, along, streams, wanted.debug);
    const keys = wanted.xlsx !== undefined || wanted.json !== undefined || wanted.checklist !== undefined || wanted.ndjson !== undefined || earlier !== undefined;
    const reviewed = await reviewFiles(read, inputs, { chosen, on: wanted.on, params, templates, answers, keepAll: wanted.keepAll, keys }, disk);
    const result: ReviewResult = { ...reviewed, ...(wanted.unmasked && { unmasked: true }) };
    return await told(result, { ...wanted, templates, earlier, parameters: params, today }, inputs, read, chosen, streams, disk, { along, stored, jobs });
  } finally {
    jobs?.close();
    apart?.close();
    await along.close();
  }
}

/** Files that a run reads as such or writes are none that lie in its folder unread. */
function withoutOutputs(inputs: readonly InputFile[], wanted: Arguments): InputFile[] {
  const ours = new Set(Object.values(wanted).flatMap((value: unknown) => (typeof value === "string" ? [path.resolve(value), path.resolve(`${value}.reading`)] : [])));
  return inputs.filter(({ path: file, foreign }) => foreign === undefined || !ours.has(path.resolve(file)));
}

/** What was asked for, with the meanings of headings and the earlier run read. */
type Wanted = Arguments & { templates: readonly TemplateChoice[]; earlier?: EarlierRun; parameters: Record<string, unknown>; today: string };

/** What stands beside a review: outputs that are written along with reading, what was read before, threads. */
interface Beside {
  along: WrittenAlong;
  stored?: StoredInputs;
  jobs?: Jobs;
}

/** Says and writes what a review came to. */
async function told(result: ReviewResult, wanted: Wanted, inputs: readonly InputFile[], read: ReadInputs, chosen: ChosenPacks, streams: Streams, disk: Disk, beside: Beside): Promise<number> {
  const order = inputs.map(({ name }) => name);
  for (const line of summaryLines(result, read, order)) streams.out(line);
  for (const line of unusedChoiceLines(wanted.templates, result)) streams.out(line);
  const round = wanted.earlier && besideEarlier(result, wanted.earlier, chosen.known);
  if (round) for (const line of roundLines(round)) streams.out(line);
  for (const line of explanationLines(result)) streams.out(line);
  for (const line of verdictLines(result)) streams.out(line);
  const some = result.files.some((file) => file.status === "reviewed");
  if (some) for (const { file, problem } of read.unreadable) streams.err(`${file}：未读取。${problem}`);
  const failed = await written(result, { ...wanted, round }, inputs, read, chosen, streams, disk, beside);
  const codes = [failed, ...read.faults.map((fault) => tell(fault, "", streams, wanted.debug))];
  if (!some) {
    const [first] = [...read.unreadable, ...read.leftOut];
    const [file] = result.files;
    streams.err(`没有可核验的工作簿：${first ? `${first.file}：${first.problem}` : file?.problem ? fileProblemText(file.file, file.problem, asWritten) : ""}`);
    codes.push(2);
  }
  return Math.max(...codes) || (result.findings.some(mustBePutRight) ? 1 : 0);
}

/** What the sender has to see to: breaches, what is not filled in, and entries that cannot be read. */
function mustBePutRight({ outcome, clause }: Finding): boolean {
  return outcome === "error" || outcome === "missing" || (outcome === "broken" && isDataCheck({ clause }));
}

/** All outputs; every target is looked at before the first is written. */
async function written(result: ReviewResult, wanted: Wanted & { round?: JsonRound }, inputs: readonly InputFile[], read: ReadInputs, chosen: ChosenPacks, streams: Streams, disk: Disk, { along, stored, jobs }: Beside): Promise<0 | 2 | 3> {
  const { packs, known } = chosen;
  const outputs = new Outputs({ overwrite: wanted.overwrite, disk });
  await protectInputs(outputs, wanted, inputs, read, disk);
  if (stored) await outputs.protect(stored.files);
  for (const wish of along.wishes) await outputs.hold(wish);
  const mask = wanted.unmasked ? unmaskedJson : maskedJson;
  const works: Work[] = [];
  const order = inputs.map(({ name }) => name);
  if (wanted.xlsx) works.push(...copiesOf(result, { folder: wanted.xlsx, packs: known, inputs, ...read, marker: jobs?.marker(result, known), outputs, disk, streams }));
  works.push(...lettersOf(result, wanted, known, read.unreadable, streams));
  if (wanted.checklist) works.push(checklistOf(result, wanted.checklist, withExtended(packs, known), known, disk, streams));
  works.push(...(await formsFrom(wanted.forms, read.workbooks.filter(hasCells), { known, on: wanted.on, templates: wanted.templates, params: result.params }, disk, streams)));
  // Last of all, so that it can say which of the others failed.
  const failures: FailedOutput[] = along.failures;
  const report = () => ({ ...jsonInPieces(result, known, read.unreadable, order, read.leftOut, wanted.round), failedOutputs: failures });
  if (wanted.choicesOut) works.push({ wish: { target: wanted.choicesOut, label: wanted.choicesOut, kind: "json" }, make: async () => jsonReport(choicesOf(result), mask), failed: "" });
  if (wanted.json) works.push({ wish: { target: wanted.json, label: wanted.json, kind: "json" }, make: async () => jsonReport(wanted.compact ? compactReport(report()) : report(), mask), failed: "" });
  if (wanted.record) works.push(await recordWork(result, { target: wanted.record, wanted, inputs, read, chosen, today: wanted.today }, disk));
  const failed = await makeAll(works, outputs, streams, wanted.debug, failures, jobs?.ahead);
  return Math.max(failed, await along.end(report, streams, wanted.debug)) as 0 | 2 | 3;
}
