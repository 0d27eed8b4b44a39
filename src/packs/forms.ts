import type { Form } from "../core/form";
import application2017 from "./hunan-2017/forms/application.json";
import summary2019 from "./shandong-2019/forms/summary.json";

/** The forms we fill, by id "<pack>/<form>". Data taken at its word here; the tests check it against its schema. */
export const forms: ReadonlyMap<string, Form> = new Map(([summary2019, application2017] as unknown as Form[]).map((form) => [form.id, form]));

/** The forms of a pack. */
export function formsOf(pack: string): Form[] {
  return [...forms].filter(([id]) => id.startsWith(`${pack}/`)).map(([, form]) => form);
}
