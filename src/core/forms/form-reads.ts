import { fieldOf } from "../dictionary/dictionary";

/** Fields that official forms print, as "record.field": wherever a form names a place of the dictionary. */
export function fieldsOfForms(forms: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === "string") {
      const [record, field, more] = node.split(".");
      if (more === undefined && field !== undefined && fieldOf(record, field)) found.add(node);
    } else if (typeof node === "object" && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        visit(key);
        visit(value);
      }
    }
  };
  forms.forEach(visit);
  return found;
}
