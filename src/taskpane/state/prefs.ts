import { languages, type Language } from "../messages/language";

const key = "base-review.language";

/** The language chosen by hand on this computer; null when none, or when the storage is closed to us. */
export function loadLanguage(storage: () => Storage): Language | null {
  try {
    const kept = storage().getItem(key);
    return languages.find((language) => language === kept) ?? null;
  } catch {
    return null;
  }
}

/** Keeps it if the storage allows; the pane works without. */
export function saveLanguage(storage: () => Storage, language: Language): void {
  try {
    storage().setItem(key, language);
  } catch {
    // Partitioned or disabled storage: the choice lasts as long as the pane.
  }
}
