import type { Finding, LedgerLine, Outcome } from "../dictionary/finding";
import { withoutCell } from "../dictionary/finding-place";
import { recordType } from "../dictionary/dictionary";
import type { RuleEntry } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { codeOf } from "./board/outcome-code";
import { noteAbsence } from "./absences";
import { leaveUnchecked } from "./ledger";
import { filesWithTable } from "../language/brought-tables";
import { suppliedUnits } from "../language/supplied-units";
import { sheetsNotRead } from "./unknown";
import { onceARun } from "../language/once-a-run";

/**
 * What a rule says where its whole table is absent: once per clause and file where the table is owed, else in the ledger.
 * Owed by every file when no workbook has institutions (for the institution table), by each file that has institutions
 * of which no other file supplies rows (for the tables that describe a unit). @param told takes what becomes of each unit
 */
export function missingTable(entry: RuleEntry, data: RuleData, files: readonly string[], line: LedgerLine, findings: Finding[], told?: Uint8Array): void {
  const { record } = entry.rule;
  const owing = filesOwing(record, data, files);
  const nowhere = !data.hasTable(record);
  if (owing.length === 0 && !nowhere) return;
  for (const { file } of owing) noteAbsence(line, data, record, [], { file, sheet: "" });
  if (owing.length === 0) for (const file of files) noteAbsence(line, data, record, [], { file, sheet: "" });
  const wanted: Outcome = entry.rule.absent ?? (entry.phase === "application" ? "missing" : "n/a");
  // Whatever a pack makes of it: a table that is not there accuses nobody.
  const outcome = wanted === "error" ? "missing" : wanted;
  const notRead = sheetsNotRead(data);
  if (outcome === "n/a" || outcome === "pass" || owing.length === 0) {
    leaveUnchecked(line, { code: "tables-absent", data: { records: [record] } });
    line.counts[outcome === "pass" ? "pass" : "n/a"] += owing.length;
    const units = unitsIn(owing);
    line.units[outcome === "pass" ? "pass" : "n/a"] += units.size;
    if (told) for (const unit of units) told[unit] = codeOf(outcome === "pass" ? "pass" : "n/a");
    return;
  }
  const counted = new Set<number>();
  const count = (units: readonly number[], as: Outcome): void => {
    for (const one of units) {
      if (one < 0 || counted.has(one)) continue;
      counted.add(one);
      line.units[as]++;
      if (told) told[one] = codeOf(as);
    }
  };
  const { sources } = data.dataset;
  for (const { file, unit, units } of owing) {
    // What may stand in a sheet that nobody understood is not missing: it cannot be checked.
    const sheets = outcome === "missing" || outcome === "warning" ? (notRead.get(file) ?? []) : [];
    const here = sheets.length > 0 ? "broken" : outcome;
    if (here === "broken") leaveUnchecked(line, { code: "tables-absent", data: { records: [record] } });
    line.counts[here]++;
    count(units, here);
    findings.push({
      clause: entry.clause, outcome: here, unit, place: withoutCell(sources.of(file, "", record)), value: null, required: null,
      ...(sheets.length > 0 ? { code: "table-not-recognised", data: { records: [record], sheets } } : { code: "no-table", data: { records: [record] } }),
    });
  }
}

/** A workbook without the table, and its units of which no other has rows. */
interface Owing {
  file: string;
  /** The only one, or -1. */
  unit: number;
  units: readonly number[];
}

/** Units without a row, each once, in whichever of the workbooks they stand. */
function unitsIn(owing: readonly Owing[]): Set<number> {
  return new Set(owing.flatMap(({ units }) => units.filter((unit) => unit >= 0)));
}

function filesOwing(record: string, data: RuleData, files: readonly string[]): Owing[] {
  if (record === "institution") return data.hasTable(record) ? [] : files.map((file) => ({ file, unit: -1, units: [] }));
  if (recordType(record)?.register && data.hasTable(record)) return [];
  const having = filesWithTable(record, "institution", data);
  const supplied = suppliedUnits(record, data);
  return institutionsByFile(data)
    .filter(({ file, units }) => !having.has(file) && units.some((unit) => !supplied.has(unit)))
    .map(({ file, units }) => ({ file, units: units.filter((unit) => !supplied.has(unit)), unit: units.length === 1 ? units[0] : -1 }));
}

/** Units of the institution tables, by file; found once for all rules. */
const institutionsByFile = (data: RuleData): { file: string; units: number[] }[] => onceARun(data, "institutions by file", () => findInstitutions(data));

function findInstitutions(data: RuleData): { file: string; units: number[] }[] {
  const byFile = new Map<string, Set<number>>();
  const set = data.records("institution");
  const bySource = set.sources.map(({ file }) => {
    const units = byFile.get(file) ?? new Set<number>();
    byFile.set(file, units);
    return units;
  });
  for (let row = 0; row < set.length; row++) bySource[set.source[row]].add(set.unit[row]);
  return [...byFile].filter(([, units]) => units.size > 0).map(([file, units]) => ({ file, units: [...units] }));
}
