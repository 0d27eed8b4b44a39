import type { Field } from "../fields";
import { normalise } from "../text/normalise";

interface Head {
  index: number;
  pattern: RegExp;
  needs?: readonly string[];
  form?: true;
}

const made = new WeakMap<Field, Head[]>();

function headsOf(field: Field): Head[] {
  let heads = made.get(field);
  if (heads) return heads;
  const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
  const before = any(field.qualifiers ?? []);
  heads = (field.options ?? []).flatMap(({ heads: own, needs, form }, index): Head[] =>
    own ? [{ index, pattern: new RegExp(`^((?:${before})*)的?(?:${any(own)})(?:类|型|性质|法人)?$`, "u"), ...(needs && { needs }), ...(form && { form }) }] : [],
  );
  made.set(field, heads);
  return heads;
}

/**
 * Index of the option that a text made of qualifiers and a head means: 国有大型企业, 普通本科高校, 三甲医院. Every part must be
 * known: what is left over may change the kind (民办非企业). Of several kinds one that only tells the legal form gives way;
 * undefined where none or several are left.
 */
export function composedIndex(text: string, field: Field): number | undefined {
  if (!field.qualifiers) return undefined;
  const parts = normalise(text).split(/[、,，/;；|+()[\]]/u).filter((part) => part !== "");
  if (parts.length > 4) return undefined;
  const read = parts.map((part) => {
    if (part.length > 24) return undefined;
    const fits = headsOf(field).flatMap((head) => {
      const before = head.pattern.exec(part)?.[1];
      return before !== undefined && (!head.needs || head.needs.some((word) => before.includes(word))) ? [head] : [];
    });
    return fits.find(({ needs }) => needs) ?? (fits.length === 1 ? fits[0] : undefined);
  });
  const known = read.filter((head) => head !== undefined);
  // What stands beside in brackets or behind a comma may be a qualifier alone: 事业单位（公益二类）.
  if (read.length > known.length && !parts.every((part, at) => read[at] || isQualifier(part, field))) return undefined;
  const kinds = new Set(known.filter(({ form }) => !form).map(({ index }) => index));
  const forms = new Set(known.filter(({ form }) => form).map(({ index }) => index));
  if (kinds.size > 0) return kinds.size === 1 ? [...kinds][0] : undefined;
  return forms.size === 1 ? [...forms][0] : undefined;
}

function isQualifier(part: string, { qualifiers = [] }: Field): boolean {
  return new RegExp(`^(?:${qualifiers.join("|")})+(?:类|型|性质)?$`, "u").test(part);
}
