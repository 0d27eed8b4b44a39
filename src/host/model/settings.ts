/** Namespace of the part in which this host keeps the add-in's settings; Excel keeps them in a part of its own. */
export const SETTINGS = "urn:base-review:host:settings";

const escape = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex?: string, dec?: string, name?: string) =>
    name ? { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name.toLowerCase()]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(dec)),
  );

export const writeSettings = (settings: ReadonlyMap<string, unknown>): string =>
  `<settings xmlns="${SETTINGS}">${[...settings].map(([key, value]) => `<setting key="${escape(key)}" value="${escape(JSON.stringify(value) ?? "null")}"/>`).join("")}</settings>`;

/** Settings of such a part; entries that are no JSON are left out. */
export function readSettings(xml: string): [string, unknown][] {
  const found: [string, unknown][] = [];
  for (const [, key, value] of xml.matchAll(/<setting key="([^"]*)" value="([^"]*)"\s*\/>/g)) {
    try {
      found.push([unescape(key), JSON.parse(unescape(value))]);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return found;
}
