const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const names: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** A custom XML part that holds one text. */
export function xmlOf(namespace: string, tag: string, text: string): string {
  return `<${tag} xmlns="${namespace}">${text.replace(/[&<>]/g, (character) => entities[character])}</${tag}>`;
}

/** The text of such a part, or undefined when it is none. */
export function textOf(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found?.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => names[name]);
}
