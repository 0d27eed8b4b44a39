import { UserError } from "../../sheet/user-error";
import { fieldOf } from "../dictionary/dictionary";
import type { Form } from "../language/form/form";
import { layoutPage } from "../forms/sheet/layout";
import type { Say } from "./say";
import type { Pack } from "../language/pack/schema";

/** What the shape of a form cannot say: whose it is, whether its rows fill its columns, whether it reads fields that exist. Yields before each page. @param places of each form, its place in the file */
export function* checkLayouts(pack: Pack, places: readonly number[], say: Say): Generator<void> {
  const seen = new Set<string>();
  for (const [i, form] of (pack.layouts ?? []).entries()) {
    yield;
    const path = `layouts[${places[i]}]`;
    const own = form.id.startsWith(`${pack.id}/`) ? form.id.slice(pack.id.length + 1) : undefined;
    if (own === undefined) say(`${path}.id`, `表格的编号应以“${pack.id}/”开头，现为“${form.id}”，请改正`);
    else if (!pack.forms.includes(own)) say("forms", `没有列出表格“${own}”，请在 forms 中补上`);
    if (seen.has(form.id)) say(`${path}.id`, `表格“${form.id}”出现了不止一次，请删去重复的`);
    seen.add(form.id);
    for (const place of placesRead(form)) {
      const [record, field] = place.split(".");
      if (!fieldOf(record, field)) say(path, `没有字段“${place}”，请对照字段字典改正`);
    }
    yield* checkRows(form, path, say);
  }
}

function* checkRows(form: Form, path: string, say: Say): Generator<void> {
  if (form.kind === "table") {
    if (!form.columns.some(({ id }) => id === form.key)) say(`${path}.key`, `没有编号为“${form.key}”的列，请改正`);
    return;
  }
  for (const [i, page] of form.pages.entries()) {
    yield;
    try {
      layoutPage(page);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`${path}.pages[${i}]`, `${error.message.replace(/。$/u, "")}，请改正`);
    }
  }
}

/** Members whose texts are printed or name things: no fields, whatever they look like. */
const printed = new Set(["id", "text", "label", "title", "aliases", "notes", "note", "wording", "before", "after", "gap", "asks", "named", "footer", "why"]);

/** Every "record.field" a form reads. */
function placesRead(node: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") take(value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        take(key);
        if (!printed.has(key)) visit(inner);
      }
    }
  };
  const take = (text: string): void => void (/^[a-zA-Z]+\.[a-zA-Z]+$/u.test(text) && found.add(text));
  visit(node);
  return found;
}
