import type { Form } from "../core/form";
import type { Pack } from "../core/pack/schema";
import application2017 from "./hunan-2017/forms/application.json";
import plan2017 from "./hunan-2017/forms/plan.json";
import summary2017 from "./hunan-2017/forms/summary.json";
import application2013 from "./national-2013/forms/application.json";
import plan2013 from "./national-2013/forms/plan.json";
import summary2013 from "./national-2013/forms/summary.json";
import plan2016 from "./shandong-2016/forms/plan.json";
import summary2016 from "./shandong-2016/forms/summary.json";
import application2019 from "./shandong-2019/forms/application.json";
import inspection2019 from "./shandong-2019/forms/inspection.json";
import summary2019 from "./shandong-2019/forms/summary.json";
import application2018 from "./yancheng-2018/forms/application.json";
import plan2018 from "./yancheng-2018/forms/plan.json";
import summary2018 from "./yancheng-2018/forms/summary.json";

const all = [
  summary2019, application2019, inspection2019, plan2016, summary2016, application2013, plan2013, summary2013,
  application2017, plan2017, summary2017, application2018, plan2018, summary2018,
] as unknown as Form[];

/** The forms we fill, by id "<pack>/<form>". Data taken at its word here; the tests check it against its schema. */
export const forms: ReadonlyMap<string, Form> = new Map(all.map((form) => [form.id, form]));

/** The forms of a pack: ours for a built-in one, those that a pack of one's own brings along. */
export function formsOf({ id: pack, layouts = [] }: Pack): Form[] {
  return [...[...forms].filter(([id]) => id.startsWith(`${pack}/`)).map(([, form]) => form), ...layouts];
}

/** The form of an id, ours or one that a pack brings along. */
export function formOf(id: string, packs: readonly Pack[]): Form | undefined {
  return forms.get(id) ?? packs.flatMap(({ layouts = [] }) => layouts).find((form) => form.id === id);
}
