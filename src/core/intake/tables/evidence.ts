import type { Field, RecordType } from "../../dictionary/fields";
import { nearest } from "../../dictionary/text/kinship";
import { measureFactor } from "../../dictionary/values/measure";
import { aliasIndex } from "../headings/alias-index";
import { isUnderstood, type Bag } from "../headings/bag";
import { asksPlainly } from "../headings/asks-plainly";
import { bracketsDeny } from "../headings/brackets";
import { likeness } from "../headings/likeness";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import { reachesContact } from "../headings/reached-by";
import { signatureOf, type FieldSignature } from "../headings/signature";
import { turnsFrom } from "../headings/turned";
import type { HeaderColumn } from "./header";
import { heard } from "./heard";
import { spokenOf } from "./spoken-of";
import type { RecordMatch } from "./match";
import { fieldsOfMembers, listedChoices } from "./members";
import { fitOf, type Fit, type Sample } from "./sample";
import { namesWhoReports } from "./who-reports";

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
  /** Which part of the heading nobody knows, 0…1. */
  strange: number;
  /** False where heading and field each tell of something done, and not of the same. */
  sameAct: boolean;
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

/** A heading that says no more than that it asks for a choice, over members of one field alone. */
const byMembers = 0.75;
/** Over members of several, or under a heading that asks for nothing known: proposed, not used. */
const oneOfMembers = 0.5;
/** The only number of people that a record type has, under 人数 alone. */
const onlyOne = 0.7;
/** Letters changed about: 联系话电. */
const changedAbout = 0.7;

/** What each column of a header that no label explains may be among the fields of a record type still free; `sampleAt`: what stands beneath one. */
export function evidenceFor(open: readonly HeaderColumn[], match: RecordMatch, sampleAt: (column: HeaderColumn) => Sample, header: readonly HeaderColumn[] = open): ColumnEvidence[] {
  const { type } = match;
  const signature = signatureOf(type);
  const free = signature.fields.filter(({ field }) => !match.fields.has(field.id) && !field.regulation);
  return open.map((column) => {
    // 序号 and 备注 are of any table; a label the record type knows is a second one of what is taken.
    if (isOrdinaryLabel(column.printed)) return { column, candidates: [], possible: [] };
    const second = secondOf(column, match);
    if (second) return { column, candidates: [], second, possible: [second] };
    const sample = sampleAt(column);
    const bag = heard(column, sample, header[header.indexOf(column) - 1]);
    const candidates: FieldGuess[] = [];
    const possible: Field[] = [];
    const understood = isUnderstood(bag) && !asksPlainly(column.leaf.keys[0] ?? "");
    const speaksOf = spokenOf(column, signature);
    const strange = strangeIn(bag);
    const chosen = byChoices(column, sample, type);
    const only = onlyCount(bag, match);
    const mistyped = strange > 0 ? aliasIndex.changedAbout(column.keys, type) : undefined;
    for (const one of free) {
      const { field } = one;
      if (otherUnit(column, field)) continue;
      const { like, common, explained, told, sameAct } = likeness(bag, one, signature);
      const sure = Math.max(chosen(field, common > 0 || bag.aspects.has("kind")), only === field ? onlyOne : 0, mistyped === field ? changedAbout : 0);
      if (sure === 0 && common < leastCommon && understood) continue;
      const fit = fitOf(sample, field);
      const score = byFit[fit](Math.max(like, sure));
      // A heading that says much the same may be it, whatever was filled in.
      if (like >= alike || (fit !== "against" && speaksOf(one, score >= least))) possible.push(field);
      if (score < least) continue;
      // 原学历, 是否缺推荐函, 备用电话: whatever stands beneath, a person says whether the field is meant.
      const turned = (mistyped !== field && turnsFrom(bag.turning, one.says, signature.title)) || asksWhether(bag, one) || saysHowAlone(bag, field);
      candidates.push(sure > like ? { field, score, explained: sure, told: sure > oneOfMembers && !turned && !isLevelOfOther(bag, one.says, signature.title) ? sure : 0, fit, strange: 0, sameAct: true } : { field, score, explained, told: turned || (field.id === type.unitField && isOthers(bag, one.says, signature.title)) || reachesContact(column.leaf, field, header) || namesWhoReports(column, sample, field) ? 0 : told, fit, strange, sameAct });
    }
    return { column, candidates: candidates.sort((a, b) => b.score - a.score), possible };
  });
}

/** The field that a heading names and another column has; not where its unit or its brackets say that it is another. */
function secondOf(column: HeaderColumn, { type, fields }: RecordMatch): Field | undefined {
  for (const key of column.keys) {
    const claims = aliasIndex.find([key]).filter((claim) => claim.type === type && fields.has(claim.field.id) && !otherUnit(column, claim.field) && !bracketsDeny(column.leaf, key, type, claim.field));
    if (claims.length > 0) return claims[0].field;
  }
  return undefined;
}

/** How much what stands beneath the heading, or is listed in it, speaks for each field of choices. */
function byChoices({ leaf }: HeaderColumn, { cells }: Sample, type: RecordType): (field: Field, asks: boolean) => number {
  const beneath = fieldsOfMembers(cells.map(({ text }) => text), type);
  const listed = fieldsOfMembers(listedChoices(leaf.keys[0] ?? ""), type);
  const how = (fields: readonly Field[]): number => (fields.length === 1 ? byMembers : oneOfMembers);
  return (field, asks) => (listed.includes(field) ? how(listed) : beneath.includes(field) ? (asks ? how(beneath) : oneOfMembers) : 0);
}

/** What whoever a row is of does: other doings make another's unit of it (开发单位, 授课专家单位), and 申报专业 names none. */
const ownDoings = new Set(["apply", "organise", "train", "report", "fill", "found", "start", "happen", "change", "recommend"]);
const isOthers = ({ said }: Bag, says: ReadonlySet<string>, title: ReadonlySet<string>): boolean =>
  [...said.values()].some(({ id, facet }, at) => !says.has(id) && !title.has(id) && (facet === "act" ? !ownDoings.has(id) : facet === "thing" && at === said.size - 1));

/** What an office does with what is laid before it. */
const decidedOn = new Set(["consent", "audit", "record", "receive"]);
/** 主管部门同意, 同意否 ask whether it did, and for no name of it. */
const asksWhether = (heading: Bag, { field: { type }, labels }: FieldSignature): boolean => (type === "string" || type === "string[]") && endsInVerdict(heading) && !labels.some(endsInVerdict);
const endsInVerdict = ({ said }: Bag): boolean => decidedOn.has([...said.keys()].filter((id) => id !== "whether").pop() ?? "");

/** 专职 and 兼职 alone say how somebody works there, and not who: teachers are counted so, and who manages, too. */
const employments = new Set(["full", "part"]);
const saysHowAlone = ({ said, beside }: Bag, { type }: Field): boolean =>
  type === "integer" && said.size > 0 && [...said.keys()].every((id) => employments.has(id)) && ![...beside.values()].some(({ id, facet }) => facet === "thing" && !employments.has(id));

/** The level of another thing than the field's: 岗位等级 over 中级 is no 职称级别. */
const isLevelOfOther = ({ said }: Bag, says: ReadonlySet<string>, title: ReadonlySet<string>): boolean =>
  said.has("level") && says.has("level") && [...said.values()].some(({ id, facet }) => facet === "thing" && !says.has(id) && !title.has(id) && nearest(says, id) === 0);

/** The number of people of a record type that has one only, under a heading that says no more than 人数. */
function onlyCount({ said }: Bag, { type, fields }: RecordMatch): Field | undefined {
  if (!said.has("heads") || said.size > 1) return undefined;
  const counts = type.fields.filter(({ unit }) => unit === "人");
  return counts.length === 1 && !fields.has(counts[0].id) ? counts[0] : undefined;
}

/** Which part of what a heading says the dictionary has no word for. */
function strangeIn({ said }: Bag): number {
  let [all, unknown] = [0, 0];
  for (const { facet, length } of said.values()) {
    all += length;
    if (facet === "unknown") unknown += length;
  }
  return all === 0 ? 0 : unknown / all;
}

/** The unit printed in the heading is none of the field's: 人次 of a number of 人, 万元 of a name. */
function otherUnit({ leaf: { unit } }: HeaderColumn, field: Field): boolean {
  return unit !== undefined && (field.unit === null ? field.type !== "enum" && field.type !== "boolean" : measureFactor(unit, field.unit) === undefined);
}
