import type { RecordSet } from "../dataset";
import type { Related } from "../pack/language";
import { splitList } from "../text/normalise";
import type { Explanation } from "./explanation";
import { CHUNK, RuleFault, type Scope } from "./kernel";
import { KeyMaker, meet } from "./keys";
import type { Preparation } from "./reasoning";

/** What a row finds instead of a bucket of related rows. */
export const Nothing = { none: -1, blankKey: -2, brokenKey: -3, noTable: -4 } as const;

/** Registers that one body keeps for all units: a workbook without one says nothing about its own units. */
const registers = new Set(["recommendation", "sanction", "checklist", "reconfirmList", "inspectionList"]);

/** Related rows put into buckets by unit, by equal values, by group, or all together; built once and shared by all rules. */
export interface Index extends Preparation {
  readonly set: RecordSet;
  /** Calls back for every related row and the bucket it lies in; a row whose list has several members lies in several. */
  each(visit: (row: number, bucket: number) => void): void;
  buckets: number;
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
export function finder(related: Related, scope: Scope): Finder {
  const { data } = scope;
  if (related.of === "group") return groupFinder(scope);
  const set = data.records(related.of);
  const by = related.by ?? "unit";
  const out = new Int32Array(CHUNK);
  const absent = absentBySource(scope, related.of);

  if (typeof by === "string") {
    const index = sharedIndex(scope, `${related.of}|${by}`, () => plainIndex(set, by === "unit" ? set.unit : undefined, data.dataset.units.length));
    const unit = scope.set.unit;
    return {
      index,
      out,
      fields: [],
      run(start, count) {
        if (!data.hasTable(related.of)) return void out.fill(Nothing.noTable, 0, count);
        if (by === "all") return void out.fill(0, 0, count);
        for (let i = 0; i < count; i++) {
          const bucket = unit[start + i];
          out[i] = bucket < 0 ? Nothing.blankKey : bucket;
          if (bucket >= 0 && !index.filled![bucket] && absent[scope.set.source[start + i]]) out[i] = Nothing.noTable;
        }
      },
      explain(i, to) {
        if (out[i] === Nothing.noTable) to.tables.add(related.of);
        else to.elsewhere = true;
      },
    };
  }
  return pairFinder(related, by, scope, absent);
}

function pairFinder(related: Related, by: [string, Parameters<Scope["value"]>[0]][], scope: Scope, absent: Uint8Array): Finder {
  const { data } = scope;
  const set = data.records(related.of);
  const theirs = by.map(([field]) => data.scope(related.of).value(field));
  const ours = by.map(([, expression]) => scope.value(expression));
  if (ours.some((kernel) => kernel.type === "list")) throw new RuleFault("“by”的右侧不能是多值字段");
  const domains = theirs.map((kernel, k) => meet(kernel, ours[k]));
  const name = `${related.of}|${JSON.stringify(by.map(([field]) => field))}|${domains.join()}`;
  const index = sharedIndex(scope, name, () => keyedIndex(set, new KeyMaker(theirs, data.texts, domains), scope));
  const keys = new KeyMaker(ours, data.texts, domains);
  const out = new Int32Array(CHUNK);
  return {
    index,
    out,
    fields: [...new Set(ours.flatMap((kernel) => kernel.fields))],
    run(start, count) {
      if (!data.hasTable(related.of)) return void out.fill(Nothing.noTable, 0, count);
      keys.run(start, count);
      for (let i = 0; i < count; i++) {
        const key = keys.key(i);
        if (key === undefined) out[i] = keys.broken(i) ? Nothing.brokenKey : Nothing.blankKey;
        else out[i] = index.bucket!.get(key) ?? (absent[scope.set.source[start + i]] ? Nothing.noTable : Nothing.none);
      }
    },
    explain(i, to) {
      if (out[i] === Nothing.noTable) return void to.tables.add(related.of);
      for (const kernel of ours) kernel.explain(i, to);
      if (out[i] >= Nothing.none) to.elsewhere = true;
    },
  };
}

function groupFinder(scope: Scope): Finder {
  const groups = scope.groups;
  if (!groups) throw new RuleFault("只有带“group”的规则才能使用 group 的行");
  const { set } = scope;
  const index: Index = {
    set,
    truth: groups.truth,
    get buckets() {
      return groups.rows.length;
    },
    each: (visit) => groups.rows.forEach((rows, group) => rows.forEach((row) => visit(row, group))),
    *prepare() {},
  };
  const out = new Int32Array(CHUNK);
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
function absentBySource(scope: Scope, of: string): Uint8Array {
  const files = new Set(scope.data.records(of).sources.map((source) => source.file));
  return Uint8Array.from(scope.set.sources, (source) => (registers.has(of) || files.has(source.file) ? 0 : 1));
}

interface BuiltIndex extends Index {
  bucket?: Map<number | string, number>;
  filled?: Uint8Array;
}

function sharedIndex(scope: Scope, name: string, make: () => BuiltIndex): BuiltIndex {
  const known = scope.data.shared.get(name) as BuiltIndex | undefined;
  if (known) return known;
  const index = make();
  scope.data.shared.set(name, index);
  scope.data.preparations.push(index);
  return index;
}

function plainIndex(set: RecordSet, unit: Int32Array | undefined, units: number): BuiltIndex {
  const filled = new Uint8Array(unit ? units : 1);
  return {
    set,
    buckets: filled.length,
    filled,
    each(visit) {
      for (let row = 0; row < set.length; row++) {
        if (!unit) visit(row, 0);
        else if (unit[row] >= 0) visit(row, unit[row]);
      }
    },
    *prepare() {
      for (let row = 0; unit && row < set.length; row++) if (unit[row] >= 0) filled[unit[row]] = 1;
    },
  };
}

function keyedIndex(set: RecordSet, keys: KeyMaker, scope: Scope): BuiltIndex {
  const { texts, pace } = scope.data;
  const bucket = new Map<number | string, number>();
  const rows: number[] = [];
  const places: number[] = [];
  const put = (row: number, key: number | string): void => {
    let place = bucket.get(key);
    if (place === undefined) bucket.set(key, (place = bucket.size));
    rows.push(row);
    places.push(place);
  };
  const list = keys.kernels.length === 1 && keys.kernels[0].type === "list" ? keys.kernels[0] : undefined;
  return {
    set,
    bucket,
    get buckets() {
      return bucket.size;
    },
    each(visit) {
      for (let i = 0; i < rows.length; i++) visit(rows[i], places[i]);
    },
    *prepare() {
      for (let start = 0; start < set.length; start += CHUNK) {
        const count = Math.min(CHUNK, set.length - start);
        keys.run(start, count);
        for (let i = 0; i < count; i++) {
          if (list) {
            const members = list.state[i] === 1 ? splitList(texts.at(list.num[i])) : [];
            for (const member of new Set(members)) put(start + i, texts.keyOfText(member));
          } else {
            const key = keys.key(i);
            if (key !== undefined) put(start + i, key);
          }
        }
        if (pace.due()) yield;
      }
    },
  };
}
