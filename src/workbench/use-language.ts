import { useEffect, useState } from "preact/hooks";
import { type Language, languages } from "../sheet/language";
import { nearestLanguage } from "../sheet/nearest-language";
import { rememberedKey } from "../sheet/remembered";

/** The language somebody chose in the pane, else the browser's. */
function chosenLanguage(): Language {
  try {
    const { language } = JSON.parse(localStorage.getItem(rememberedKey) ?? "{}") as { language?: unknown };
    const known = languages.find((one) => one === language);
    if (known) return known;
  } catch {
    // A storage that is closed to us remembers nothing.
  }
  return nearestLanguage(navigator.language);
}

/** The language of page and pane: one choice for both. */
export function useLanguage(): Language {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    const changed = (event: StorageEvent) => event.key === rememberedKey && setLanguage(chosenLanguage());
    addEventListener("storage", changed);
    return () => removeEventListener("storage", changed);
  }, []);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  return language;
}
