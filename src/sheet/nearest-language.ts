import type { Language } from "./language";

/**
 * The language nearest to what Office or the browser says ("zh-Hant-HK", "en-US"); Simplified Chinese when unknown. The gate takes it
 * in: what stands in this file runs in an engine of ES5.
 */
export function nearestLanguage(tag: string | undefined): Language {
  if (tag && /^zh-(tw|hk|mo|hant)/i.test(tag)) return "zh-TW";
  return tag && /^en/i.test(tag) ? "en" : "zh-CN";
}
