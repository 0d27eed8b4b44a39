import type { HeadingPiece } from "../../dictionary/text/concepts";
import type { Field, RecordType } from "../../dictionary/fields";
import { readLabel } from "./label";
import { isOrdinaryLabel } from "./ordinary-label";
import { bagOf, type Bag } from "./bag";

/** What the labels of a field say. */
export interface FieldSignature {
  field: Field;
  labels: Bag[];
  /** Aspects any of its labels names. */
  aspects: ReadonlySet<string>;
  /** All that any of its labels names, in brackets too. */
  says: ReadonlySet<string>;
  /** Of that what is more than an aspect, where every label names some: a heading of other things is surely another's. */
  things?: ReadonlySet<string>;
}

/** What the fields of a record type say, and how telling each concept is among them. */
export interface TypeSignature {
  fields: FieldSignature[];
  /** What the type's own title says, and every heading in it may say again; 原 of 原认定 says which, and so in a heading does not. */
  title: ReadonlySet<string>;
  /** Offices by which fields of one kind of value are told apart, by that kind. */
  offices: ReadonlyMap<Field["type"], ReadonlySet<string>>;
  weight(piece: HeadingPiece): number;
}

const known = new WeakMap<RecordType, TypeSignature>();

/** The signature of a record type, made once. */
export function signatureOf(type: RecordType): TypeSignature {
  let signature = known.get(type);
  if (!signature) known.set(type, (signature = make(type)));
  return signature;
}

const byFacet: Record<HeadingPiece["facet"], number> = { filler: 0, aspect: 0.8, turn: 1, actor: 1, act: 1, thing: 1, unknown: 0.5 };
/** What most headings leave unsaid or say for form's sake: 开班 is 开班日期. */
const light = new Set(["date", "heads", "count", "name", "kind", "whether", "money", "standard", "opinion", "person", "year", "file"]);
const lightWeight = 0.3;

const isThing = ({ facet }: HeadingPiece): boolean => facet !== "aspect";

/** Concepts of whom something is reported to, or who consents. */
export const offices = ["authority", "manager", "competent"];

function officesOf(fields: readonly FieldSignature[]): TypeSignature["offices"] {
  const found = new Map<Field["type"], Set<string>>();
  for (const { field: { type }, says } of fields) found.set(type, new Set([...(found.get(type) ?? []), ...offices.filter((id) => says.has(id))]));
  return found;
}

/** Whose a row is, is also headed with the bare word. */
const bodies = ["单位", "基地", "基地单位"];

function make(type: RecordType): TypeSignature {
  const fields = type.fields.filter(({ id, name }) => id !== "id" && id !== "rank" && !isOrdinaryLabel(name)).map((field): FieldSignature => {
    const labels = [field.name, ...field.aliases, ...(field.id === type.unitField ? bodies : [])].map((label) => bagOf(readLabel(label).keys[0] ?? ""));
    return { field, labels, aspects: new Set(labels.flatMap(({ aspects }) => [...aspects])), says: new Set(labels.flatMap(({ said, beside }) => [...said.keys(), ...beside.keys()])), ...(labels.every(({ said }) => [...said.values()].some(isThing)) && { things: new Set(labels.flatMap(({ said, beside }) => [...said.values(), ...beside.values()].filter(isThing)).map(({ id }) => id)) }) };
  });
  const among = new Map<string, number>();
  for (const { labels } of fields) for (const id of new Set(labels.flatMap(({ said }) => [...said.keys()]))) among.set(id, (among.get(id) ?? 0) + 1);
  const all = Math.log(fields.length + 1);
  const rarity = (fieldsWith = 1): number => 0.4 + 0.6 * (Math.log((fields.length + 1) / fieldsWith) / all);
  const weights = new Map<string, number>();
  return {
    fields,
    offices: officesOf(fields),
    title: new Set([...bagOf(readLabel(type.title).keys[0] ?? "").said.values()].filter(({ facet }) => facet !== "turn").map(({ id }) => id)),
    weight: (piece) => {
      if (piece.facet === "unknown") return byFacet.unknown * Math.min(piece.length, 4) * rarity(among.get(piece.id));
      let worth = weights.get(piece.id);
      if (worth === undefined) {
        // Aspects are few and shared by all: what tells them apart is not how rare they are.
        worth = piece.facet === "aspect" ? (light.has(piece.id) ? lightWeight : byFacet.aspect) : byFacet[piece.facet] * rarity(among.get(piece.id));
        weights.set(piece.id, worth);
      }
      return worth;
    },
  };
}
