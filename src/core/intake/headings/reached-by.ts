import type { Field } from "../../dictionary/fields";
import { conceptsOf } from "../../dictionary/text/concepts";
import { bagOf } from "./bag";
import type { Label } from "./label";

/** What somebody is reached by. */
const ways = new Set(["email", "phone", "address", "postcode", "site"]);
/** Who is reached, or that it is for reaching somebody. */
const persons = new Set(["contact", "head", "reach", "phone", "doer"]);

/**
 * True for a bare 邮箱 beside 联系人 or 联系电话 where the field is no way to reach anybody but what something was done with (电子版发送邮箱):
 * it is the contact's, unless a person says otherwise.
 */
export function reachesContact(label: Label, { name }: Field, header: readonly { leaf: Label }[]): boolean {
  if (!conceptsOf(name).some(({ facet }) => facet === "act") || !conceptsOf(name).some(({ id }) => ways.has(id))) return false;
  const said = [...bagOf(label.keys[0] ?? "").said.keys()];
  return said.length > 0 && said.every((id) => ways.has(id)) && header.some(({ leaf }) => leaf !== label && [...bagOf(leaf.keys[0] ?? "").said.keys()].some((id) => persons.has(id)));
}
