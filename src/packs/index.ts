import type { Form } from "../core/forms";
import { formsOf } from "../core/forms/layouts";
import type { Pack } from "../core/language/pack/schema";
import { regulations } from "./table";

export { common } from "./common/vocabulary";
export { workdays } from "./common/workdays";

/** The built-in packs, older ones first; one that extends another stands below it. A pack that extends another is reviewed together with it. */
export const packs: readonly Pack[] = regulations;

/** The official forms of all of them, by id "<pack>/<form>". */
export const forms: ReadonlyMap<string, Form> = new Map(packs.flatMap(formsOf).map((form) => [form.id, form]));
