import type { Pack } from "../core/pack/schema";
import { formsOf } from "../core/pack/layouts";

/** Titles of the forms of these packs, by id "<pack>/<form>". */
export function formTitles(packs: readonly Pack[]): Readonly<Record<string, string>> {
  return Object.fromEntries(packs.flatMap(formsOf).map(({ id, title }) => [id, title]));
}
