import type { Field } from "../../dictionary/fields";
import type { HeadingPiece } from "../../dictionary/text/concepts";
import type { Bag } from "./bag";
import type { FieldSignature, TypeSignature } from "./signature";

/** How strongly a heading that says more than a label counts against it, beside a label that says more than the heading. */
const beta = 0.7;
/** What is left of a likeness when the heading asks for another aspect than the field has. */
const otherAspect = 0.3;
/** What is left where something else was done. */
const otherAct = 0.55;
/** What is left of what is told where a label names an aspect that is said only where it is meant, and the heading does not: 登记 of 登记证号. */
const unsaidAspect = 0.6;
/** Brackets explain less than what is said outright. */
const besideWeight = 0.6;

/** How like a heading is to a field. */
interface Likeness {
  /** 0…1 */
  like: number;
  /** What they have in common whatever the heading asks of it, a day or a number; what has nothing in common with a field is surely another. */
  common: number;
  /** Which part of what the heading says the field explains. */
  explained: number;
  /** Which part of what the field is called the heading says. */
  told: number;
}

/** Likeness of a heading and a field: that of the field's label that is most like it. */
export function likeness(heading: Bag, { field, labels, aspects }: FieldSignature, { weight }: TypeSignature): Likeness {
  let best = unlike;
  for (const label of labels) {
    const one = alike(heading, label, weight);
    if (one.common > best.common) best = { like: one.common, ...one };
  }
  const same = best.explained > 0.99 && best.told > 0.99;
  return same || fits(heading, field, aspects) ? best : { ...best, like: best.common * otherAspect };
}

/** Nothing in common. */
const unlike: Likeness = { like: 0, common: 0, explained: 0, told: 0 };

function alike(heading: Bag, label: Bag, weight: (piece: HeadingPiece) => number): Pick<Likeness, "common" | "explained" | "told"> {
  let explained = 0;
  let ofHeading = 0;
  let found = 0;
  let ofLabel = 0;
  for (const piece of heading.said.values()) {
    const worth = weight(piece);
    const beside = !label.said.has(piece.id) && label.beside.has(piece.id);
    ofHeading += beside ? worth * besideWeight : worth;
    if (label.said.has(piece.id) || beside) explained += beside ? worth * besideWeight : worth;
  }
  for (const piece of label.said.values()) {
    const worth = weight(piece);
    ofLabel += worth;
    if (heading.said.has(piece.id)) found += worth;
    else if (heading.beside.has(piece.id)) {
      found += worth * besideWeight;
      explained += worth * besideWeight;
      ofHeading += worth * besideWeight;
    }
  }
  if (found === 0 || (!both(heading, label) && names(heading) && names(label))) return unlike;
  const unsaid = [...label.said.values()].some(({ id }) => telling.has(id) && !heading.said.has(id) && !heading.beside.has(id));
  const precision = explained / ofHeading;
  const recall = found / ofLabel;
  const common = (((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall)) * (sameAct(heading, label) ? 1 : otherAct);
  return { common, explained: precision, told: unsaid ? recall * unsaidAspect : recall };
}

/** False where each tells of something done, and not of the same: 收到 is not 报送. */
function sameAct(heading: Bag, label: Bag): boolean {
  const acts = ({ said }: Bag): string[] => [...said.values()].flatMap(({ id, facet }) => (facet === "act" ? [id] : []));
  const theirs = acts(label);
  const ours = acts(heading);
  return ours.length === 0 || theirs.length === 0 || ours.some((id) => theirs.includes(id) || label.beside.has(id)) || theirs.some((id) => heading.beside.has(id));
}

/** It says more than an aspect. */
const names = ({ said }: Bag): boolean => [...said.values()].some(({ facet }) => facet !== "aspect");

/** Both name one thing, not only one aspect of different things: 手机号码 is no 班次编号. */
function both(heading: Bag, label: Bag): boolean {
  return [...label.said.values()].some(({ id, facet }) => facet !== "aspect" && (heading.said.has(id) || heading.beside.has(id))) || [...heading.said.values()].some(({ id, facet }) => facet !== "aspect" && label.beside.has(id));
}

/** Aspects that a value of the type never has. */
const never: Partial<Record<Field["type"], readonly string[]>> = {
  date: ["count", "times", "copies", "money", "name", "person", "kind", "number", "whether", "opinion", "site", "file", "area"],
  integer: ["date", "name", "person", "kind", "number", "whether", "opinion", "site", "file"],
  number: ["date", "name", "person", "kind", "number", "whether", "opinion", "site", "file"],
  boolean: ["date", "count", "times", "copies", "money", "name", "person", "number", "site"],
  enum: ["date", "count", "times", "copies", "money", "site", "area"],
  string: ["kind", "date", "count", "times", "copies", "money", "area", "whether"],
  text: ["kind", "date", "count", "times", "copies", "money", "area"],
};

/** Aspects that are said only where they are meant. */
const telling = new Set(["sum", "times", "copies", "area", "site", "number", "deadline"]);

/** False when the heading asks for what the field cannot be: a day of a number of people, how often of a year. */
function fits({ aspects: asked, said }: Bag, { type, shape, none }: Field, own: ReadonlySet<string>): boolean {
  const wrong = [...(never[type] ?? []), ...(shape === "year" ? ["count", "money"] : [])];
  // 是否评估 asks whether it was done, not whether there is a system of it.
  if (shape === "laidDown" && !said.has("system") && !said.has("admin")) return false;
  // 有无实训场所 asks for the name of one.
  return ![...asked].some((aspect) => !own.has(aspect) && (telling.has(aspect) || (wrong.includes(aspect) && !(none && aspect === "whether"))));
}
