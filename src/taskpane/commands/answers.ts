import { toWrite } from "../select/to-write";
import { liveAnswers, lineKey, linesAsked, type Answer, type AskedLine, type AnswerGrade, type Question } from "../../core/review/checklist/checklist";
import { Reanswer, type GivenAnswer } from "../../core/review/reanswer";
import { answeredLine, checklistRow } from "../../core/reports/reviewer/checklist";
import type { ReviewResult } from "../../core/review/review";
import { drain } from "../../worker/drain";
import { savePrefs } from "../state/prefs";
import type { SessionKey } from "../state/state";
import type { WrittenReport } from "../pane-excel";
import { perform, reporter, sentenceOf, text, withNotes, type Context } from "./context";

/** Milliseconds in which answers are gathered before they go to the sheet in one write. */
const gather = 500;

/** What an answer changes; what is absent stays as it is. */
interface AnswerChange {
  verdict?: AnswerGrade | "";
  evidence?: string;
}

/** A question of one unit. */
interface AnswerTarget {
  unit: number;
  clause: string;
}

/** One scope's answers: the result they are worked into, and those not on the sheet yet. */
interface Desk {
  result: ReviewResult;
  ready: Promise<Reanswer>;
  queue: Map<string, GivenAnswer>;
  /** What the sheet said before, as far as we know: what a person wrote there since is left, unless it is answered anew. */
  known: Map<string, GivenAnswer | undefined>;
}

/** What a line says that nobody has answered. */
const nothing = { verdict: "", evidence: "", reviewer: "", date: "" } as const;

/** Answers on their way, per pane. */
export class AnswerDesk {
  private readonly desks = new Map<SessionKey, Desk>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly wait = gather) {}

  /** Gets ready to take answers to the scope's result; cheap when it is ready. */
  async prepare({ store }: Context, scope: SessionKey): Promise<Reanswer> {
    const { result } = store.get().sessions[scope];
    const desk = this.desks.get(scope);
    if (desk && desk.result === result) return desk.ready;
    const ready = drain(Reanswer.of(result!));
    const queue = new Map(desk ? carried(desk, result!) : []);
    const live = queue.size > 0 ? liveAnswers(result!.checklist) : new Map<string, Answer>();
    const next: Desk = { result: result!, ready, queue, known: new Map([...queue.keys()].map((key) => [key, live.get(key)])) };
    this.desks.set(scope, next);
    // What could not be written yet holds for the next result too.
    if (next.queue.size > 0) this.show({ store }, scope, next, (await ready).apply([...next.queue.values()]));
    return ready;
  }

  /** Takes answers: they count at once and go to the sheet together with those that follow. */
  async take(context: Context, scope: SessionKey, given: readonly GivenAnswer[]): Promise<void> {
    const reanswer = await this.prepare(context, scope);
    const desk = this.desks.get(scope)!;
    const live = liveAnswers(desk.result.checklist);
    this.show(context, scope, desk, reanswer.apply(given));
    for (const answer of given) {
      const key = lineKey(answer.clause, answer.unit);
      if (!desk.queue.has(key)) desk.known.set(key, live.get(key));
      desk.queue.set(key, answer);
    }
    this.tell(context, null);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(context), this.wait);
  }

  /** Writes what waits; what fails stays, is said, and is tried again. Never rejects. */
  flush(context: Context): Promise<void> {
    clearTimeout(this.timer);
    return (this.writing = this.writing.then(async () => {
      for (const scope of this.desks.keys()) await this.write(context, scope);
    }));
  }

  /** True while answers are not on the sheet. */
  get waiting(): boolean {
    return [...this.desks.values()].some(({ queue }) => queue.size > 0);
  }

  private async write(context: Context, scope: SessionKey): Promise<void> {
    const desk = this.desks.get(scope)!;
    const taken = [...desk.queue];
    if (taken.length === 0) return;
    const { units, questions } = desk.result.checklist;
    const lineOf = (answer: GivenAnswer): AskedLine => linesAsked(questions, answer.unit).find(({ question, also }) => [question, ...also].some(({ clause }) => clause === answer.clause))!;
    const rows = taken.map(([key, answer]) => checklistRow(units, { unit: answer.unit, ...answeredLine(lineOf(answer), answer) }, answer, desk.known.get(key) ?? nothing));
    try {
      const { file, sheet, places, note } = await context.excel.writeAnswers(rows, units);
      if (note) context.dispatch({ type: "notice", notice: { tone: "warning", text: note } });
      const placed = taken.map(([key, answer], i): [string, GivenAnswer, GivenAnswer] => [key, answer, { ...answer, file, sheet, at: places[i] }]);
      const still = placed.filter(([key, answer]) => desk.queue.get(key) === answer);
      for (const [key, answer] of taken) desk.known.set(key, answer);
      for (const [key] of still) desk.queue.delete(key);
      if (this.desks.get(scope) === desk) this.show(context, scope, desk, (await desk.ready).apply(still.map(([, , answer]) => answer)));
      this.tell(context, null);
    } catch (error) {
      this.tell(context, sentenceOf(error, text(context).unknownFailure, text(context)));
    }
  }

  private show({ store }: Pick<Context, "store">, scope: SessionKey, desk: Desk, result: ReviewResult): void {
    desk.result = result;
    store.dispatch({ type: "answered", scope, result });
  }

  private tell({ store }: Context, problem: string | null): void {
    const pending = [...this.desks.values()].reduce((sum, { queue }) => sum + queue.size, 0);
    store.dispatch({ type: "saving", saving: { pending, problem } });
  }
}

/** Answers that wait, for the same units in another result. */
function carried({ result: before, queue }: Desk, result: ReviewResult): [string, GivenAnswer][] {
  const places = new Map(result.checklist.units.map(({ name, creditCode }, unit) => [`${name}\n${creditCode}`, unit]));
  return [...queue.values()].flatMap((given): [string, GivenAnswer][] => {
    const { name, creditCode } = before.checklist.units[given.unit];
    const unit = places.get(`${name}\n${creditCode}`);
    return unit === undefined ? [] : [[lineKey(given.clause, unit), { ...given, unit }]];
  });
}

/** Answers questions with the reviewer's name and date; taking a verdict back takes them along. */
export async function answer(context: Context, scope: SessionKey, targets: readonly AnswerTarget[], change: AnswerChange): Promise<void> {
  const { result } = context.store.get().sessions[scope];
  if (!result) return;
  const { reviewer } = context.store.get();
  const live = liveAnswers(result.checklist);
  const given = targets.map(({ unit, clause }): GivenAnswer => {
    const before: Partial<Answer> = live.get(lineKey(clause, unit)) ?? {};
    const verdict = change.verdict ?? before.verdict ?? "";
    const fresh = change.verdict !== undefined || !before.reviewer;
    // An answer given to another question that asks the same stays in its row.
    return {
      clause: before.clause ?? clause, unit, verdict, evidence: change.evidence ?? before.evidence ?? "",
      reviewer: verdict === "" ? "" : fresh ? reviewer.name : before.reviewer!,
      date: verdict === "" ? "" : fresh || !before.date ? reviewer.date : before.date,
      file: before.file ?? "", sheet: before.sheet ?? "", at: before.at ?? null,
    };
  });
  await context.answers.take(context, scope, given);
}

/** Remembers who reviews: the name on this computer only. */
export function setReviewer(context: Context, change: { name?: string; date?: string }): void {
  context.dispatch({ type: "reviewer", change });
  if (change.name !== undefined) savePrefs(() => localStorage, { reviewer: change.name });
}

/** The first question after `clause` that nobody has answered, round the list; null when all are. */
export function nextOpen(asked: readonly { question: Pick<Question, "clause"> }[], answered: (clause: string) => boolean, clause: string | null): string | null {
  const from = asked.findIndex(({ question }) => question.clause === clause);
  for (let i = 1; i <= asked.length; i++) {
    const { clause: next } = asked[(from + i) % asked.length].question;
    if (!answered(next)) return next;
  }
  return null;
}

/** Writes every question to the sheet 评审意见, after the answers that wait. */
export async function writeChecklist(context: Context, scope: SessionKey): Promise<void> {
  await context.answers.flush(context);
  await writeOwn(context, scope, async (result, signal, onProgress) => {
    const { sheet, added, greyed, note, paper } = await context.excel.writeChecklist(result, { signal, onProgress });
    return { sheet, paper, told: text(context).checklistWritten(sheet, added, greyed), undo: added + greyed > 0, note };
  });
}

/** Writes the sheet 单位结论. */
export async function writeVerdicts(context: Context, scope: SessionKey): Promise<void> {
  await writeOwn(context, scope, async (result, signal, onProgress) => {
    const { rows, ...written } = await context.excel.writeReport("verdicts", toWrite(context.store.get(), result), { signal, onProgress });
    return { ...written, told: text(context).findingsWritten(written.sheet, rows), undo: written.undo ?? false };
  });
}

/** Prepares the sheet 考核评估表. */
export async function writeAssessment(context: Context, scope: SessionKey): Promise<void> {
  await writeOwn(context, scope, async (result) => {
    const reports = await context.excel.writeAssessment(result);
    const words = text(context);
    if (reports.length === 0) return { sheet: undefined, told: words.assessesNothing, undo: false };
    return { sheet: reports[0].sheet, paper: reports.every(({ paper }) => paper !== false), told: words.assessmentWritten(reports.map(({ sheet }) => sheet).join(words.comma), reports.reduce((sum, { added }) => sum + added, 0)), undo: reports.length === 1 && reports[0].added > 0, note: reports.map(({ note }) => note ?? "").join("") };
  });
}

type ReportWrite = Pick<WrittenReport, "paper" | "remarks" | "vanished" | "left"> & { sheet: string | undefined; told: string; undo: boolean; /** What became of an earlier write that had been cut off. */ note?: string };

async function writeOwn(context: Context, scope: SessionKey, work: (result: ReviewResult, signal: AbortSignal, onProgress: (part: number, whole: number) => void) => Promise<ReportWrite>): Promise<void> {
  const { result } = context.store.get().sessions[scope];
  if (!result) return;
  const signal = context.cancel[scope].start();
  const report = reporter(context, scope);
  await perform(context, scope, async () => {
    report("write", 0, 0);
    const { sheet, told, undo, note, ...more } = await work(result, signal, (part, whole) => report("write", part, whole));
    const said = withNotes(text(context), (note ?? "") + told, more);
    context.dispatch({ type: "notice", notice: { ...said, ...(note && { tone: "warning" as const }), ...(sheet !== undefined && { goTo: sheet }), undo } });
  });
}
