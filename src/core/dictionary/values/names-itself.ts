import type { Field } from "../fields";
import { conceptsOf, type HeadingPiece } from "../text/concepts";
import { normalise } from "../text/normalise";

/*
 * People answer a question of yes or no with its own words: 骨干 under 是否骨干教师, 不开展 under 是否开展远程教育, 企业法人 under 是否法人.
 */

interface OwnWords {
  all: ReadonlySet<string>;
  acts: readonly string[];
}

const known = new WeakMap<Field, OwnWords[]>();

/** What the field's labels ask for, each by itself: concepts, without how it is asked. */
function asked(field: Field): OwnWords[] {
  let labels = known.get(field);
  if (!labels) known.set(field, (labels = [field.name, ...field.aliases].map((label) => said(label.replace(/[(（][^()（）]*[)）]/gu, ""))).filter(({ all }) => all.size > 0)));
  return labels;
}

const tells = ({ facet }: HeadingPiece): boolean => facet !== "filler" && facet !== "aspect";

function said(text: string): OwnWords {
  const pieces = conceptsOf(normalise(text).toLowerCase()).filter(tells);
  return { all: new Set(pieces.map(({ id }) => id)), acts: pieces.filter(({ facet }) => facet === "act").map(({ id }) => id) };
}

const denies = /^(?:暂|尚|还|目前|仍)*(?:不是|不属于|没有|不|未|非|没)(?=.{2})/u;
/** Characters of an answer; a longer one says beside it how, how far or when, and is no plain one. */
const longest = 10;

/**
 * Yes or no where the text says no more than what its column asks for, or denies it: all of a label's words, or its doing without what
 * it is done to; undefined otherwise.
 */
export function namesItself(raw: string, field: Field): boolean | undefined {
  const text = normalise(raw);
  if (text.length < 2 || text.length > longest) return undefined;
  const denied = denies.exec(text);
  const rest = denied ? text.slice(denied[0].length) : text;
  const bare = field.qualifiers ? rest.replace(new RegExp(`^(?:${field.qualifiers.join("|")})+(?=.{2})`, "u"), "") : rest;
  if (/[\d,，.。;；、/()（）]/u.test(bare)) return undefined;
  const { all, acts } = said(bare);
  if (all.size === 0) return undefined;
  const same = asked(field).some((label) => [...all].every((id) => label.all.has(id)) && (label.all.size === all.size || (acts.length === all.size && label.acts.every((id) => all.has(id)))));
  return same ? denied === null : undefined;
}
