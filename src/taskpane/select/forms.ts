import type { Pack } from "../../core/language/pack/schema";
import { formsOf } from "../../core/forms/layouts";
import type { FormChoice } from "../pane-excel";

/** The forms of these regulations, to choose from. */
export function formChoices(packs: readonly Pack[]): FormChoice[] {
  return packs.flatMap(formsOf).map(({ id, title, kind }) => ({ id, title, perUnit: kind === "sheet" }));
}
