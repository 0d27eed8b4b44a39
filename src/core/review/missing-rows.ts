import { ValueState, type Dataset, type RecordSet, type TableSource } from "../dictionary/dataset";
import { fieldOf, recordType } from "../dictionary/dictionary";
import { describing } from "../dictionary/kept-by";
import { blames, type Finding, type LedgerLine, type Outcome } from "../dictionary/finding";
import { notUnderstood } from "../intake/tables/not-understood";
import { leaveUnchecked } from "./ledger";
import { newColumn } from "../intake/records/field-column";
import { withoutCell } from "../dictionary/finding-place";
import { cellOf, placeAt } from "../intake/records/cell-of";
import { Explanation } from "../language/explanation";
import { evidence } from "./evidence";
import type { RowRun, RowVerdict } from "../engine/judge";
import type { Program, RuleEntry } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { filesWithTable } from "../language/brought-tables";
import { suppliedUnits } from "../language/supplied-units";
import type { UnitTally } from "./unit-tally";
import { onceARun } from "../language/once-a-run";

/**
 * Records as they would be if every institution without a row in the describing table of its workbook had an empty
 * one there; undefined when none is without. The rows stand at the institution's, so that findings point at its name.
 */
export function withEmptyRows(entry: RuleEntry, data: RuleData): RuleData | undefined {
  const { record, group } = entry.rule;
  if (group || !describing.has(record) || !data.hasTable(record) || !data.hasTable("institution")) return undefined;
  return onceARun(data, `empty rows ${record}`, () => makeEmptyRows(record, data));
}

function makeEmptyRows(record: string, data: RuleData): RuleData | undefined {
  const { dataset } = data;
  const institutions = data.records("institution");
  const files = filesWithTable(record, "institution", data);
  const supplied = suppliedUnits(record, data);
  const asked = new Set<number>();
  for (let row = 0; row < institutions.length; row++) {
    const unit = institutions.unit[row];
    if (unit < 0 || supplied.has(unit) || asked.has(unit) || !files.has(institutions.sources[institutions.source[row]].file)) continue;
    asked.add(unit);
  }
  if (asked.size === 0) return undefined;
  const rows: number[] = [];
  for (let row = 0; row < institutions.length; row++) if (asked.delete(institutions.unit[row])) rows.push(row);
  return data.withRecords(new Map(dataset.records).set(record, emptyRows(record, institutions, rows)));
}

/** Blank rows of a record type that stand at rows of another; only the unit's name is filled. */
export function emptyRows(record: string, at: RecordSet, rows: readonly number[]): RecordSet {
  const type = recordType(record)!;
  const named = recordType(at.record)!.unitField;
  const sources = at.sources.map((source): TableSource => {
    const place = source.columns.get(named) ?? source.columns.get("creditCode");
    return { ...source, columns: new Map(place ? [[type.unitField, place]] : []) };
  });
  const names = at.fields.get(named)!;
  const take = (values: Uint32Array | Int32Array): number[] => rows.map((row) => values[row]);
  const set: RecordSet = {
    record, length: rows.length, sources,
    source: Uint32Array.from(take(at.source)), row: Uint32Array.from(take(at.row)), unit: Int32Array.from(take(at.unit)),
    fields: new Map(type.fields.map((field) => [field.id, newColumn(field, rows.length, ValueState.blank)])),
  };
  const unit = set.fields.get(type.unitField);
  rows.forEach((row, i) => {
    if (unit) [unit.state[i], unit.num[i]] = [names.state[row], names.num[row]];
  });
  return set;
}

/** Turns verdicts on empty rows into findings: nothing was filled in, whatever the rule would say of the blank. */
export class EmptyRows implements RowRun {
  /** Workbooks of which it is said that their rows are nobody's. */
  private readonly said = new Set<string>();

  constructor(
    private readonly line: LedgerLine,
    private readonly findings: Finding[],
    private readonly dataset: Dataset,
    private readonly tally: UnitTally,
  ) {}

  /** Says once of a workbook whose column of units nobody understood. */
  private leaveOpen({ entry, scope: { record } }: Program, file: string, unknown: string[]): void {
    this.said.add(file);
    const fields = [fieldOf(record, recordType(record)!.unitField)!.name];
    leaveUnchecked(this.line, { code: "columns-absent-in", data: { tables: [{ record, fields }] } });
    const place = withoutCell(this.dataset.sources.of(file, "", record));
    this.findings.push({ clause: entry.clause, outcome: "broken", unit: -1, place, value: null, required: null, code: "column-not-recognised-in", data: { record, fields, unknown } });
  }

  passed(rows: number): void {
    this.line.counts.pass += rows;
  }

  /** Rows that are not there have nothing to say. */
  ask(program: Program, start: number, i: number): number {
    return program.scope.set.source[start + i];
  }

  exempt(_program: Program, start: number, count: number, when: Uint8Array): void {
    this.line.counts["n/a"] += this.tally.exemptAll(start, count, when);
  }

  verdict(program: Program, start: number, count: number, i: number, verdict: RowVerdict): void {
    const { entry, scope } = program;
    const { set, record, data } = scope;
    const row = start + i;
    const wanted = owed(program, verdict);
    const { file } = set.sources[set.source[row]];
    // Rows that nobody can give to a unit may be the very ones.
    const unknown = blames(wanted) ? (onceARun(data, `owners unread ${record}`, () => ownersUnread(this.dataset.records.get(record)!)).get(file) ?? []) : [];
    const outcome = unknown.length > 0 ? "broken" : wanted;
    if (unknown.length === 0 || !this.said.has(file)) this.line.counts[outcome]++;
    this.tally.note(row, outcome);
    if (unknown.length > 0 && !this.said.has(file)) this.leaveOpen(program, file, unknown);
    if (outcome === "n/a" || outcome === "broken" || outcome === "pass") return;
    const { place, compared } = evidence(program, row, new Explanation(), verdict);
    const unit = set.unit[row];
    const { name } = this.dataset.units[unit];
    const cell = cellOf(set, row, recordType(record)!.unitField);
    this.findings.push({
      clause: entry.clause, outcome, unit, place: cell ? placeAt(this.dataset, record, [cell]) : withoutCell(place.source), value: null, required: compared(start, count, i).required,
      code: "no-row", data: { name, record },
    });
  }
}

/** By workbook, the columns nobody understood of its tables that may say whose their rows are, where some row is nobody's. */
function ownersUnread({ record, sources, source, unit }: RecordSet): ReadonlyMap<string, string[]> {
  const owner = recordType(record)!.unitField;
  const nobodys = new Set<number>();
  for (let row = 0; row < unit.length; row++) if (unit[row] < 0) nobodys.add(source[row]);
  const found = new Map<string, string[]>();
  for (const at of [...nobodys].sort((a, b) => a - b)) {
    const { file, columns } = sources[at];
    const open = columns.has(owner) ? [] : notUnderstood(sources[at], [owner]);
    if (open.length > 0) found.set(file, [...new Set([...(found.get(file) ?? []), ...open])]);
  }
  return found;
}

/** As where the whole table is absent: missing where it is owed with an application. */
function owed({ entry }: Program, { outcome }: RowVerdict): Outcome {
  if (!blames(outcome)) return outcome;
  return entry.rule.absent ?? (entry.phase === "application" ? "missing" : "n/a");
}
