import type { Field } from "../../dictionary/fields";
import { measureFactor } from "../../dictionary/values/measure";
import { aliasIndex } from "../headings/alias-index";
import { bagOf, type Bag } from "../headings/bag";
import { likeness } from "../headings/likeness";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import { signatureOf, type FieldSignature } from "../headings/signature";
import type { HeaderColumn } from "./header";
import type { RecordMatch } from "./match";
import { fitOf, type Fit, type Sample } from "./sample";

/** A field that a column may be, and how likely. */
export interface FieldGuess {
  field: Field;
  /** 0…1 */
  score: number;
  /** Which part of the heading it explains, 0…1. */
  explained: number;
  /** Which part of what the field is called the heading says, 0…1. */
  told: number;
  /** How the values beneath speak. */
  fit: Fit;
}

/** A column and what it may be, the likeliest first. */
export interface ColumnEvidence {
  column: HeaderColumn;
  candidates: FieldGuess[];
  /** The field its heading names, which another column has. */
  second?: Field;
  /** Every field it could be at all: those like it and, where nobody understands the heading, all that its values allow. */
  possible: Field[];
}

const byFit: Record<Fit, (score: number) => number> = { against: (score) => score * 0.5, silent: (score) => score, for: (score) => Math.min(1, score + 0.08) };
/** From here on a heading says much the same as a field's label. */
const alike = 0.5;
/** Less likeness than this is none. */
const least = 0.3;
/** A heading that is understood and has less than this in common with a field is surely another's. */
const leastCommon = 0.15;

/** What each column of a header that no label explains may be among the fields of a record type still free; `sampleAt`: what stands beneath one. */
export function evidenceFor(open: readonly HeaderColumn[], match: RecordMatch, sampleAt: (column: HeaderColumn) => Sample): ColumnEvidence[] {
  const signature = signatureOf(match.type);
  const free = signature.fields.filter(({ field }) => !match.fields.has(field.id));
  return open.map((column) => {
    // 序号 and 备注 are of any table; a label the record type knows is a second one of what is taken.
    if (isOrdinaryLabel(column.printed)) return { column, candidates: [], possible: [] };
    const second = aliasIndex.find(column.keys).filter(({ type, field }) => type === match.type && match.fields.has(field.id));
    if (second.length > 0) return { column, candidates: [], second: second[0].field, possible: second.map(({ field }) => field) };
    const bag = heard(column);
    const sample = sampleAt(column);
    const candidates: FieldGuess[] = [];
    const possible: Field[] = [];
    const understood = isUnderstood(bag);
    for (const one of free) {
      if (otherUnit(column, one.field)) continue;
      const { like, common, explained, told } = likeness(bag, one, signature);
      if (common < leastCommon && understood) continue;
      const fit = fitOf(sample, one.field);
      // A heading that says much the same may be it, whatever was filled in.
      if (fit !== "against" || like >= alike) possible.push(one.field);
      const score = byFit[fit](like);
      if (score >= least) candidates.push({ field: one.field, score, explained, told, fit });
    }
    return { column, candidates: candidates.sort((a, b) => b.score - a.score), possible };
  });
}

/** What a column's heading says, with the group above it and its unit beside. */
function heard({ leaf, groups }: HeaderColumn): Bag {
  return bagOf(leaf.keys[0] ?? "", [...groups.map(({ keys }) => keys[0] ?? ""), ...(leaf.unit === undefined ? [] : [leaf.unit])]);
}

/** Half of what the heading says, and more than an aspect, is known. */
function isUnderstood({ said }: Bag): boolean {
  const pieces = [...said.values()];
  const known = pieces.filter(({ facet }) => facet !== "unknown");
  const length = (some: typeof pieces): number => some.reduce((sum, piece) => sum + piece.length, 0);
  return known.some(({ facet }) => facet !== "aspect") && length(known) * 2 >= length(pieces);
}

/** The unit printed in the heading is none of the field's: 人次 of a number of 人, 万元 of a name. */
function otherUnit({ leaf: { unit } }: HeaderColumn, field: FieldSignature["field"]): boolean {
  return unit !== undefined && (field.unit === null ? field.type !== "enum" && field.type !== "boolean" : measureFactor(unit, field.unit) === undefined);
}
