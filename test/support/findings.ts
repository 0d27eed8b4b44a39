import type { ReviewedUnit } from "../../src/core/review/checklist/checklist";
import type { Finding, FindingPlace, ReferenceReason } from "../../src/core/dictionary/finding";
import { FindingSources, withoutCell } from "../../src/core/dictionary/finding-place";
import type { Entry, Pack } from "../../src/core/language/pack/schema";
import type { ReviewResult } from "../../src/core/review/review";
import { reportFinding, type JsonFinding } from "../../src/core/reports/json-findings";
import { findingContext, type FindingContext } from "../../src/core/words/finding";
import { packs as builtIn } from "../../src/packs";
import { parseCell } from "../../src/sheet/a1";

/** All findings of a result in words, passes included, in their order. */
export function reported(result: Omit<FindingContext, "clauses" | "speech"> & Pick<ReviewResult, "findings">, packs: readonly Pack[] = builtIn): JsonFinding[] {
  const context = findingContext(result, packs);
  return result.findings.map((finding, at) => reportFinding(finding, context, { group: at, cause: null }));
}

/** What findings made for a test stand in, speak of and cite. */
export interface Made extends Pick<ReviewResult, "findings" | "sources" | "references"> {
  units: ReviewedUnit[];
  packs: Pack[];
}

/** Findings that are told as wanted. */
export function made(wanted: readonly JsonFinding[]): Made {
  const sources = new FindingSources();
  const units: ReviewedUnit[] = [];
  const unitOf = (name: string): number => {
    if (name === "") return -1;
    const known = units.findIndex((unit) => unit.name === name);
    return known >= 0 ? known : units.push({ name, creditCode: "", file: "", sheet: "", judged: true }) - 1;
  };
  const findings = wanted.map(({ clause, outcome, unit, file, sheet, record, cells, also = [], value, required, message }): Finding => {
    const source = sources.of(file, sheet, record);
    const others = also.flatMap((place) => placesOf(sources.of(place.file, place.sheet, record), place.cells));
    const [first = withoutCell(source), ...more] = [...placesOf(source, cells), ...others];
    const place = more.length > 0 ? { ...first, more } : first;
    return { clause, outcome, unit: unitOf(unit), place, value, required, code: "rule", data: { step: -1, values: [message] } };
  });
  const packs = citedPacks(wanted);
  const ended = wanted.flatMap(({ clause, reference }) => (reference === undefined ? [] : [packs.find(({ entries }) => entries.some((entry) => entry.clause === clause))!.id]));
  return { findings, sources: sources.list, units, packs, references: Object.fromEntries(ended.map((id): [string, ReferenceReason[]] => [id, ["expired"]])) };
}

/** Packs of nothing but the clauses that are cited, each of which says what it is told to: 《办法》第八条 is 第八条 of 《办法》. */
export function citedPacks(wanted: readonly JsonFinding[]): Pack[] {
  const clauses = new Map(wanted.map((one) => [one.clause, one]));
  const packs = new Map<string, Pack>();
  for (const [clause, { cite, quote }] of clauses) {
    const id = clause.split("/")[0];
    const [, title = "", docNo, article = cite] = /^《([^》]*)》(?:（([^）]*号)）)?(.*)$/u.exec(cite) ?? [];
    const pack = packs.get(id) ?? { id, title, ...(docNo !== undefined && { docNo }), shortTitle: title, issuer: "", exampleDate: "2019-09-20", parameters: {}, forms: [], text: "", entries: [] };
    pack.entries.push({
      clause, article, item: "", cite, quote, phase: "application", as: "rule",
      rule: { record: "institution", expect: { filled: "name" }, outcome: "error", message: "{说明}", examples: [] },
    } satisfies Entry);
    packs.set(id, pack);
  }
  return [...packs.values()];
}

function placesOf(source: number, cells: readonly string[]): FindingPlace[] {
  return cells.map((cell) => {
    const { row, column } = parseCell(cell)!;
    return { source, row, columns: [column] };
  });
}
