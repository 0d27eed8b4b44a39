/** Number formats that follow the region of the computer: what the object model calls them, and what a Chinese Excel shows them as. */
const regional: ReadonlyMap<string, string> = new Map([["General", "G/通用格式"], ["m/d/yyyy", "yyyy/m/d"], ["m/d/yyyy h:mm", "yyyy/m/d h:mm"]]);

/** The format by which a Chinese Excel shows a day. */
export const shownDate = (code: string): string => (code === "General" ? code : (regional.get(code) ?? code));

/** `Range.numberFormatLocal` of a format. */
export const localFormat = (code: string): string => regional.get(code) ?? code;

/** The format that is meant by what was set as `numberFormatLocal`. */
export function formatOfLocal(code: unknown): unknown {
  return [...regional].find(([, local]) => local === code)?.[0] ?? code;
}
