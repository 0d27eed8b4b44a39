import { keyText, textKey } from "../../../sheet/text-key";
import { outcomes, type Finding, type Outcome } from "../../dictionary/finding";
import type { DecidedAs } from "./decision";

/** The key of what was found and asked for: nothing of it can be read off. */
export const valueKey = ({ value, required }: Pick<Finding, "value" | "required">): string => keyText(textKey(JSON.stringify([value, required])));

const separator = ";";

/** What a row was written for, as the text of its last cell. */
export function markText({ outcome, value, rule, batch, file, key }: DecidedAs): string {
  return [outcome, value, rule, batch, file.replaceAll(separator, "；"), key].join(separator);
}

/** Reads the text of a mark; undefined where somebody worked in it. */
export function markOf(text: string): DecidedAs | undefined {
  const [outcome, value, rule, batch, file, ...key] = text.split(separator);
  if (!(outcomes as readonly string[]).includes(outcome) || key.length === 0 || !/^\d+$/u.test(batch)) return undefined;
  return { outcome: outcome as Outcome, value, rule, batch: Number(batch), file, key: key.join(separator) };
}
