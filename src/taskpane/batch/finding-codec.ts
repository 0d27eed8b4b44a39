import type { Finding, FindingPlace, FindingValue, Outcome } from "../../core/finding";

/** Members that repeat over findings; they travel once, as indexes into a growing table. */
const shared = ["clause", "message", "cite", "quote", "reference"] as const;

/** Findings as they cross from the worker: a structured clone does not see that 20,000 quotes are one text. */
export interface FindingChunk {
  /** Texts that are new with this chunk, to be appended to the table. */
  texts: string[];
  /** Per finding: one index for each shared member, -1 for none. */
  members: Int32Array;
  outcomes: Outcome[];
  units: Int32Array;
  places: FindingPlace[];
  values: FindingValue[];
  required: FindingValue[];
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
      units: Int32Array.from(findings, (finding) => finding.unit),
      places: findings.map((finding) => finding.place),
      values: findings.map((finding) => finding.value),
      required: findings.map((finding) => finding.required),
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
        unit: chunk.units[i],
        place: chunk.places[i],
        value: chunk.values[i],
        required: chunk.required[i],
        message: text(1),
        cite: text(2),
        quote: text(3),
      };
      const reference = text(4);
      if (reference !== undefined) finding.reference = reference;
      return finding;
    });
  };
}
