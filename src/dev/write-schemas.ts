// Writes what is made from the rule language and the shape of forms: the JSON Schemas that help an editor, and the pages of the language and its common names.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { formJsonSchema } from "../core/author/form-json-schema";
import { packJsonSchema } from "../core/author/json-schema";
import { commonPage, languagePage } from "./language-page";

const packs = path.resolve(__dirname, "../packs");
const write = (name: string, text: string): void => writeFileSync(path.join(packs, name), text);
write("pack.schema.json", `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
write("form.schema.json", `${JSON.stringify(formJsonSchema(), null, 2)}\n`);
write("LANGUAGE.md", languagePage());
write("COMMON.md", commonPage());
