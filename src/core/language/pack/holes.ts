/** What fills the holes of a term or a pattern, by their names. */
export type Filling = Readonly<Record<string, unknown>>;

const hole = /\$([A-Za-z]\w*)/gu;

/**
 * A term or a pattern with its holes filled: "$day" is the hole itself, in a longer text its words stand in its place, and "...$days"
 * in a list stands for the members of a list. What no one fills stays as it is.
 */
export function filled(node: unknown, by: Filling, said = false): unknown {
  if (typeof node === "string") return filledText(node, by, said);
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.flatMap((part: unknown) => members(part, by) ?? [filled(part, by)]);
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [String(filledText(key, by, true)), filled(part, by, saidToPeople.has(key))]));
}

/** The holes a term or a pattern has. */
export function holesOf(node: unknown): Set<string> {
  return new Set([...JSON.stringify(node).matchAll(hole)].map(([, name]) => name));
}

/** Parts of a rule that are said to people. */
export const saidToPeople: ReadonlySet<string> = new Set(["message", "text", "needs", "unchecked"]);

/** In a text that is read, what fills a hole stays together; between quotes it is a literal. */
function filledText(text: string, by: Filling, said: boolean): unknown {
  if (!text.includes("$")) return text;
  const whole = /^\$([A-Za-z]\w*)$/u.exec(text)?.[1];
  if (whole !== undefined) return Object.hasOwn(by, whole) ? by[whole] : text;
  return text.replace(hole, (word, name: string, at: number) => {
    if (!Object.hasOwn(by, name)) return word;
    const given = by[name];
    const filling = typeof given === "object" ? JSON.stringify(given) : String(given);
    if (said) return filling;
    return text[at - 1] === "'" ? filling.replaceAll("'", "''") : filling.includes(" ") ? `(${filling})` : filling;
  });
}

function members(part: unknown, by: Filling): readonly unknown[] | undefined {
  const name = typeof part === "string" ? /^\.\.\.\$([A-Za-z]\w*)$/u.exec(part)?.[1] : undefined;
  const list = name === undefined ? undefined : by[name];
  return Array.isArray(list) ? list : undefined;
}
