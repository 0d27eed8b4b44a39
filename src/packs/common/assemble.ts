import { assembleSteps } from "../../core/language/pack/assemble";
import type { Pack, WrittenPack } from "../../core/language/pack/schema";
import type { DerivedField } from "../../core/language/rule-data";
import { atOnce } from "../../sheet/at-once";
import { commonDerived } from "./derived";
import { common } from "./vocabulary";

/** What a regulation has beside its files. */
interface Beside {
  /** Packs it extends. */
  known?: readonly Pack[];
  /** Fields that need code. */
  derived?: readonly DerivedField[];
}

/**
 * A built-in pack from its files: header, the regulation's text, the entries of all articles article by article, its forms, and the fields that need code.
 * Names in rules are spelt out when somebody looks at them: of all regulations at hand, a review looks at one or two.
 * The JSON is taken at its word, because the tests check every file against the schema; packs brought at run time are parsed.
 */
export function assemble(header: object, text: string, articles: readonly { entries: readonly object[] }[], layouts: readonly object[], { known, derived = [] }: Beside = {}): Pack {
  const written = { ...header, text, entries: articles.flatMap(({ entries }) => entries), layouts } as WrittenPack;
  const surroundings = { known, common, derived: [...commonDerived, ...derived] };
  const { entries: _entries, parameters: _parameters, territory, ...own } = written;
  let made: Pack | undefined;
  const whole = (): Pack => (made ??= spelt(written, surroundings));
  const pack: Pack = {
    ...own,
    derived: surroundings.derived,
    get parameters() {
      return whole().parameters;
    },
    get entries() {
      return whole().entries;
    },
  };
  if (territory !== undefined) Object.defineProperty(pack, "territory", { enumerable: true, get: () => whole().territory });
  return pack;
}

function spelt(written: WrittenPack, surroundings: Parameters<typeof assembleSteps>[1]): Pack {
  const { pack, problems: [wrong] } = atOnce(assembleSteps(written, surroundings));
  if (wrong) throw new Error(`${pack.id}: ${wrong.path}: ${wrong.message}`);
  return pack;
}
