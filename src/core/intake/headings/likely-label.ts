import { dictionary } from "../../dictionary/dictionary";
import { conceptsOf } from "../../dictionary/text/concepts";
import { bagOf } from "./bag";
import { longestLabel, readLabel, type Label } from "./label";
import { likeness } from "./likeness";
import { signatureOf } from "./signature";

const likeEnough = 0.6;

/** True for a label that says something the dictionary has a word for beside an aspect: 审核同意, not 日期 alone. */
export const speaks = ({ keys }: Pick<Label, "keys">): boolean => conceptsOf(keys[0] ?? "").some(({ facet }) => facet === "actor" || facet === "act" || facet === "thing");

/** True for a text mostly of words the dictionary's labels are made of, that says much the same as one of them: 内设继续教育管理机构. */
export function isLikelyLabel(text: string): boolean {
  if (text.length > longestLabel) return false;
  const bag = bagOf(readLabel(text).keys[0] ?? "");
  const said = [...bag.said.values()];
  const length = (some: typeof said): number => some.reduce((sum, piece) => sum + piece.length, 0);
  if (length(said.filter(({ facet }) => facet === "unknown")) * 3 > length(said) || !said.some(({ facet }) => facet !== "aspect")) return false;
  return dictionary.some((type) => {
    const signature = signatureOf(type);
    return signature.fields.some((field) => likeness(bag, field, signature).like >= likeEnough);
  });
}
