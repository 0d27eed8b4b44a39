import type { ReviewedUnit } from "../../src/core/checklist/checklist";
import type { Finding, FindingPlace } from "../../src/core/finding";
import { FindingSources, withoutCell } from "../../src/core/finding-place";
import type { ReviewResult } from "../../src/core/review";
import { reportFinding, type ReportFinding } from "../../src/core/reports/json-findings";
import type { FindingContext } from "../../src/core/words/finding";
import { parseCell } from "../../src/sheet/a1";

/** All findings of a result in words, passes included, in their order. */
export function reported(result: FindingContext & Pick<ReviewResult, "findings">): ReportFinding[] {
  return result.findings.map((finding) => reportFinding(finding, result));
}

/** Findings that are told as wanted, with what they stand in and speak of. */
export function made(wanted: readonly ReportFinding[]): Pick<ReviewResult, "findings" | "sources"> & { units: ReviewedUnit[] } {
  const sources = new FindingSources();
  const units: ReviewedUnit[] = [];
  const unitOf = (name: string): number => {
    if (name === "") return -1;
    const known = units.findIndex((unit) => unit.name === name);
    return known >= 0 ? known : units.push({ name, creditCode: "", file: "", sheet: "", judged: true }) - 1;
  };
  const findings = wanted.map(({ clause, outcome, unit, file, sheet, record, cells, also = [], value, required, message, cite, quote, reference }): Finding => {
    const source = sources.of(file, sheet, record);
    const others = also.flatMap((place) => placesOf(sources.of(place.file, place.sheet, record), place.cells));
    const [first = withoutCell(source), ...more] = [...placesOf(source, cells), ...others];
    const place = more.length > 0 ? { ...first, more } : first;
    return { clause, outcome, unit: unitOf(unit), place, value, required, message, cite, quote, ...(reference !== undefined && { reference }) };
  });
  return { findings, sources: sources.list, units };
}

function placesOf(source: number, cells: readonly string[]): FindingPlace[] {
  return cells.map((cell) => {
    const { row, column } = parseCell(cell)!;
    return { source, row, columns: [column] };
  });
}
