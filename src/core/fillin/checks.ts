import type { Field } from "../dictionary/fields";
import { optionIndex } from "../dictionary/values/choice";

/** Longest literal list that every Excel opens. */
const literalLimit = 255;
const most = 999_999_999_999;
const years = { min: 1940, max: 2099 };
/** Days of this business: earlier or later ones are slips of the hand. */
const days = { from: "1980-01-01", to: "2099-12-31" };

/** {cell} without spaces, hyphens of a telephone number kept. */
const bare = 'SUBSTITUTE({cell}," ","")';
const shapes: Record<string, string | undefined> = {
  creditCode: `LEN(${bare})=18`,
  idNo: `OR(LEN(${bare})=18,LEN(${bare})=15)`,
  postcode: `AND(LEN(${bare})=6,ISNUMBER(VALUE(${bare})))`,
  phone: `LEN(${bare})>=7`,
  email: 'ISNUMBER(FIND(".",{cell},FIND("@",SUBSTITUTE({cell},"＠","@"))+2))',
  url: 'ISNUMBER(FIND(".",{cell}))',
};

/** The formula that checks a shape, or undefined. It knows fewer spellings than the review, so it may only warn. */
export function shapeFormula(shape: string | undefined): string | undefined {
  return shape === undefined ? undefined : shapes[shape];
}

/** The printed word for each member of an enum: its first Chinese label that the review reads as that member. */
export function choicesOf(field: Field): string[] {
  return (field.options ?? []).map((option, at) => {
    const read = option.labels.filter((label) => optionIndex(label, field) === at);
    return read.find((label) => /[\u4e00-\u9fff]/u.test(label)) ?? read[0] ?? option.code;
  });
}

/** True when the members can be written into the validation itself: the comma is its only separator. */
export function fitsLiteral(items: readonly string[]): boolean {
  return items.join(",").length <= literalLimit && items.every((item) => !item.includes(",") && item.trim() === item && item !== "");
}

/** Bounds of a number or year; the dictionary's `min` counts. */
export function numberBounds(field: Field): { min: number; max: number } {
  return field.shape === "year" ? years : { min: field.min ?? -most, max: most };
}

export const dayBounds = days;
