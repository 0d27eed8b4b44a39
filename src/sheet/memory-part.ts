/*
 * The custom XML part in which a workbook carries what was chosen for it. The pane writes it through Excel; files are
 * read for it, so that the same workbook gives the same result whichever way it comes.
 */

/** Namespace and root of the part. It travels with the file, so nothing personal belongs in it. */
export const memoryNamespace = "urn:base-review:memory:1";
export const memoryTag = "memory";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const names: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** A custom XML part that holds one text. */
export function xmlOf(namespace: string, tag: string, text: string): string {
  return `<${tag} xmlns="${namespace}">${text.replace(/[&<>]/g, (character) => entities[character])}</${tag}>`;
}

/** The text of such a part, or undefined when it is none. Whoever saved the workbook may have written the root with a prefix. */
export function textOf(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<(?:[\\w.-]+:)?${tag}(?:\\s[^>]*)?>([^<]*)</(?:[\\w.-]+:)?${tag}\\s*>`).exec(xml)?.[1];
  return found?.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return names[name];
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
