import type { Field, RecordType } from "../../dictionary/fields";
import { normalise } from "../../dictionary/text/normalise";
import { optionIndex } from "../../dictionary/values/choice";

/** Answers that any question may have. */
const anyones = /^(?:是|否|有|无|√|×|✓|y|n|yes|no|true|false|已|未|其他|其它)$/iu;
/** What stands between the choices that a heading lists: 面授/远程, 普通或专项. */
const between = /[/、或|｜]/u;
const bracketed = /[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]/gu;

/** The fields of choices of a record type that all of the texts are members of: one alone knows 取消资格. */
export function fieldsOfMembers(texts: readonly string[], { fields }: RecordType): Field[] {
  const said = texts.filter((text) => normalise(text) !== "");
  if (said.length === 0 || said.some((text) => anyones.test(normalise(text)))) return [];
  const of = fields.filter((field) => field.type === "enum" && !field.regulation && said.some((text) => optionIndex(text, field) !== undefined));
  return of.filter((field) => said.every((text) => optionIndex(text, field) !== undefined));
}

/** The choices that a heading lists, in brackets or outright; none where it lists nothing. */
export function listedChoices(key: string): string[] {
  const lists = [...[...key.matchAll(bracketed)].map(([, inner]) => inner), key.replace(bracketed, "")].map((text) => text.split(between).map((one) => one.trim()).filter((one) => one !== ""));
  return lists.find((list) => list.length > 1) ?? [];
}
