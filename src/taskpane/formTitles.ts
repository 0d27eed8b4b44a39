import { forms } from "../packs/forms";

/** Titles of the forms we fill, by id "<pack>/<form>". */
export const formTitles: Readonly<Record<string, string>> = Object.fromEntries([...forms].map(([id, form]) => [id, form.title]));
