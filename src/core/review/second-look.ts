import { recordType } from "../dictionary/dictionary";
import { Explanation } from "../language/explanation";
import { settle, type RowVerdict } from "../engine/judge";
import type { MaskKernel } from "../language/kernel";
import { prepareRule, type Program } from "../engine/program";
import { Truth } from "../language/state";
import { namesIn, wholeOf } from "./reads-of";
import { basesOf } from "../language/bases";

/**
 * An error is looked at a second time where a table lacks a column the rule speaks of: with the absent column taken as
 * unknown, in every operator, instead of blank. An error that then no longer follows rested on what the workbook does not
 * show. A table that is not there at all is what the rules say of it.
 */
export class SecondLook {
  private cautious?: Program;
  /** Columns the rule names that some table lacks, by record type. */
  private readonly lacking: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly program: Program) {
    this.lacking = lackingColumns(program);
  }

  /** What becomes of an error on row `start + i`: what it rests on that is not there, or the verdict that stands. */
  at(start: number, count: number, i: number, verdict: RowVerdict): { rests?: Explanation; stands: RowVerdict } {
    if (this.lacking.size === 0) return { stands: verdict };
    const { program } = this;
    if (verdict.why === "blank") return { rests: absentCells(program, start + i), stands: verdict };
    const cautious = (this.cautious ??= prepareRule(program.entry, program.scope.data.cautious()));
    run(cautious, start, count);
    const again = settle(cautious, i);
    // Unknown in `expect` is not an error that follows, whatever the rule makes of a blank.
    if (again?.outcome === "error" && again.why !== "blank") return { stands: theirs(again, cautious, program) };
    const reasons = explained(doubtful(program, cautious, verdict, i), i);
    if (reasons.absent.size + reasons.lacking.size === 0) this.nameAll(start + i, reasons);
    return { rests: reasons, stands: verdict };
  }

  /** Where a condition cannot say what it lacks (rows of a group): the columns the rule names that are not there. */
  private nameAll(row: number, reasons: Explanation): void {
    const { set, record } = this.program.scope;
    const { columns } = set.sources[set.source[row]];
    const own = (this.lacking.get(record) ?? []).filter((id) => !columns.has(id));
    for (const id of own) reasons.absent.add(id);
    for (const [theirs, fields] of own.length > 0 ? [] : this.lacking) reasons.lack(theirs, fields);
  }
}

/** A verdict of the cautious program in terms of the plain one: another case, or the expectation, may be what is not met. */
function theirs(verdict: RowVerdict, cautious: Program, program: Program): RowVerdict {
  if (!verdict.step) return { ...verdict, by: program.expect };
  const step = program.steps[cautious.steps.indexOf(verdict.step)];
  return { ...verdict, by: step.test, step };
}

/** Cells the rule names that have no column: a blank that nobody could fill in is not judged. */
function absentCells({ cells, scope: { set, data, record } }: Program, row: number): Explanation | undefined {
  const { columns } = set.sources[set.source[row]];
  const lacking = cells.flatMap((id) => basesOf(record, data.field(record, id))).filter((id) => !columns.has(id));
  if (lacking.length === 0) return undefined;
  const reasons = new Explanation();
  for (const id of lacking) reasons.absent.add(id);
  return reasons;
}

/** The condition that decided and, with what is absent unknown, no longer does. */
function doubtful(program: Program, { when, steps, expect }: Program, verdict: RowVerdict, i: number): MaskKernel {
  if (when && when.out[i] !== Truth.yes) return when;
  return verdict.step ? steps[program.steps.indexOf(verdict.step)].test : expect;
}

/** Of the reasons for a condition, those that are not there. */
function explained(mask: MaskKernel, i: number): Explanation {
  const all = new Explanation();
  mask.explain(i, all);
  const reasons = new Explanation();
  for (const id of all.absent) reasons.absent.add(id);
  for (const record of all.tables) reasons.tables.add(record);
  for (const [record, fields] of all.lacking) reasons.lack(record, fields);
  return reasons;
}

function run({ when, steps, expect }: Program, start: number, count: number): void {
  when?.run(start, count);
  for (const { test } of steps) test.run(start, count);
  expect.run(start, count);
}

/** Columns that the rule names and some table lacks, by record type. */
function lackingColumns({ rule, scope: { data } }: Program): Map<string, string[]> {
  const named = namesIn(wholeOf(rule));
  const found = new Map<string, string[]>();
  for (const record of new Set([rule.record, ...[...named].filter((id) => recordType(id))])) {
    const { sources } = data.records(record);
    const fields = new Set([...named].flatMap((id) => data.fieldOrNone(record, id) ?? []).flatMap((field) => basesOf(record, field)));
    const lacking = [...fields].filter((id) => sources.some(({ columns }) => !columns.has(id)));
    if (lacking.length > 0) found.set(record, lacking);
  }
  return found;
}
