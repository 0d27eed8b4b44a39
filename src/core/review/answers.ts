import { answerGrades, type Answer, type AnswerState, type AnswerGrade, type Question } from "./checklist/checklist";
import { ValueState, type FieldColumn } from "../dictionary/dataset";
import { cellOf } from "../intake/records/cell-of";
import { isoDay } from "../../sheet/day";
import type { AnswerReason } from "../dictionary/said-of-data";
import type { RuleData } from "../language/rule-data";
import { comparable } from "../language/texts";
import { packOf } from "../language/pack/pack-of";

/** An answer with the wording it was given to, as its row repeats it ("": the row does not say). */
interface AnswerRow extends Answer {
  question: string;
  quote: string;
  /** Its place among all rows. */
  order: number;
}

/** The recorded answers of a review; asking settles what each is worth. */
export class Answers {
  readonly all: AnswerRow[] = [];
  private readonly byClause = new Map<string, Map<number, AnswerRow[]>>();

  add(row: AnswerRow): void {
    this.all.push(row);
    if (row.unit < 0 || row.state === "foreign") return;
    const key = comparable(row.clause);
    const units = this.byClause.get(key) ?? new Map<number, AnswerRow[]>();
    this.byClause.set(key, units);
    const rows = units.get(row.unit);
    if (rows) rows.push(row);
    else units.set(row.unit, [row]);
  }

  /** True when some row may answer something. */
  get any(): boolean {
    return this.byClause.size > 0;
  }

  /** True when some row answers the clause. */
  has(clause: string): boolean {
    return this.byClause.has(comparable(clause));
  }

  /** The answer of a unit to questions that ask it the same: the last row given to the present wording of one of them. */
  take(alike: readonly Question[], unit: number): Answer | undefined {
    const rows = alike.flatMap((question) => (this.byClause.get(comparable(question.clause))?.get(unit) ?? []).map((row) => ({ row, question })));
    if (alike.length > 1) rows.sort((a, b) => a.row.order - b.row.order);
    let found: AnswerRow | undefined;
    for (const { row, question } of rows) {
      row.clause = question.clause;
      const changed = !says(row.question, question.question) || !(says(row.quote, question.quote) || says(row.quote, question.transcribed ?? question.quote));
      if (changed) settle(row, "lapsed", "changed");
      else if (row.verdict === "") settle(row, "open");
      else {
        if (found) settle(found, "later", "later");
        settle(row, "counts");
        found = row;
      }
    }
    return found;
  }

  /** The question is not put to the unit. */
  spare(question: Question, unit: number): void {
    for (const row of this.byClause.get(comparable(question.clause))?.get(unit) ?? []) settle(row, "lapsed", "not-asked");
  }

  /** The rows as plain data. */
  plain(): Answer[] {
    return this.all.map(({ question: _question, quote: _quote, order: _order, ...answer }) => answer);
  }
}

/** A row that does not say its wording has the present one. */
const says = (text: string, wording: string): boolean => text === "" || comparable(text) === comparable(wording);

function settle(row: AnswerRow, state: AnswerState, why?: AnswerReason): void {
  row.state = state;
  if (why === undefined) delete row.why;
  else row.why = why;
}

/**
 * Reads the rows of all 评审意见 tables in which something is written. Whose answers count is decided by how the review was
 * called, never by what a file says of itself: with `trusted` only those of that workbook, without it all.
 * @param packs regulations whose questions are asked now
 */
export function readAnswers(data: RuleData, trusted: string | undefined, packs: ReadonlySet<string>): Answers {
  const answers = new Answers();
  const set = data.records("checklist");
  if (set.length === 0) return answers;
  const column = (id: string): FieldColumn => data.column("checklist", id);
  const [clause, verdict, evidence, reviewer, date, question, quote] = ["clauseId", "verdict", "evidence", "reviewer", "date", "question", "quote"].map(column);
  const text = ({ state, num }: FieldColumn, row: number): string => (state[row] === ValueState.ok ? data.texts.at(num[row]) : "");
  for (let row = 0; row < set.length; row++) {
    const id = text(clause, row);
    const given = verdict.state[row] === ValueState.ok ? verdict.codes![verdict.num[row]] : "";
    const notes = { evidence: text(evidence, row), reviewer: text(reviewer, row), date: date.state[row] === ValueState.ok ? isoDay(date.num[row]) : "" };
    // Reviewer and date may be filled down a column beforehand: alone they are no beginning of an answer.
    if (id === "" || (given === "" && notes.evidence === "")) continue;
    const { file, sheet, ...at } = cellOf(set, row, "verdict") ?? cellOf(set, row, "clauseId")!;
    const unit = set.unit[row];
    answers.add({
      clause: id, unit, verdict: isVerdict(given) ? given : "", ...notes, file, sheet, at, question: text(question, row), quote: text(quote, row), order: answers.all.length,
      ...firstState(file, id, unit, given, trusted, packs),
    });
  }
  return answers;
}

/** What a row is worth before anything is asked. */
function firstState(file: string, clause: string, unit: number, verdict: string, trusted: string | undefined, packs: ReadonlySet<string>): Pick<Answer, "state" | "why"> {
  if (trusted !== undefined && file !== trusted) return { state: "foreign", why: "foreign" };
  if (!packs.has(packOf(comparable(clause)))) return { state: "elsewhere", why: "elsewhere" };
  if (unit < 0) return { state: verdict === "" ? "open" : "lapsed", why: "no-unit" };
  return { state: "lapsed", why: "no-question" };
}

function isVerdict(text: string): text is AnswerGrade {
  return (answerGrades as readonly string[]).includes(text);
}
