import type { Explanation } from "./explanation";
import { CHUNK, type MaskKernel, type ValueKernel, type ValueType } from "./kernel";
import { Known, type Truth } from "./state";

const { blank, ok } = Known;
/** Fields of several kernels, each once, in order. */
function fieldsOf(parts: readonly { fields: readonly string[] }[]): readonly string[] {
  if (parts.length === 1) return parts[0].fields;
  const fields: string[] = [];
  // Of a few names a list is searched sooner than a set is made.
  for (const part of parts) for (const field of part.fields) if (!fields.includes(field)) fields.push(field);
  return fields;
}

/*
 * A review compiles hundreds of kernels, most of them for a few rows: their arrays are made when they run, no longer than the
 * longest run so far, and those of constants are shared, which nobody writes to.
 */
const nothing = { bytes: new Uint8Array(0), numbers: new Float64Array(0) };

/** A value kernel from its loop; a second run over the same rows costs nothing. */
export function valueKernel(shape: {
  type: ValueType;
  codes?: readonly string[];
  labels?: readonly string[];
  parts: readonly (ValueKernel | MaskKernel)[];
  bounds?: boolean;
  fill: (kernel: ValueKernel, start: number, count: number) => void;
  explain?: (i: number, to: Explanation) => void;
}): ValueKernel {
  let at = -1;
  let length = -1;
  const { type, codes, labels, parts } = shape;
  return {
    type,
    codes,
    labels,
    fields: fieldsOf(parts),
    state: nothing.bytes,
    num: nothing.numbers,
    high: shape.bounds ? nothing.numbers : undefined,
    run(start, count) {
      if (at === start && length === count) return;
      if (this.state.length < count) {
        this.state = new Uint8Array(count);
        this.num = new Float64Array(count);
        if (shape.bounds) this.high = new Float64Array(count);
      }
      for (const part of parts) part.run(start, count);
      shape.fill(this, start, count);
      at = start;
      length = count;
    },
    explain: shape.explain ?? ((i, to) => parts.forEach((part) => part.explain(i, to))),
  };
}

/** A condition kernel from its loop; a second run over the same rows costs nothing. */
export function maskKernel(shape: {
  parts: readonly (ValueKernel | MaskKernel)[];
  fill: (out: Uint8Array, count: number, start: number) => void;
  explain?: (i: number, to: Explanation) => void;
}): MaskKernel {
  let at = -1;
  let length = -1;
  const { parts } = shape;
  return {
    out: nothing.bytes,
    fields: fieldsOf(parts),
    run(start, count) {
      if (at === start && length === count) return;
      if (this.out.length < count) this.out = new Uint8Array(count);
      for (const part of parts) part.run(start, count);
      shape.fill(this.out, count, start);
      at = start;
      length = count;
    },
    explain: shape.explain ?? ((i, to) => parts.forEach((part) => part.explain(i, to))),
  };
}

const blanks = new Uint8Array(CHUNK).fill(blank);
const oks = new Uint8Array(CHUNK).fill(ok);
const truths = [0, 1, 2, 3].map((truth) => new Uint8Array(CHUNK).fill(truth));
const numbers = new Map<number, Float64Array>();

function numbersOf(value: number): Float64Array {
  let found = numbers.get(value);
  // Settings and days of many reviews would gather.
  if (!found && numbers.size > 500) numbers.clear();
  if (!found) numbers.set(value, (found = new Float64Array(CHUNK).fill(value)));
  return found;
}

/** A value that is the same in every row. */
export function constantValue(type: ValueType, value: number | null): ValueKernel {
  return {
    type,
    constant: true,
    fields: [],
    state: value === null ? blanks : oks,
    num: numbersOf(value ?? 0),
    run() {},
    explain() {},
  };
}

/** A condition settled when the rule is compiled. */
export function constantMask(truth: Truth): MaskKernel {
  return { out: truths[truth], constant: truth, fields: [], run() {}, explain() {} };
}
