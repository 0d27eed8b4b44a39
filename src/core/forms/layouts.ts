import type { Form } from ".";
import type { YearRule } from "../dictionary/headcount-years";
import { withExtended } from "../language/pack/extend";
import { relevantParameters, settleParameters } from "../language/pack/parameters";
import type { Pack } from "../language/pack/schema";

/** The official forms that a pack brings along, the first offered first. */
export function formsOf({ layouts = [] }: Pack): Form[] {
  return layouts;
}

/** The form of an id "<pack>/<form>"; undefined when none of these packs brings it along. */
export function formOf(id: string, packs: readonly Pack[]): Form | undefined {
  return packs.flatMap(formsOf).find((form) => form.id === id);
}

/** Which year's numbers the rules of a form's pack ask for, on a day, with the user's parameters: the form prints those. */
export function yearRuleOf(id: string, known: readonly Pack[], { params = {}, on }: { params?: Readonly<Record<string, unknown>>; on?: string }): YearRule {
  const packs = withExtended(known.filter((pack) => formOf(id, [pack]) !== undefined), [...known]);
  return { basis: settleParameters(packs, relevantParameters(packs, params)).get("headcountYear"), thisYear: on === undefined ? undefined : Number(on.slice(0, 4)) };
}
