import type { Explanation } from "./explanation";
import { CHUNK, type MaskKernel, type ValueKernel, type ValueType } from "./kernel";
import { Known, type Truth } from "./state";

const { blank, ok } = Known;
/** Fields of several kernels, each once, in order. */
export function fieldsOf(parts: readonly { fields: readonly string[] }[]): string[] {
  return [...new Set(parts.flatMap((part) => part.fields))];
}

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
    state: new Uint8Array(CHUNK),
    num: new Float64Array(CHUNK),
    high: shape.bounds ? new Float64Array(CHUNK) : undefined,
    run(start, count) {
      if (at === start && length === count) return;
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
    out: new Uint8Array(CHUNK),
    fields: fieldsOf(parts),
    run(start, count) {
      if (at === start && length === count) return;
      for (const part of parts) part.run(start, count);
      shape.fill(this.out, count, start);
      at = start;
      length = count;
    },
    explain: shape.explain ?? ((i, to) => parts.forEach((part) => part.explain(i, to))),
  };
}

/** A value that is the same in every row. */
export function constantValue(type: ValueType, value: number | null): ValueKernel {
  return {
    type,
    constant: true,
    fields: [],
    state: new Uint8Array(CHUNK).fill(value === null ? blank : ok),
    num: new Float64Array(CHUNK).fill(value ?? 0),
    run() {},
    explain() {},
  };
}

/** A condition settled when the rule is compiled. */
export function constantMask(truth: Truth): MaskKernel {
  return { out: new Uint8Array(CHUNK).fill(truth), constant: truth, fields: [], run() {}, explain() {} };
}
