import type { Field, RecordType } from "../../dictionary/fields";
import { bagOf } from "./bag";
import type { Label } from "./label";
import { signatureOf } from "./signature";
import { turnsFrom } from "./turned";

/**
 * True when what stands in brackets behind a label says that another field is meant: 备案日期（人社）, 申报类别（普通/专项）. `key` is the
 * form of the label that was found.
 */
export function bracketsDeny({ keys: [full = ""] }: Label, key: string, type: RecordType, field: Field): boolean {
  if (!bracket.test(full) || bracket.test(key)) return false;
  const { fields, title } = signatureOf(type);
  const says = (one: Field, id: string): boolean => fields.some((other) => other.field === one && other.labels.some(({ said, beside }) => said.has(id) || beside.has(id)));
  const { said, beside, turning } = bagOf(full);
  const own = fields.find((one) => one.field === field);
  if (own && turnsFrom(turning, own.says, title)) return true;
  // 备案日期（人社） is 人社备案日期.
  const whole = (one: Field): boolean => fields.some(({ field: other, labels }) => other === one && labels.some((label) => label.beside.size === 0 && label.said.size === said.size + beside.size && [...said.keys(), ...beside.keys()].every((id) => label.said.has(id))));
  if (beside.size > 0 && !whole(field) && fields.some(({ field: other }) => other !== field && whole(other))) return true;
  return [...beside.values()].some(({ id, facet }) => facet !== "unknown" && facet !== "aspect" && !says(field, id) && fields.some((other) => says(other.field, id)));
}

const bracket = /[([{【〔〈<]/u;
