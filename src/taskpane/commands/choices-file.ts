import { nameOfChoice, saysHeading, saysSheet, saysWord, templateChoicesIn, unusedChoices, withTemplateChoices } from "../../core/intake/tables/template-choices";
import { seeText } from "../../files/read/magic/text";
import { maskedJson } from "../../core/reports/masked";
import { choicesOf, metIn } from "../../core/reports/choices";
import type { SessionKey } from "../state/state";
import { sentenceOf, text, type Context } from "./context";
import { otherIsStale, reviewAgain } from "./review-again";

/** Larger than any file of choices, in bytes. */
const largest = 4_000_000;

/** The columns of a result that are not sure, with what was said of them, and what else is said of headings: as `--choices` reads it. */
export function choicesJson({ store }: Context, scope: SessionKey): string {
  const { sessions, choice } = store.get();
  const result = sessions[scope].result!;
  const { version, columns, sheets = [], words = [] } = choicesOf(result);
  const elsewhere = unusedChoices(choice.templates, metIn(result));
  const all = { sheets: [...sheets, ...elsewhere.filter(saysSheet)], words: [...words, ...elsewhere.filter(saysWord)] };
  return maskedJson(JSON.stringify({ version, columns: [...columns, ...elsewhere.filter(saysHeading)], ...(all.sheets.length > 0 && { sheets: all.sheets }), ...(all.words.length > 0 && { words: all.words }) }, null, 1));
}

/** Takes what a file says of headings for every table of that kind, and reviews again what has a result. */
export async function loadChoices(context: Context, scope: SessionKey, file: File): Promise<void> {
  const { store } = context;
  const words = text(context);
  try {
    const more = file.size > largest ? null : choicesIn(seeText(new Uint8Array(await file.arrayBuffer())).text);
    if (more === null) return store.dispatch({ type: "notice", notice: { tone: "error", text: words.choicesUnreadable(file.name) } });
    if (more.length === 0) return store.dispatch({ type: "notice", notice: { tone: "warning", text: words.choicesEmpty(file.name) } });
    store.dispatch({ type: "choose", choice: { templates: withTemplateChoices(store.get().choice.templates, more) } });
    otherIsStale(context, scope);
    await reviewAgain(context, scope);
    const { result } = store.get().sessions[scope];
    const unused = result ? unusedChoices(more, metIn(result)) : more;
    const said = words.choicesTaken(more.length, unused.map(nameOfChoice));
    store.dispatch({ type: "notice", notice: { tone: unused.length > 0 ? "warning" : "done", text: said } });
  } catch (error) {
    store.dispatch({ type: "notice", notice: { tone: "error", text: words.choicesWrong(file.name, sentenceOf(error, "")) } });
  }
}

/** What a file said of headings no longer counts. */
export async function dropChoices(context: Context, scope: SessionKey): Promise<void> {
  context.store.dispatch({ type: "choose", choice: { templates: [] } });
  otherIsStale(context, scope);
  await reviewAgain(context, scope);
}

/** Null where it is no JSON. @throws UserError where it is no file of choices */
function choicesIn(json: string): ReturnType<typeof templateChoicesIn> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  return templateChoicesIn(parsed);
}
