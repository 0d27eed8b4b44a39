/*
 * Values that go from thread to thread, written as JSON: what JSON has no word for is an object with the one member `$` that names it. Columns
 * of numbers are lists, or runs of equal values where that is shorter. See src/cli/REFERENCE.md, “A dataset”.
 */

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;
const kinds = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;
type Kind = keyof typeof kinds;

const isNumbers = (value: object): value is Numbers => ArrayBuffer.isView(value);
const kindOf = (value: Numbers): Kind | undefined => (Object.keys(kinds) as Kind[]).find((kind) => value instanceof kinds[kind]);

/** A number that JSON would lose as a text, any other as it is. */
const written = (value: number): number | string => (Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? "-0" : String(value));

/** The value as JSON.stringify can write it. @throws Error for what is no plain data, such as a function */
export function toPlainJson(value: unknown): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "number") return typeof written(value) === "number" ? value : { $: "number", of: written(value) };
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object") throw new Error(`no plain data: ${typeof value}`);
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (value instanceof Map) return { $: "map", of: pairs(value) };
  if (value instanceof Set) return { $: "set", of: [...value].map(toPlainJson) };
  if (isNumbers(value)) return column(value);
  const members = Object.entries(value);
  if (members.some(([name]) => name === "$" || name === "__proto__")) return { $: "object", of: pairs(members) };
  return Object.fromEntries(members.map(([name, one]) => [name, toPlainJson(one)]));
}

function pairs(entries: Iterable<readonly [unknown, unknown]>): unknown[] {
  const all: unknown[] = [];
  for (const [name, value] of entries) all.push(toPlainJson(name), toPlainJson(value));
  return all;
}

function column(numbers: Numbers): object {
  const kind = kindOf(numbers);
  if (!kind) throw new Error("no column of numbers");
  const runs: (number | string)[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at + 1;
    while (end < numbers.length && Object.is(numbers[end], numbers[at])) end++;
    runs.push(written(numbers[at]), end - at);
    at = end;
  }
  return runs.length < numbers.length ? { $: kind, runs } : { $: kind, of: Array.from(numbers, written) };
}

/** The value that {@link toPlainJson} was told, of what JSON.parse made of it. */
export function fromPlainJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlainJson);
  const { $: named, of, runs } = value as { $?: string; of?: unknown[]; runs?: (number | string)[] };
  if (named === undefined) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fromPlainJson(one)]));
  if (named === "undefined") return undefined;
  if (named === "number") return Number(of);
  if (named === "map") return new Map(entriesOf(of!));
  if (named === "set") return new Set(of!.map(fromPlainJson));
  if (named === "object") return Object.fromEntries(entriesOf(of!));
  return numbersOf(kinds[named as Kind], (of as (number | string)[] | undefined) ?? [], runs);
}

function* entriesOf(list: readonly unknown[]): Generator<[string, unknown]> {
  for (let at = 0; at < list.length; at += 2) yield [fromPlainJson(list[at]) as string, fromPlainJson(list[at + 1])];
}

function numbersOf(Made: (typeof kinds)[Kind], list: readonly (number | string)[], runs?: readonly (number | string)[]): Numbers {
  if (!runs) return Made.from(list.map(Number));
  let length = 0;
  for (let at = 1; at < runs.length; at += 2) length += Number(runs[at]);
  const numbers = new Made(length);
  for (let at = 0, end = 0; at < runs.length; at += 2) numbers.fill(Number(runs[at]), end, (end += Number(runs[at + 1])));
  return numbers;
}
