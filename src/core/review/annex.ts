import { type Finding, type LedgerLine, listedOutcomes, type Outcome } from "../dictionary/finding";
import { hasCell, withoutCell } from "../dictionary/finding-place";
import type { Pack } from "../language/pack/schema";
import { absentPlaces, dropAbsence } from "./absences";
import type { RuleData } from "../language/rule-data";

/** What an absent column comes to where nobody judged it: outcomes that are asked instead. */
const asked: ReadonlySet<Outcome> = new Set(listedOutcomes.filter((outcome) => outcome !== "error"));

/**
 * An application on the regulation's own form cannot say what the form has no place for. Instead of one 缺项 for each such
 * clause, a person is asked once, of each form, to look at what else was handed in.
 */
export function askOnceOfAnnex(pack: Pack, data: RuleData, ledger: readonly LedgerLine[], findings: Finding[]): void {
  const { annex } = pack;
  const at = annex && pack.entries.find(({ clause }) => clause === annex.clause);
  if (!annex || !at) return;
  const own = new Map(pack.entries.map((entry) => [entry.clause, entry]));
  const { sources } = data.dataset;
  for (const place of annexes(data, annex.marks)) {
    const open: { fields: string[]; clause: string }[] = [];
    let unit = -1;
    for (const line of ledger) {
      const entry = own.get(line.clause);
      const here = line.absent?.filter((one) => absentPlaces(one).some((at) => stands(at, place))) ?? [];
      if (!entry || here.length === 0 || !here.every(({ record, fields }) => fields.length > 0 && fields.every(({ id }) => annex.without[record]?.includes(id)))) continue;
      const found = findings.findIndex((one) => one.clause === line.clause && !hasCell(one.place) && stands(sources.list[one.place.source], place) && asked.has(one.outcome));
      if (found < 0) continue;
      const [{ outcome, unit: whose }] = findings.splice(found, 1);
      if (unit < 0) unit = whose;
      for (const counts of [line.counts, line.rows, line.units]) {
        if (counts[outcome] > 0) counts[outcome]--;
        counts.review++;
      }
      for (const absence of here) dropAbsence(line, absence, place);
      const names = here.flatMap(({ fields }) => fields.map(({ name }) => name));
      open.push({ fields: [...new Set(names)], clause: entry.clause });
    }
    if (open.length === 0) continue;
    // Each clause asked about counts in its own line of the ledger; the one cited for all of them is no further one.
    findings.push({
      clause: annex.clause, outcome: "review", unit, place: withoutCell(sources.of(place.file, place.sheet, "institution")), value: null, required: null,
      code: "annex", data: { title: annex.title, open },
    });
  }
}

function stands(one: { file: string; sheet: string }, other: { file: string; sheet: string }): boolean {
  return one.file === other.file && one.sheet === other.sheet;
}

/** Sheets on which an institution fills in the form: all fields that mark the form are there. */
function annexes(data: RuleData, marks: readonly string[]): { file: string; sheet: string }[] {
  return data.records("institution").sources.filter(({ layout, columns }) => layout === "form" && marks.every((field) => columns.has(field)));
}
