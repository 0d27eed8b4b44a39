import { toReport } from "../core/report";
import { review } from "../core/review";
import { packs as builtIn, workdays } from "../packs";
import { formsOf } from "../core/pack/layouts";
import { parseArguments, UsageError } from "./arguments";
import { choosePacks } from "./choose-packs";
import { withExtended } from "../core/pack/extend";
import type { Pack } from "../core/pack/schema";
import { dictionary } from "../core/fields/dictionary";
import { readAnswers, writeChecklist } from "./checklist";
import { checkForms, makeForms } from "./forms";
import { collectInputs } from "./inputs";
import { markCopies } from "./mark-copies";
import { writeOutput } from "./output";
import { readParameters } from "./parameters";
import { readInputs } from "./read-inputs";
import { summaryLines } from "./report";
import type { Streams } from "./streams";
import { UserError } from "../sheet/user-error";
import { verdictLines } from "./verdicts";

/**
 * The review without a screen.
 * @returns 0: no error or missing; 1: some; 2: bad usage, nothing readable or an output that cannot be written, with a line on `err`
 */
export async function run(argv: string[], today: string, streams: Streams): Promise<number> {
  try {
    const wanted = parseArguments(argv, today);
    const { packs, known } = choosePacks(wanted.packs, builtIn);
    checkForms(wanted.forms, known);
    const params = readParameters(wanted.params);
    const inputs = collectInputs(wanted.inputs);
    if (!inputs.length) throw new UsageError(`${wanted.inputs.join("、")} 中没有工作簿文件。`);
    const { workbooks, unreadable } = await readInputs(inputs);
    const answers = wanted.answers === undefined ? undefined : await readAnswers(wanted.answers);
    const result = review(workbooks, { packs, known, on: wanted.on, params, workdays, answers });
    const order = inputs.map((input) => input.name);
    for (const line of summaryLines(result, unreadable, order)) streams.out(line);
    for (const line of verdictLines(result)) streams.out(line);
    if (wanted.json) writeOutput(wanted.json, `${JSON.stringify(toReport(result, unreadable, order), null, 1)}\n`);
    const failed = !wanted.xlsx ? 0 : await markCopies(result, inputs, wanted.xlsx, names(known), { packs: known, forms: formTitles(known) }, streams);
    if (wanted.checklist) await writeChecklist(result, wanted.checklist, withExtended(packs, known), names(known), streams);
    if (wanted.forms.size) await makeForms(wanted.forms, workbooks, known, streams);
    if (!result.files.some((file) => file.status === "reviewed")) {
      streams.err(`没有可核验的工作簿：${unreadable[0] ? `${unreadable[0].file}：${unreadable[0].problem}` : result.files[0]?.problem ?? ""}`);
      return 2;
    }
    if (failed > 0) return 2;
    return result.findings.some((finding) => finding.outcome === "error" || finding.outcome === "missing") ? 1 : 0;
  } catch (fault) {
    // Usage, parameters and packs fail with a sentence; anything else is ours and keeps its stack.
    if (!(fault instanceof UserError)) throw fault;
    streams.err(fault.message);
    return 2;
  }
}

/** Titles of the forms at hand, by id. */
function formTitles(known: readonly Pack[]): Record<string, string> {
  return Object.fromEntries(known.flatMap(formsOf).map(({ id, title }) => [id, title]));
}

/** Chinese names for the ids of the findings sheet. */
function names(known: readonly Pack[]) {
  return {
    packs: Object.fromEntries(known.map((pack) => [pack.id, pack.shortTitle])),
    records: Object.fromEntries(dictionary.map((record) => [record.id, record.title])),
  };
}
