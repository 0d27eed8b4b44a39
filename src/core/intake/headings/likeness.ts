import type { Field } from "../../dictionary/fields";
import type { HeadingPiece } from "../../dictionary/text/concepts";
import { impliedBy, isApart, nearest } from "../../dictionary/text/kinship";
import type { Bag } from "./bag";
import type { FieldSignature, TypeSignature } from "./signature";

/** How strongly a heading that says more than a label counts against it, beside a label that says more than the heading. */
const beta = 0.7;
/** What is left of a likeness when the heading asks for another aspect than the field has. */
const otherAspect = 0.3;
/** What is left where something else was done. */
const otherAct = 0.55;
/** What is left where a label names what is said only where it is meant, and the heading does not: 登记 of 登记证号. */
const unsaidAspect = 0.5;
/** From here on one doing may stand for another. */
const sameDoing = 0.5;
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
  /** Which part of what the field is called the heading says; 0 where it is no more than an aspect that many have: a bare 证号 may be of anything. */
  told: number;
  /** False where each tells of something done, and not of the same. */
  sameAct: boolean;
}

/** Likeness of a heading and a field: that of the field's label that is most like it, and of which the heading says most. */
export function likeness(heading: Bag, { field, labels, aspects, says, things }: FieldSignature, { weight, title, offices }: TypeSignature): Likeness {
  if ((things && names(heading) && !sharesThing(heading, things)) || isOther(heading, field, says, title)) return unlike;
  let best = unlike;
  for (const label of labels) {
    const one = alike(heading, label, weight);
    if (one.common * (1 + one.told) > best.common * (1 + best.told)) best = { like: one.common, ...one };
  }
  // 业务主管部门报人社局时间: an office that tells other fields of the kind apart.
  if ([...heading.said.keys()].some((id) => offices.get(field.type)?.has(id) && !says.has(id) && nearest(says, id) === 0)) best = { ...best, told: 0 };
  // 年培训人数（含非专技）: others are counted with those meant.
  if (countsOthers(heading, says)) best = { ...best, told: 0 };
  const same = best.explained > 0.99 && best.told > 0.99;
  return same || fits(heading, field, aspects, says) ? best : { ...best, like: best.common * otherAspect };
}

/** What stands in brackets says that others are counted, too: 年培训人数（含非专技）, 专职管理人员（含兼职）. */
function countsOthers({ beside }: Bag, says: ReadonlySet<string>): boolean {
  if (beside.has("except") && !says.has("except")) return true;
  return beside.has("including") && [...beside.values()].some(({ id, facet }) => id !== "including" && facet !== "unknown" && facet !== "aspect" && !says.has(id) && nearest(says, id) === 0);
}

function sharesThing({ said, beside }: Bag, things: ReadonlySet<string>): boolean {
  for (const id of said.keys()) if (things.has(id) || nearest(things, id) > 0) return true;
  for (const id of beside.keys()) if (things.has(id)) return true;
  return false;
}

/** Nothing in common. */
const unlike: Likeness = { like: 0, common: 0, explained: 0, told: 0, sameAct: true };

/** The label names what is said only where it is meant, and the heading does not. */
function leavesUnsaid({ said, beside }: Bag, label: Bag): boolean {
  for (const id of label.said.keys()) if ((telling.has(id) || meant.has(id) || isApart(id)) && !said.has(id) && !beside.has(id) && nearest(said, id) === 0 && !impliedBy(said, id)) return true;
  return false;
}

/**
 * True when the heading names what speaks of one thing only (电话, 住宿, 天数) and the field never does; `title`: what the record type is of,
 * and says nothing within it. Things that are counted, not people, are no number of people: 培训项目数.
 */
function isOther({ said }: Bag, { unit, shape }: Field, says: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  const isSaid = (id: string): boolean => says.has(id) || impliedBy(says, id) || nearest(says, id) > 0;
  if ([...said.keys()].some((id) => isApart(id) && !title.has(id) && !isSaid(id))) return true;
  // 年度培训总人数 asks how many, 培训人数所属年度 of which year: what comes last is asked for.
  if (said.has("year") && said.has("heads") && (unit === "人" || shape === "year") && ([...said.keys()].pop() === "year") !== (shape === "year")) return true;
  return unit === "人" && said.has("count") && [...said.keys()].some((id) => countable.has(id) && !isSaid(id));
}

/** What stands before 数 and is not people. */
const countable = new Set(["project", "class", "course", "room", "plan", "base", "papers", "practice"]);

function alike(heading: Bag, label: Bag, weight: (piece: HeadingPiece) => number): Omit<Likeness, "like"> {
  let explained = 0;
  let ofHeading = 0;
  let found = 0;
  let ofLabel = 0;
  for (const piece of heading.said.values()) {
    const worth = weight(piece);
    const beside = !label.said.has(piece.id) && label.beside.has(piece.id);
    ofHeading += beside ? worth * besideWeight : worth;
    if (label.said.has(piece.id) || beside) explained += beside ? worth * besideWeight : worth;
    else explained += worth * nearest(label.said, piece.id);
  }
  for (const piece of label.said.values()) {
    const worth = weight(piece);
    ofLabel += worth;
    if (heading.said.has(piece.id)) found += worth;
    else if (heading.beside.has(piece.id)) {
      found += worth * besideWeight;
      explained += worth * besideWeight;
      ofHeading += worth * besideWeight;
    } else found += worth * nearest(heading.said, piece.id);
  }
  const named = both(heading, label);
  if (found === 0 || (!named && names(heading) && names(label))) return unlike;
  const unsaid = leavesUnsaid(heading, label);
  const act = sameAct(heading, label);
  const precision = explained / ofHeading;
  const recall = found / ofLabel;
  const common = (((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall)) * (act ? 1 : otherAct) * (unsaid ? unsaidAspect : 1);
  return { common, explained: precision, told: !named && names(label) ? 0 : unsaid ? recall * unsaidAspect : recall, sameAct: act };
}

/** False where each tells of something done, and not of the same: 收到 is not 报送. */
function sameAct(heading: Bag, label: Bag): boolean {
  return actsAmong(heading, label) || actsAmong(label, heading);
}

function actsAmong({ said }: Bag, other: Bag): boolean {
  for (const { id, facet } of said.values()) if (facet === "act" && !other.said.has(id) && !other.beside.has(id) && nearest(other.said, id) < sameDoing) return false;
  return true;
}

/** It says more than an aspect. */
function names({ said }: Bag): boolean {
  for (const { facet } of said.values()) if (facet !== "aspect") return true;
  return false;
}

/** Both name one thing, not only one aspect of different things: 手机号码 is no 班次编号. */
function both(heading: Bag, label: Bag): boolean {
  for (const { id, facet } of label.said.values()) if (facet !== "aspect" && (heading.said.has(id) || heading.beside.has(id) || nearest(heading.said, id) > 0)) return true;
  for (const { id, facet } of heading.said.values()) if (facet !== "aspect" && label.beside.has(id)) return true;
  return false;
}

/** Aspects that a value of the type never has. */
const never: Partial<Record<Field["type"], readonly string[]>> = {
  date: ["heads", "count", "times", "copies", "money", "name", "person", "kind", "number", "whether", "opinion", "site", "file", "area"],
  integer: ["date", "name", "person", "kind", "number", "whether", "opinion", "site", "file"],
  number: ["date", "name", "person", "kind", "number", "whether", "opinion", "site", "file"],
  boolean: ["date", "heads", "count", "times", "copies", "money", "name", "person", "number", "site"],
  enum: ["date", "heads", "count", "times", "copies", "money", "site", "area"],
  string: ["kind", "opinion", "date", "heads", "count", "times", "copies", "money", "area", "whether"],
  text: ["kind", "date", "heads", "count", "times", "copies", "money", "area"],
};

/** Aspects that are said only where they are meant. */
const telling = new Set(["sum", "times", "copies", "area", "site", "number", "deadline"]);
/** Things of which most have none, and a field that is of them says so: 教学设备 is no 网络培训教学设备. */
const meant = new Set(["network"]);

/** Aspects that only describe what another asks for. */
const modifies = new Set(["kind", "file"]);

/** False when the heading asks for what the field cannot be: a day of a number of people, how often of a year. */
function fits({ aspects: asked, said, beside }: Bag, { type, shape, none }: Field, own: ReadonlySet<string>, says: ReadonlySet<string>): boolean {
  const wrong = [...(never[type] ?? []), ...(shape === "year" ? ["heads", "count", "money"] : [])];
  // 是否评估 asks whether it was done, not whether there is a system of it.
  if (shape === "laidDown" && ![said, beside].some((words) => words.has("system") || words.has("admin"))) return false;
  // 乡村振兴类人数, 材料报送日期: what it asks for is said, and of which kind beside.
  const modified = [...asked].some((aspect) => !modifies.has(aspect) && !wrong.includes(aspect));
  // 有无实训场所 asks for the name of one.
  return ![...asked].some((aspect) => !(modified && modifies.has(aspect)) && !own.has(aspect) && !impliedBy(says, aspect) && nearest(own, aspect) === 0 && (telling.has(aspect) || (wrong.includes(aspect) && !(none && aspect === "whether"))));
}
