import type { Dataset, FieldColumn, RecordSet } from "../dictionary/dataset";
import { settle } from "../engine/judge";
import { prepareRule, type Program } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { repeatsIn, type Repeat } from "./repeats";
import type { Said } from "../dictionary/said";
import { onceARun } from "../language/once-a-run";

/** The records without some files, and where each row went: -1 for one that is left out. */
interface Without {
  data: RuleData;
  rows: Map<string, Int32Array>;
}

interface Copies {
  repeats: readonly Repeat[];
  /** Without all but the last of each submission that may have come twice; and without all but the first. */
  choices: readonly Without[];
}

/**
 * An error is looked at again where a submission may have come twice: as if only one of the copies had been sent, whichever it is.
 * An error that then does not follow rested on two copies of the same, and nobody is accused by sending a corrected file.
 */
export class CopiesLook {
  private readonly copies: Copies;
  private readonly programs = new Map<Without, Program>();

  constructor(private readonly program: Program) {
    this.copies = copiesIn(program.scope.data);
  }

  /** What an error on a row rests on; nothing when it stands whichever copy counts. */
  restsOn(row: number): Said[] {
    const { repeats, choices } = this.copies;
    if (!choices.some((choice) => this.fallsWith(choice, row))) return [];
    const { set } = this.program.scope;
    const files = new Set(this.rowsOf(row).map((one) => set.sources[set.source[one]].file));
    const mine = repeats.filter((repeat) => repeat.files.some((file) => files.has(file)));
    return (mine.length > 0 ? mine : repeats).slice(0, 3).map(({ files: copies }) => ({ code: "copies", data: { files: copies } }));
  }

  private fallsWith(choice: Without, row: number): boolean {
    const { scope, entry, rule } = this.program;
    const places = choice.rows.get(scope.record);
    const kept = this.rowsOf(row).map((one) => (places ? places[one] : one)).find((one) => one >= 0);
    if (kept === undefined) return false;
    let program = this.programs.get(choice);
    if (!program) this.programs.set(choice, (program = prepareRule(entry, choice.data)));
    const { when, steps, expect, groups } = program;
    if (rule.group && groups!.of[kept] < 0) return true;
    when?.run(kept, 1);
    for (const { test } of steps) test.run(kept, 1);
    expect.run(kept, 1);
    return settle(program, 0)?.outcome !== "error";
  }

  private rowsOf(row: number): number[] {
    const { groups } = this.program;
    return groups ? [...groups.rows(groups.of[row])] : [row];
  }
}

const copiesIn = (data: RuleData): Copies => onceARun(data, "copies", () => findCopies(data));

function findCopies(data: RuleData): Copies {
  const files = new Set([...data.dataset.records.values()].flatMap(({ sources }) => sources.map(({ file }) => file)));
  const repeats = files.size < 2 ? [] : repeatsIn(data.dataset, [...files], data.derived);
  const choices = repeats.length === 0 ? [] : [-1, 0].map((at) => without(data, new Set(repeats.flatMap((one) => one.files.filter((file) => file !== one.files.at(at))))));
  return { repeats, choices };
}

function without(data: RuleData, files: ReadonlySet<string>): Without {
  const records: Dataset["records"] = new Map();
  const rows = new Map<string, Int32Array>();
  for (const [record, set] of data.dataset.records) {
    const kept = Array.from({ length: set.length }, (_, row) => row).filter((row) => !files.has(set.sources[set.source[row]].file));
    if (kept.length === set.length) {
      records.set(record, set);
      continue;
    }
    const places = new Int32Array(set.length).fill(-1);
    kept.forEach((row, at) => (places[row] = at));
    rows.set(record, places);
    records.set(record, only(set, kept));
  }
  return { data: data.withRecords(records), rows };
}

/** The rows of a set that stay; its tables stay too, so that what is absent is absent as before. */
function only(set: RecordSet, kept: readonly number[]): RecordSet {
  const rows = Uint32Array.from(kept);
  // Nothing is said of these rows, so that their cells' own words are not taken along.
  const column = ({ field, type, codes, state, num }: FieldColumn): FieldColumn => ({
    field, type, codes, state: Uint8Array.from(rows, (row) => state[row]), num: Float64Array.from(rows, (row) => num[row]),
  });
  return {
    ...set, length: kept.length, fields: new Map([...set.fields].map(([id, one]) => [id, column(one)])),
    source: rows.map((row) => set.source[row]), row: rows.map((row) => set.row[row]), unit: Int32Array.from(rows, (row) => set.unit[row]),
  };
}
