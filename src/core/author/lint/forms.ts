import type { Pack } from "../../language/pack/schema";
import type { Lint } from "./lint";

/** Forms a pack names that are not there. @param forms ids of the forms at hand, "<pack>/<form>" */
export function absentForms(pack: Pack, forms: Iterable<string>): Lint[] {
  const there = new Set([...forms, ...(pack.layouts ?? []).map(({ id }) => id)]);
  const absent = (id: string, path: string): Lint[] =>
    there.has(id) ? [] : [{
      kind: "form", level: "problem", path,
      message: `没有表格“${id}”，请删去或改正；现有表格：${[...there].join("、") || "无"}`,
    }];
  return [
    ...pack.forms.flatMap((form, i) => absent(`${pack.id}/${form}`, `forms[${i}]`)),
    ...pack.entries.flatMap((entry, i) => (entry.as === "form" && entry.form !== undefined ? absent(entry.form, `entries[${i}].form`) : [])),
  ];
}
