import { literal } from "../../../sheet/literal";
import type { Pack, PackHeader } from "../../language/pack/schema";
import { basesOf } from "../../language/pack/extend";
import type { Vocabulary } from "../../language/pack/vocabulary";
import type { Lint } from "./lint";

/** Parts of a header that call terms and patterns by name, those that are called apart. */
const calling = ["askedOf", "validFrom"] as const;

/**
 * Terms and patterns of a pack that nothing calls: no rule, no other name of its own or of those it shares, no message by a term's label. None
 * where a pack at hand extends it, whose rules are spelt out and no longer tell what they called.
 * @param entries the entries as they are written, those that cannot be read included
 * @param common names it shares, which may call its own
 */
export function unusedNames(pack: Pick<PackHeader, "id" | "extends" | "terms" | "patterns" | (typeof calling)[number]>, entries: string, known: readonly Pack[], common: Pick<Vocabulary, "terms" | "patterns"> = {}): Lint[] {
  const { terms = {}, patterns = {} } = pack;
  if (known.some((one) => one.extends === pack.id)) return [];
  const shared = JSON.stringify([common, ...basesOf(pack, known)].map((one) => [one.terms, one.patterns]));
  const around = JSON.stringify(calling.map((part) => pack[part])) + shared;
  // A large pack is looked through once, not for each name.
  const called = new Set(entries.match(word) ?? []);
  const labelled = new Set(entries.match(label) ?? []);
  const isCalled = (name: string): boolean => (new RegExp(`^${word.source}$`, "u").test(name) ? called.has(name) : speaksOf(entries, name));
  const calls = (name: string, label: string | undefined): boolean => {
    if (isCalled(name) || (label !== undefined && labelled.has(`{${label}}`))) return true;
    const text = around + JSON.stringify([bodies(terms, name), bodies(patterns, name)]);
    return speaksOf(text, name) || (label !== undefined && text.includes(`{${label}}`));
  };
  const unused = (path: string, name: string, what: string): Lint => ({ kind: "unused", level: "hint", path: `${path}.${name}`, message: `没有规则用到${what}“${name}”，请在规则中使用，或删去` });
  return [
    ...Object.entries(terms).flatMap(([name, { label }]) => (calls(name, label) ? [] : [unused("terms", name, "术语")])),
    ...Object.keys(patterns).flatMap((name) => (calls(name, undefined) ? [] : [unused("patterns", name, "通用规则")])),
  ];
}

/** A name where it is called, and is no key. */
const word = /(?<![\w.])[A-Za-z]\w*(?!\w)(?!":)/gu;
/** A label where a message shows its value. */
const label = /\{[^{}]*\}/gu;

const speaksOf = (text: string, name: string): boolean => new RegExp(`(?<![\\w.])${literal(name)}(?![\\w])(?!":)`, "u").test(text);

/** What all of them say but one. */
function bodies(named: Readonly<Record<string, object>>, apart: string): object[] {
  return Object.entries(named).flatMap(([name, body]) => (name === apart ? [] : [body]));
}
