import type { RecordSet } from "../dictionary/dataset";
import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Expr, Rel } from "./operators/part";
import { splitList } from "../dictionary/text/normalise";
import type { Explanation } from "./explanation";
import { CHUNK, RuleFault } from "./kernel";
import { KeyMaker, KeyTable, meet } from "./keys";
import { Known } from "./state";
import type { Preparation, Scope } from "./rule-data";
import { filesWithTable } from "./brought-tables";
import { suppliedUnits } from "./supplied-units";
import { onceARun } from "./once-a-run";

const { ok } = Known;
/** What a row finds instead of a bucket of related rows. */
export const Nothing = { none: -1, blankKey: -2, brokenKey: -3, noTable: -4, noOwner: -5 } as const;
const { none, blankKey, brokenKey, noTable, noOwner } = Nothing;

/** Related rows put into buckets by unit, by equal values, by group, or all together; built once and shared by all rules. */
interface Index {
  readonly set: RecordSet;
  readonly buckets: number;
  /** Per row: its bucket, or -1. */
  readonly bucketOf: Int32Array;
  /** Where a list puts rows into several buckets: pairs of row and bucket, by row, instead of `bucketOf`. */
  readonly several?: { row: number[]; bucket: number[] };
  /** Per row: whether it surely lies in its bucket; absent: all do. */
  readonly truth?: Uint8Array;
}

/** Finds, for rows of the record at hand, the bucket of their related rows, or one of `Nothing`. */
export interface Finder {
  readonly index: Index;
  readonly out: Int32Array;
  readonly fields: readonly string[];
  run(start: number, count: number): void;
  explain(i: number, to: Explanation): void;
}

/** Compiles the `by` of related rows. */
export function finder(related: Rel, scope: Scope): Finder {
  const { data } = scope;
  if (related.of === "group") return groupFinder(scope);
  const set = data.records(related.of);
  const by = related.by ?? "unit";
  const out = new Int32Array(Math.min(CHUNK, scope.set.length));
  const absent = absentBySource(scope, related.of);
  const owner = recordType(related.of)!.unitField;
  const ownerless = by === "unit" ? ownerlessBySource(scope, related.of, owner) : undefined;

  if (typeof by === "string") {
    const index = sharedIndex(scope, `${related.of}|${by}`, () => plainIndex(set, by === "unit", data.dataset.units.length));
    const unit = scope.set.unit;
    return {
      index,
      out,
      fields: [],
      run(start, count) {
        if (!data.hasTable(related.of)) return void out.fill(noTable, 0, count);
        if (by === "all") return void out.fill(0, 0, count);
        for (let i = 0; i < count; i++) {
          const bucket = unit[start + i];
          out[i] = bucket < 0 ? blankKey : bucket;
          if (bucket < 0 || index.filled![bucket]) continue;
          if (absent[scope.set.source[start + i]]) out[i] = noTable;
          else if (ownerless![scope.set.source[start + i]]) out[i] = noOwner;
        }
      },
      explain(i, to) {
        if (out[i] === noTable) to.tables.add(related.of);
        else if (out[i] === noOwner) to.lack(related.of, [owner]);
        else to.elsewhere = true;
      },
    };
  }
  return pairFinder(related, by, scope, absent);
}

function pairFinder(related: Rel, by: readonly [string, Expr][], scope: Scope, absent: Uint8Array): Finder {
  const { data } = scope;
  const set = data.records(related.of);
  const theirs = by.map(([field]) => data.scope(related.of).value(field));
  const ours = by.map(([, expression]) => scope.value(expression));
  if (ours.some((kernel) => kernel.type === "list")) throw new RuleFault({ code: "several-values", data: null });
  const domains = theirs.map((kernel, k) => meet(kernel, ours[k]));
  const name = `${related.of}|${JSON.stringify(by.map(([field]) => field))}|${domains.join()}`;
  const index = sharedIndex(scope, name, () => keyedIndex(set, new KeyMaker(theirs, data.texts, domains), scope));
  const keys = new KeyMaker(ours, data.texts, domains);
  const out = new Int32Array(Math.min(CHUNK, scope.set.length));
  // The files of a review are one dataset: a unit whose rows stand in another workbook has the table.
  const lacksTable = (row: number): boolean => absent[scope.set.source[row]] === 1 && !suppliedUnits(related.of, data).has(scope.set.unit[row]);
  return {
    index,
    out,
    fields: [...new Set(ours.flatMap((kernel) => kernel.fields))],
    run(start, count) {
      if (!data.hasTable(related.of)) return void out.fill(noTable, 0, count);
      keys.run(start, count);
      keys.find(count, index.table!, false, out);
      for (let i = 0; i < count; i++) {
        if (out[i] >= 0) continue;
        if (out[i] === -3) out[i] = lacksTable(start + i) ? noTable : none;
        else out[i] = out[i] === -2 ? brokenKey : blankKey;
      }
    },
    explain(i, to) {
      if (out[i] === noTable) return void to.tables.add(related.of);
      for (const kernel of ours) kernel.explain(i, to);
      if (out[i] >= none) to.elsewhere = true;
    },
  };
}

function groupFinder(scope: Scope): Finder {
  const groups = scope.groups;
  if (!groups) throw new RuleFault({ code: "no-group", data: null });
  const index: Index = {
    set: scope.set,
    truth: groups.truth,
    bucketOf: groups.of,
    get buckets() {
      return groups.count;
    },
  };
  const out = new Int32Array(Math.min(CHUNK, scope.set.length));
  return {
    index,
    out,
    fields: [],
    run: (start, count) => out.set(groups.of.subarray(start, start + count)),
    explain(_i, to) {
      to.elsewhere = true;
    },
  };
}

/** 1 for the sources whose workbook has no table of the type, though each workbook is expected to bring its own. */
const absentBySource = (scope: Scope, of: string): Uint8Array => onceARun(scope.data, `absent|${of}|${scope.record}`, () => absentIn(scope, of));

function absentIn(scope: Scope, of: string): Uint8Array {
  const files = filesWithTable(of, scope.record, scope.data);
  return Uint8Array.from(scope.set.sources, ({ file }) => (recordType(of)?.register || files.has(file) ? 0 : 1));
}

interface BuiltIndex extends Index, Preparation {
  table?: KeyTable;
  filled?: Uint8Array;
}

/** 1 for the sources whose workbook has rows of the type that nobody can give to a unit, for want of a column that names it. */
const ownerlessBySource = (scope: Scope, of: string, owner: string): Uint8Array => onceARun(scope.data, `ownerless|${of}|${scope.record}`, () => ownerlessIn(scope, of, owner));

function ownerlessIn(scope: Scope, of: string, owner: string): Uint8Array {
  const { sources, source, unit } = scope.data.records(of);
  const files = new Set<string>();
  const nameless = sources.map(({ columns }) => !columns.has(owner) && fieldOf(of, owner) !== undefined);
  if (nameless.includes(true)) for (let row = 0; row < unit.length; row++) if (unit[row] < 0 && nameless[source[row]]) files.add(sources[source[row]].file);
  return Uint8Array.from(scope.set.sources, ({ file }) => (files.has(file) ? 1 : 0));
}

function sharedIndex(scope: Scope, name: string, make: () => BuiltIndex): BuiltIndex {
  return onceARun(scope.data, name, () => {
    const index = make();
    scope.data.preparations.push(index);
    return index;
  });
}

/** By unit, or all rows in one bucket. */
function plainIndex(set: RecordSet, byUnit: boolean, units: number): BuiltIndex {
  const filled = new Uint8Array(byUnit ? units : 1);
  return {
    set,
    buckets: filled.length,
    filled,
    bucketOf: byUnit ? set.unit : new Int32Array(set.length),
    prepare() {
      const { unit } = set;
      for (let row = 0; byUnit && row < unit.length; row++) {
        if (unit[row] >= 0) filled[unit[row]] = 1;
      }
    },
  };
}

function keyedIndex(set: RecordSet, keys: KeyMaker, scope: Scope): BuiltIndex {
  const { texts } = scope.data;
  const table = new KeyTable();
  const bucketOf = new Int32Array(set.length).fill(-1);
  const list = keys.kernels.length === 1 && keys.kernels[0].type === "list" ? keys.kernels[0] : undefined;
  const several = list && { row: [] as number[], bucket: [] as number[] };
  return {
    set, table, bucketOf, several,
    get buckets() {
      return table.size;
    },
    prepare() {
      for (let start = 0; start < set.length; start += CHUNK) {
        const count = Math.min(CHUNK, set.length - start);
        keys.run(start, count);
        if (!several) keys.find(count, table, true, bucketOf.subarray(start, start + count));
        for (let i = 0; several && i < count; i++) {
          if (list.state[i] === ok) {
            for (const member of new Set(splitList(texts.at(list.num[i])))) {
              several.row.push(start + i);
              several.bucket.push(table.level(0, true).place(0, texts.keyOfText(member), true));
            }
          }
        }
      }
    },
  };
}
