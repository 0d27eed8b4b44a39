import type { Finding, LedgerLine, Outcome } from "../finding";
import type { Pack } from "../pack/schema";
import { absentPlaces, dropAbsence } from "./absences";
import type { RuleData } from "./rule-data";
import { annexQuestion, told } from "./words";

/** What an absent column comes to where nobody judged it: outcomes that are asked instead. */
const asked = new Set<Outcome>(["missing", "broken", "pending", "warning", "review"]);

/**
 * An application on the regulation's own form cannot say what the form has no place for. Instead of one 缺项 for each such
 * clause, a person is asked once, of each form, to look at what else was handed in.
 */
export function askOnceOfAnnex(pack: Pack, data: RuleData, ledger: readonly LedgerLine[], findings: Finding[], reference?: string): void {
  const { annex } = pack;
  const at = annex && pack.entries.find(({ clause }) => clause === annex.clause);
  if (!annex || !at) return;
  const own = new Map(pack.entries.map((entry) => [entry.clause, entry]));
  for (const place of annexes(data, annex.marks)) {
    const open: string[] = [];
    let unit = "";
    for (const line of ledger) {
      const entry = own.get(line.clause);
      const here = line.absent?.filter((one) => absentPlaces(one).some(({ file, sheet }) => file === place.file && sheet === place.sheet)) ?? [];
      if (!entry || here.length === 0 || !here.every(({ record, fields }) => fields.length > 0 && fields.every(({ id }) => annex.without[record]?.includes(id)))) continue;
      const found = findings.findIndex((one) => one.clause === line.clause && one.file === place.file && one.sheet === place.sheet && one.cells.length === 0 && asked.has(one.outcome));
      if (found < 0) continue;
      const [{ outcome, unit: whose }] = findings.splice(found, 1);
      unit ||= whose;
      for (const counts of [line.counts, line.rows, line.units]) {
        if (counts[outcome] > 0) counts[outcome]--;
        counts.review++;
      }
      for (const absence of here) dropAbsence(line, absence, place);
      const names = here.flatMap(({ fields }) => fields.map(({ name }) => name));
      open.push(`${[...new Set(names)].join("、")}（${entry.article}${entry.item}）`);
    }
    if (open.length === 0) continue;
    // Each clause asked about counts in its own line of the ledger; the one cited for all of them is no further one.
    findings.push({
      clause: annex.clause, outcome: "review", record: "institution", unit, file: place.file, sheet: place.sheet, cells: [], value: null, required: null,
      message: told(annexQuestion(annex.title, open), at.cite, reference), cite: at.cite, quote: at.quote, ...(reference && { reference }),
    });
  }
}

/** Sheets on which an institution fills in the form: all fields that mark the form are there. */
function annexes(data: RuleData, marks: readonly string[]): { file: string; sheet: string }[] {
  return data.records("institution").sources.filter(({ layout, columns }) => layout === "form" && marks.every((field) => columns.has(field)));
}
