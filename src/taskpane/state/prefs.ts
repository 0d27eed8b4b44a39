import * as z from "zod/mini";
import { languages } from "../../sheet/language";
import { rememberedKey } from "../../sheet/remembered";

const prefs = z.object({
  language: z.optional(z.enum(languages)),
  /** Packs of the last review on this computer, for workbooks that remember none. */
  packs: z.optional(z.array(z.string())),
  /** Name of whoever reviews here: never in the workbook but beside an answer. */
  reviewer: z.optional(z.string()),
});
type Prefs = z.infer<typeof prefs>;

/** What this computer remembers of its user: no data of a workbook. Empty when the storage is closed to us or holds something else. */
export function loadPrefs(storage: () => Pick<Storage, "getItem">): Prefs {
  try {
    const parsed = prefs.safeParse(JSON.parse(storage().getItem(rememberedKey) ?? "{}"));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Keeps a change if the storage allows; the pane works without. */
export function savePrefs(storage: () => Pick<Storage, "getItem" | "setItem">, change: Prefs): void {
  try {
    storage().setItem(rememberedKey, JSON.stringify({ ...loadPrefs(storage), ...change }));
  } catch {
    // Partitioned or disabled storage: the choice lasts as long as the pane.
  }
}
