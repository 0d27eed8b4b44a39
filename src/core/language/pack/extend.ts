import { UserError } from "../../../sheet/user-error";
import type { Pack } from "./schema";

/** A pack names another that is not at hand, or packs extend each other in a circle. */
export class PackMissing extends UserError {
  override name = "PackMissing";
}

/** The packs that one extends, the one it names last, as far as they are at hand. */
export function basesOf({ extends: named }: Pick<Pack, "extends">, known: readonly Pack[]): Pack[] {
  const bases: Pack[] = [];
  for (let next = named; next !== undefined; next = bases[0].extends) {
    const base = known.find(({ id }) => id === next);
    if (!base || bases.includes(base)) break;
    bases.unshift(base);
  }
  return bases;
}

/**
 * The chosen packs and those they extend, extended ones first, each once.
 * @throws PackMissing with one Chinese sentence
 */
export function withExtended(chosen: readonly Pack[], known: readonly Pack[]): Pack[] {
  const all = new Map([...known, ...chosen].map((pack) => [pack.id, pack]));
  const ordered: Pack[] = [];
  const add = (pack: Pack, path: readonly string[]): void => {
    if (path.includes(pack.id)) throw new PackMissing(`法规包互相扩展，形成循环：${[...path, pack.id].join(" → ")}，请改正 extends`);
    if (pack.extends !== undefined) {
      const base = all.get(pack.extends);
      if (!base) throw new PackMissing(`法规包“${pack.id}”扩展“${pack.extends}”，但没有找到后者，请一并提供`);
      add(base, [...path, pack.id]);
    }
    if (!ordered.includes(pack)) ordered.push(pack);
  };
  for (const pack of chosen) add(pack, []);
  return ordered;
}
