import { impliedBy, nearest } from "../../dictionary/text/kinship";
import { conceptsOf } from "../../dictionary/text/concepts";
import { asksPlainly } from "../headings/asks-plainly";
import { bagOf, isUnderstood, type Bag } from "../headings/bag";
import { labelKey } from "../headings/label";
import { likeness } from "../headings/likeness";
import type { FieldSignature, TypeSignature } from "../headings/signature";
import type { HeaderColumn } from "./header";

/** A heading that has less than this in common with a field is surely another's. */
const leastCommon = 0.25;

/**
 * Which fields a column may be, as far as its heading and the group above go (the group alone where the field is `proposed` already): what either says in words that are known must be said of the field,
 * too; 高校 under 单位类别 is no 单位地址. Of a heading nobody understands all may be.
 */
export function spokenOf({ leaf, groups }: HeaderColumn, signature: TypeSignature): (field: FieldSignature, proposed: boolean) => boolean {
  const key = leaf.keys[0] ?? "";
  const own = bagOf(key);
  const above = groups.map(({ keys }) => bagOf(keys[0] ?? "")).filter((bag) => isUnderstood(bag) && signature.fields.some((one) => shares(bag, one)));
  const like = (bag: Bag, one: FieldSignature): boolean => likeness(bag, one, signature).common >= leastCommon;
  // 盖章 says something, though nothing that tells fields apart: it may be what has the word in its name.
  const plain = above.length === 0 && own.said.size === 0 && own.beside.size === 0 && key !== "" && conceptsOf(key).every(({ facet }) => facet === "filler");
  if (plain) return ({ field }, proposed) => proposed || [field.name, ...field.aliases].some((name) => labelKey(name).includes(key));
  const understood = isUnderstood(own);
  // 意见 asks for one: what asks for none is not meant.
  const asks = [...own.said.values()];
  if (above.length === 0 && own.beside.size === 0 && asks.length > 0 && asks.every(({ facet }) => facet === "aspect")) return (one, proposed) => proposed || asks.some(({ id }) => one.says.has(id) || nearest(one.says, id) > 0 || impliedBy(one.says, id) || (id === "whether" && one.field.type === "boolean"));
  // 搞了没有 under 远程教育 may ask for what has none of its words in its name.
  if (asksPlainly(key)) return (one, proposed) => !proposed || above.every((bag) => shares(bag, one));
  return (one, proposed) => above.every((bag) => (understood || proposed ? shares(bag, one) : sharesAll(bag, one))) && (proposed || !understood || like(own, one));
}

const things = ({ said }: Bag): string[] => [...said.values()].filter(({ facet }) => facet !== "aspect" && facet !== "unknown").map(({ id }) => id);
const shares = (bag: Bag, { says }: FieldSignature): boolean => things(bag).some((id) => says.has(id));
/** One label says all that is known of it. */
const sharesAll = ({ said }: Bag, { labels }: FieldSignature): boolean => labels.some((label) => [...said.values()].every(({ id, facet }) => facet === "unknown" || label.said.has(id) || label.beside.has(id)));
