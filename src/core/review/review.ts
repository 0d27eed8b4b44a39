import { atOnce, passedOn } from "../../sheet/at-once";
import { dayOf, yearOf } from "../../sheet/day";
import { UserError } from "../../sheet/user-error";
import type { Dataset } from "../dictionary/dataset";
import { derivedOf } from "../engine/derived/index";
import { buildDataset } from "../intake/records/build-dataset";
import { otherYears } from "../intake/records/other-years";
import { withExtended } from "../language/pack/extend";
import { parameterList } from "../language/pack/parameter-list";
import { settleParameters } from "../language/pack/parameters";
import { apartFrom, hasCells, reviewersTables, tablesOfBooks, type Reviewed } from "./books";
import { answerNotes } from "./checklist/notes";
import { isComplete } from "./complete";
import type { Progress, ReviewOptions, ReviewResult } from "./contract";
import { decide } from "./decisions/decide";
import { decisionRows } from "./decisions/read-rows";
import { decidedAmong, waivedAmong } from "./decisions/waived";
import { findingKeySteps } from "./identity/finding-keys";
import { isClosed } from "./ledger";
import { recommendersOf } from "./recommenders";
import { groupSteps } from "./lines/groups";
import { restatedBy } from "./lines/restated";
import { notReadIn } from "./not-read";
import { inOrder } from "./order";
import { sightsOf } from "./sights";
import { repeatsIn } from "./repeats";
import { runRules } from "./run";
import { verdictsOf } from "./verdict/verdicts";

export type * from "./contract";

/** The walk without pauses. */
export const review = (workbooks: readonly Reviewed[], options: ReviewOptions): ReviewResult => atOnce(walk(workbooks, options));

/**
 * The whole walk: cells → tables → records → row verdicts → findings → unit verdicts. Reviews workbooks together, as one dataset: quotas and
 * duplicates see all of them. Start reading here. It pauses where a part of it does, and says how far it has come.
 * @throws UserError (PackMissing, ParameterFault among them) with one Chinese sentence when the options cannot be used; never for a workbook
 */
export function* walk(workbooks: readonly Reviewed[], options: ReviewOptions): Generator<Progress, ReviewResult> {
  const on = reviewDay(options);
  const packs = withExtended(options.packs, options.known);
  const params = settleParameters(packs, options.params);
  const derived = derivedOf([...packs, ...options.known]);
  const reviewers = options.answers && apartFrom(options.answers, workbooks);
  const books = reviewers ? [...workbooks, reviewers] : workbooks;

  const { files, tables, read } = yield* tablesOfBooks(workbooks, options);
  if (reviewers) tables.push(...(yield* reviewersTables(reviewers)));

  const records = yield* buildDataset(books.filter(hasCells), tables, options.known, read);
  const dataset: Dataset = { ...records.dataset, notRead: notReadIn(files) };
  const reviewed = files.filter((file) => file.status === "reviewed").map((file) => file.file);

  const rules = runRules({ dataset, packs, params, on, files: reviewed, trusted: reviewers?.file, workdays: options.workdays, trial: options.trial, derived });
  const { findings: ofRules, ledger, checklist, references, outcomes } = yield* passedOn(rules, (step): Progress => ({ phase: "rules", ...step }));

  yield { phase: "findings", done: 0, total: 3 };
  const unused = params.has("headcountYear") ? otherYears(dataset, { basis: params.get("headcountYear"), thisYear: yearOf(on) }) : [];
  const restated = restatedBy(packs);
  const found = [records.findings, unused, answerNotes(checklist, dataset), ofRules];
  const rows = options.answers ? decisionRows(options.answers) : [];
  const decided = rows.length > 0 ? decide({ dataset, findings: found.flat(), rows, file: reviewers!.file, packs, restated, on }) : undefined;
  const findings = inOrder(decided ? [decided.findings, decided.notes] : found, dataset.sources, books, ledger);
  const decisions = decided && decidedAmong(decided, findings);

  yield { phase: "findings", done: 1, total: 3 };
  const { list: sources } = dataset.sources;
  const groups = yield* passedOn(groupSteps({ findings, sources, restated }), (): Progress => ({ phase: "findings", done: 1, total: 3 }));

  yield { phase: "findings", done: 2, total: 3 };
  const verdicts = verdictsOf({ dataset, findings, ledger, checklist, chosen: options.packs, known: options.known, on, params, trial: options.trial, waived: decisions && waivedAmong(decisions) });
  const keyed = options.keys || files.some(({ statements }) => statements);
  const keys = keyed ? yield* passedOn(findingKeySteps(dataset, findings), (): Progress => ({ phase: "findings", done: 2, total: 3 })) : undefined;
  const repeats = repeatsIn(dataset, reviewed, derived);
  const recommenders = recommendersOf(dataset, derived);
  const complete = isComplete(files, findings, ledger);
  return {
    on: options.on,
    packs: options.packs.map((pack) => pack.id),
    files, sources, references, findings, restated, groups, ledger,
    ...(outcomes.length > 0 && { outcomes }),
    complete,
    closed: complete && ledger.every(isClosed),
    params: Object.fromEntries(params),
    ...decisions,
    ...(keys && { keys }),
    sights: sightsOf(dataset, workbooks.filter(hasCells), options.known),
    ...(repeats.length > 0 && { repeats }),
    ...(recommenders.length > 0 && { recommenders }),
    ...(records.words.length > 0 && { words: records.words }),
    checklist, verdicts,
    parameters: parameterList(packs, params),
  };
}

/** The day everything is judged on, in days since 1970-01-01. */
function reviewDay(options: ReviewOptions): number {
  const on = dayOf(options.on);
  if (Number.isNaN(on)) throw new UserError(`核验日期“${options.on}”不是日期，应写作 2019-09-22`);
  return on;
}
