import { normaliseName } from "../../dictionary/text/normalise";
import type { FormValues } from "../value";
import type { Candidate } from "../candidate";
import type { FormBlock, Pairs } from "../../language/form/sheet";

/** The rows of a record type that belong to a row of another: the first pair of fields filled in on both sides is the same. */
function relatedRows(values: FormValues, [record, index]: [string, number], other: string, pairs: Pairs[string], among: readonly number[]): number[] {
  const [set, others] = [values.dataset.records.get(record), values.dataset.records.get(other)];
  const own = pairs.map(([field]) => printed(values.of(set, index, field).value));
  return among.filter((at) => {
    for (const [i, [, field]] of pairs.entries()) {
      const its = printed(values.of(others, at, field).value);
      if (own[i] !== "" && its !== "") return own[i] === its;
    }
    return false;
  });
}

const printed = (value: string | number | null): string => (value === null ? "" : normaliseName(String(value)));

/** The unit's rows that get a line in a block, in the order of the sheet. */
export function blockRows(block: FormBlock, candidate: Candidate, values: FormValues): number[] {
  const set = values.dataset.records.get(block.of);
  return candidate.records(block.of).filter((index) => {
    const holds = Object.entries(block.where ?? {}).every(([field, codes]) => {
      const { code } = values.of(set, index, field);
      return code !== null && (Array.isArray(codes) ? codes.includes(code) : codes === code);
    });
    const filled = block.filled === undefined || block.filled.some((field) => values.of(set, index, field).value !== null);
    return holds && filled && Object.entries(block.unless ?? {}).every(([other, pairs]) => relatedRows(values, [block.of, index], other, pairs, candidate.records(other)).length === 0);
  });
}

/** The unit's records as a line of the block sees them: its own row, and of the types named in `with` those that belong to it. */
export function lineRecords(block: FormBlock, index: number, candidate: Candidate, values: FormValues): Candidate["records"] {
  return (type) => {
    if (type === block.of) return [index];
    const pairs = block.with?.[type];
    return pairs ? relatedRows(values, [block.of, index], type, pairs, candidate.records(type)) : candidate.records(type);
  };
}
