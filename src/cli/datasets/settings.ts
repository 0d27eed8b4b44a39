import { version } from "../../../package.json";
import type { NamedRegulation } from "../../core/dictionary/values/regulation";
import type { TemplateChoice } from "../../core/intake/tables/template-choices";
import type { Pack } from "../../core/language/pack/schema";
import { contentKey } from "../../sheet/content-key";

/** What decides how a file is read. What was read under others cannot be reviewed together. */
export interface ReadingSettings {
  /** Version of the program. */
  product: string;
  /** Review date: it decides which of several years' columns counts. */
  on: string;
  /** Key of the regulations at hand, which cells may name. */
  regulations: string;
  /** Key of what was said of columns, sheets and words. */
  choices: string;
}

const encoder = new TextEncoder();
/** Key of any plain data. */
export const keyOfData = (data: unknown): string => contentKey(encoder.encode(JSON.stringify(data)));

/** The settings of a run. */
export const readingSettings = (on: string, known: readonly NamedRegulation[], templates: readonly TemplateChoice[]): ReadingSettings => ({ product: version, on, regulations: keyOfData(known), choices: keyOfData(templates) });

/** Key of all that decides the results beside the files: under another nothing is taken over from an interrupted run. */
export const runKey = (settings: ReadingSettings, packs: readonly string[], known: readonly Pack[], params: unknown): string => keyOfData([settings, packs, known, params]);

const called: Record<keyof ReadingSettings, string> = { product: "程序版本", on: "核验日期", regulations: "法规包", choices: "栏目文件（--choices）" };

/** What of two settings differs, in words. */
export const differing = (one: ReadingSettings, other: ReadingSettings): string[] => (Object.keys(called) as (keyof ReadingSettings)[]).filter((name) => one[name] !== other[name]).map((name) => (name === "product" || name === "on" ? `${called[name]}（${one[name]}、${other[name]}）` : called[name]));
