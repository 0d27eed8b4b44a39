// Writes the JSON Schemas beside the packs, which help an editor.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { formJsonSchema } from "../core/form/json-schema";
import { packJsonSchema } from "../core/pack/json-schema";

const packs = path.resolve(__dirname, "../packs");
const write = (name: string, schema: object): void => writeFileSync(path.join(packs, name), `${JSON.stringify(schema, null, 2)}\n`);
write("pack.schema.json", packJsonSchema());
write("form.schema.json", formJsonSchema());
