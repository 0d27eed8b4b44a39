import type { Say } from "./say";

const bare = (text: string): string => text.replace(/\s+/gu, "");

/** Clauses as the entries of a file name them, by their places; those of entries that cannot be read included. */
export function clausesIn(entries: readonly unknown[]): (string | undefined)[] {
  return entries.map((entry) => textOf(entry, "clause"));
}

function textOf(entry: unknown, member: "clause" | "quote"): string | undefined {
  const text = (entry as Record<string, unknown> | null | undefined)?.[member];
  return typeof text === "string" ? text : undefined;
}

/** Ids of clauses: of this pack, each once. @param id of the pack; undefined where it cannot be read */
export function checkClauses(entries: readonly unknown[], id: string | undefined, say: Say): void {
  const seen = new Set<string>();
  clausesIn(entries).forEach((clause, i) => {
    if (clause === undefined) return;
    if (seen.has(clause)) say(`entries[${i}].clause`, `条款“${clause}”出现了不止一次，每个条款只能有一项`);
    seen.add(clause);
    if (id !== undefined && !clause.startsWith(`${id}/`)) say(`entries[${i}].clause`, `条款编号“${clause}”应以“${id}/”开头`);
  });
}

/** Quotes are the regulation's own words. */
export function checkQuotes(entries: readonly unknown[], text: string, say: Say): void {
  const whole = bare(text);
  // Clauses stand in the order of the text, as a rule: each is looked for behind the one before.
  let from = 0;
  entries.forEach((entry, i) => {
    const given = textOf(entry, "quote");
    if (given === undefined) return;
    const quote = bare(given);
    let at = whole.indexOf(quote, from);
    if (at < 0) at = whole.indexOf(quote);
    if (at >= 0) from = at;
    else say(`entries[${i}].quote`, `“${textOf(entry, "clause") ?? ""}”的引文不在法规全文（text）中，请逐字照录`);
  });
}

/** Words that were converted stand in the text as it is kept; what stands there is what proofs compare with. */
export function checkTranscription(transcription: Readonly<Record<string, string>> | undefined, text: string, say: Say): void {
  for (const [word, own] of Object.entries(transcription ?? {})) {
    if (word === "" || !text.includes(word)) say("transcription", `法规全文（text）中没有“${word}”，请改正或删去`);
    else if (own === "") say("transcription", `“${word}”没有写明文件原来的用词，请补上`);
  }
}
