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
  const texts = (apart: string): string => JSON.stringify([calling.map((part) => pack[part]), bodies(terms, apart), bodies(patterns, apart)]) + entries + shared;
  const calls = (name: string, label: string | undefined): boolean => {
    const text = texts(name);
    return new RegExp(`(?<![\\w.])${literal(name)}(?![\\w])(?!":)`, "u").test(text) || (label !== undefined && text.includes(`{${label}}`));
  };
  const unused = (path: string, name: string, what: string): Lint => ({ kind: "unused", level: "hint", path: `${path}.${name}`, message: `没有规则用到${what}“${name}”，请在规则中使用，或删去` });
  return [
    ...Object.entries(terms).flatMap(([name, { label }]) => (calls(name, label) ? [] : [unused("terms", name, "术语")])),
    ...Object.keys(patterns).flatMap((name) => (calls(name, undefined) ? [] : [unused("patterns", name, "通用规则")])),
  ];
}

/** What all of them say but one. */
function bodies(named: Readonly<Record<string, object>>, apart: string): object[] {
  return Object.entries(named).flatMap(([name, body]) => (name === apart ? [] : [body]));
}
