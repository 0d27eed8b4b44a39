import type { Form } from "../form";
import type { Pack } from "./schema";

/** The official forms that a pack brings along, the first offered first. */
export function formsOf({ layouts = [] }: Pack): Form[] {
  return layouts;
}

/** The form of an id "<pack>/<form>"; undefined when none of these packs brings it along. */
export function formOf(id: string, packs: readonly Pack[]): Form | undefined {
  return packs.flatMap(formsOf).find((form) => form.id === id);
}
