import type { JsonInPieces } from "../core/reports/json";
import type { JsonFinding } from "../core/reports/json-findings";
import type { JsonQuestion, JsonUnitVerdict } from "../core/reports/json-verdicts";

/** Members of an entry, as columns; the compiler finds one that is left out. */
type Columns<T> = Record<keyof T, true>;

/** The lists that grow with what is reviewed, and how an entry of each is taken apart. */
const tables = {
  findings: { clause: true, outcome: true, record: true, unit: true, file: true, sheet: true, cells: true, also: true, value: true, required: true, message: true, cite: true, quote: true, group: true, cause: true, reference: true, creditCode: true, key: true, change: true, changeBecause: true, decision: true, explained: true, explanationLapsed: true } satisfies Columns<JsonFinding>,
  checklist: { clause: true, unit: true, creditCode: true, cite: true, quote: true, question: true, verdict: true, evidence: true, reviewer: true, date: true, sameAs: true, at: true } satisfies Columns<JsonQuestion>,
  verdicts: { unit: true, creditCode: true, pack: true, verdict: true, reference: true, stages: true, apart: true } satisfies Columns<JsonUnitVerdict>,
};

/** Each value once, in the order met. */
class Shared {
  readonly values: unknown[] = [];
  private readonly plain = new Map<unknown, number>();
  /** Lists and objects, by their JSON. */
  private readonly nested = new Map<string, number>();

  /** Place of a value; -1 for a member that is not there. */
  place(value: unknown): number {
    if (value === undefined) return -1;
    return typeof value === "object" && value !== null ? this.placeIn(this.nested, JSON.stringify(value), value) : this.placeIn(this.plain, value, value);
  }

  private placeIn<K>(places: Map<K, number>, key: K, value: unknown): number {
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = this.values.push(value) - 1));
    return place;
  }
}

function* rows(columns: readonly string[], entries: Iterable<object>, shared: Shared): Generator<readonly string[] | readonly number[]> {
  yield columns;
  for (const entry of entries) yield columns.map((name) => shared.place((entry as Record<string, unknown>)[name]));
}

/**
 * The report with every value said once. Of the lists that grow with the input the first row names the members, and each further row
 * has, for each of them, the place of its value in `shared`, or -1. All else stays as it is.
 */
export function compactReport(report: JsonInPieces): object {
  const shared = new Shared();
  const table = (name: keyof typeof tables): Iterable<unknown> => rows(Object.keys(tables[name]), report[name], shared);
  return { ...report, compact: true, findings: table("findings"), checklist: table("checklist"), verdicts: table("verdicts"), shared: listed(shared) };
}

/** Gone through after the rows, when all is known. */
function* listed({ values }: Shared): Generator<unknown> {
  yield* values;
}
