import type { Finding, FindingPlace, FindingValue, Outcome } from "../../core/finding";

/** Members that repeat over findings; they travel once, as indexes into a growing table. */
const shared = ["clause", "record", "unit", "file", "sheet", "message", "cite", "quote", "reference"] as const;

/** Findings as they cross from the worker: a structured clone does not see that 20,000 quotes are one text. */
export interface FindingChunk {
  /** Texts that are new with this chunk, to be appended to the table. */
  texts: string[];
  /** Per finding: one index for each shared member, -1 for none. */
  members: Int32Array;
  outcomes: Outcome[];
  cells: string[][];
  values: FindingValue[];
  required: FindingValue[];
  /** Cells elsewhere, of the findings that have some. */
  also: (FindingPlace[] | undefined)[];
}

/** An encoder for one result; call it chunk by chunk, in order. */
export function findingEncoder(): (findings: readonly Finding[]) => FindingChunk {
  const known = new Map<string, number>();
  return (findings) => {
    const texts: string[] = [];
    const members = new Int32Array(findings.length * shared.length);
    findings.forEach((finding, i) =>
      shared.forEach((member, m) => {
        const text = finding[member];
        let at = text === undefined ? -1 : known.get(text);
        if (at === undefined) {
          known.set(text!, (at = known.size));
          texts.push(text!);
        }
        members[i * shared.length + m] = at;
      }),
    );
    return {
      texts,
      members,
      outcomes: findings.map((finding) => finding.outcome),
      cells: findings.map((finding) => finding.cells),
      values: findings.map((finding) => finding.value),
      required: findings.map((finding) => finding.required),
      also: findings.map((finding) => finding.also),
    };
  };
}

/** The decoder that goes with one encoder. */
export function findingDecoder(): (chunk: FindingChunk) => Finding[] {
  const table: string[] = [];
  return (chunk) => {
    table.push(...chunk.texts);
    return chunk.outcomes.map((outcome, i) => {
      const text = (m: number) => table[chunk.members[i * shared.length + m]];
      const finding: Finding = {
        clause: text(0),
        outcome,
        record: text(1),
        unit: text(2),
        file: text(3),
        sheet: text(4),
        cells: chunk.cells[i],
        value: chunk.values[i],
        required: chunk.required[i],
        message: text(5),
        cite: text(6),
        quote: text(7),
      };
      const also = chunk.also[i];
      if (also !== undefined) finding.also = also;
      const reference = text(8);
      if (reference !== undefined) finding.reference = reference;
      return finding;
    });
  };
}
