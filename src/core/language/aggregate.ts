import type { Rel } from "./operators/part";
import { fieldOf } from "../dictionary/dictionary";
import { finder, Nothing, type Finder } from "./index-by";
import { CHUNK, type MaskKernel, type ValueKernel, type ValueType } from "./kernel";
import { valueKernel } from "./build";
import type { Preparation, Scope } from "./rule-data";
import { and, Known, Truth } from "./state";
import { onceARun } from "./once-a-run";

const { yes, no } = Truth;
const { none, noTable } = Nothing;

/** Sums up the rows of a bucket: told of each row and whether it surely belongs, then asked for the results. */
export interface Tally {
  /** `truth` is yes, unknown or broken, never no. `i` is the row's place in the field kernel's run. */
  add(bucket: number, truth: number, i: number): void;
  /** Called once, after all rows. */
  finish?(): void;
  readonly state: Uint8Array;
  readonly num: Float64Array;
  readonly high?: Float64Array;
}

interface AggregateShape {
  /** Name of the operator and of its field: what makes two aggregates over the same rows equal. */
  name: string;
  related: Rel;
  field?: string;
  type: ValueType | "field";
  /** Value where no row is related. */
  empty: number | null;
  /** Whether upper bounds are told. */
  bounds?: boolean;
  tally(buckets: number, field: ValueKernel | undefined): Tally;
}

/** Compiles an aggregate over related rows; equal ones are worked out once for all rules. */
export function aggregate(shape: AggregateShape, scope: Scope): ValueKernel {
  const found = finder(shape.related, scope);
  const theirs = shape.related.of === "group" ? scope : scope.data.scope(shape.related.of);
  const field = shape.field === undefined ? undefined : theirs.value(shape.field);
  const where = shape.related.where && theirs.mask(shape.related.where);
  const results = sharedResults(shape, scope, found, field, where);
  const type = shape.type === "field" ? field!.type : shape.type;
  const asked = shape.related.of === "group" ? [] : [...(where?.fields ?? []), ...(field?.fields ?? [])].filter((id) => fieldOf(shape.related.of, id));
  let from = 0;
  return valueKernel({
    type,
    codes: type === "enum" ? field!.codes : undefined,
    labels: type === "enum" ? field!.labels : undefined,
    parts: [asPart(found)],
    bounds: shape.bounds,
    fill(kernel, start, count) {
      from = start;
      const tally = results.tally!;
      const empty = shape.empty === null ? Known.blank : Known.ok;
      for (let i = 0; i < count; i++) {
        const bucket = found.out[i];
        if (bucket >= 0) {
          kernel.state[i] = tally.state[bucket];
          kernel.num[i] = tally.num[bucket];
          if (kernel.high) kernel.high[i] = tally.high![bucket];
        } else {
          kernel.state[i] = bucket === none ? empty : bucket === noTable && scope.data.absentOpen ? Known.blank : missing[-bucket];
          kernel.num[i] = shape.empty ?? 0;
          if (kernel.high) kernel.high[i] = shape.empty ?? 0;
        }
      }
    },
    explain(i, to) {
      const bucket = found.out[i];
      const lacking = asked.length > 0 && bucket >= 0 && results.tally!.state[bucket] !== Known.ok ? lackingColumns(shape.related.of, asked, scope, from + i) : [];
      if (lacking.length === 0) found.explain(i, to);
      else if (shape.related.of === scope.record) lacking.forEach((id) => to.absent.add(id));
      else to.lack(shape.related.of, lacking);
    },
  });
}

/** Fields of related rows for which no table has a column: those of the row's own workbook, else all. */
function lackingColumns(of: string, fields: readonly string[], { data, set }: Scope, row: number): string[] {
  const { sources } = data.records(of);
  const { file } = set.sources[set.source[row]];
  const own = sources.filter((source) => source.file === file);
  return fields.filter((id) => (own.length > 0 ? own : sources).every(({ columns }) => !columns.has(id)));
}

/** States of `Nothing`, by its absolute value. */
const missing = [Known.ok, Known.ok, Known.blank, Known.bad, Known.absent, Known.absent];

function asPart(found: Finder): ValueKernel {
  return { fields: found.fields, run: (start: number, count: number) => found.run(start, count) } as unknown as ValueKernel;
}

interface Results extends Preparation {
  tally?: Tally;
}

function sharedResults(shape: AggregateShape, scope: Scope, found: Finder, field?: ValueKernel, where?: MaskKernel): Results {
  const make = (): Results => ({
    prepare() {
      const { index } = found;
      const { set } = index;
      const tally = shape.tally(index.buckets, field);
      const { bucketOf, several, truth: surely } = index;
      let next = 0;
      for (let start = 0; start < set.length; start += CHUNK) {
        const count = Math.min(CHUNK, set.length - start);
        where?.run(start, count);
        field?.run(start, count);
        // Rows that all surely belong, as most do, are taken without asking of each.
        const plain = !where && !several;
        for (let i = 0; plain && i < count; i++) {
          const bucket = bucketOf[start + i];
          if (bucket >= 0) tally.add(bucket, surely ? surely[start + i] : yes, i);
        }
        for (let i = 0; !plain && i < count; i++) {
          let truth: number = where ? where.out[i] : yes;
          if (surely && surely[start + i] !== yes) truth = and(truth, surely[start + i]);
          if (several) {
            for (; several.row[next] === start + i; next++) if (truth !== no) tally.add(several.bucket[next], truth, i);
          } else if (truth !== no && bucketOf[start + i] >= 0) tally.add(bucketOf[start + i], truth, i);
        }
      }
      tally.finish?.();
      this.tally = tally;
    },
  });
  const { data } = scope;
  const own = shape.related.of === "group";
  const name = `${shape.name}|${JSON.stringify(shape.related.where)}`;
  const prepared = (): Results => {
    const results = make();
    data.preparations.push(results);
    return results;
  };
  if (own) return prepared();
  const all = onceARun(data, "aggregates", () => new Map<object, Map<string, Results>>());
  let mine = all.get(found.index);
  if (!mine) all.set(found.index, (mine = new Map<string, Results>()));
  let results = mine.get(name);
  if (!results) mine.set(name, (results = prepared()));
  return results;
}
