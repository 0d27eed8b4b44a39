import type { Form } from "../core/forms";
import { formsOf } from "../core/forms/layouts";
import type { Pack } from "../core/language/pack/schema";
import { hunan2017 } from "./hunan-2017";
import { national2013 } from "./national-2013";
import { shandong2016 } from "./shandong-2016";
import { shandong2019 } from "./shandong-2019";
import { yancheng2018 } from "./yancheng-2018";

export { common } from "./common/vocabulary";
export { workdays } from "./common/workdays";

/** The built-in packs, older ones first; one that extends another stands below it. A pack that extends another is reviewed together with it. */
export const packs: readonly Pack[] = [national2013, shandong2016, shandong2019, hunan2017, yancheng2018];

/** The official forms of all of them, by id "<pack>/<form>". */
export const forms: ReadonlyMap<string, Form> = new Map(packs.flatMap(formsOf).map((form) => [form.id, form]));
