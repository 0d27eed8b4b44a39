/** What became of a write that had been cut off. */
export interface Settled {
  sheet: string;
  /** It was taken back; else it was found written and is done. */
  restored: boolean;
  /** What of it is still there, because it was moved meanwhile, in sentences: then it is not said that all is as before. */
  left?: string;
  /** What a person changed since, left as it is: cells, or a sentence. */
  differs: string[];
  /** One Chinese sentence; null: there is nothing a person has to know. */
  sentence: string | null;
}

/** The first few of these cells, and how many there are. */
export const namedFew = (cells: readonly string[]): string => cells.slice(0, 5).join("、") + (cells.length > 5 ? ` 等 ${cells.length} 处` : "");

/** What was left as a person made it, for the end of a sentence. */
export function differencesText(differs: readonly string[]): string {
  if (differs.length === 0) return "";
  return `${namedFew(differs)} 在此期间另有改动，没有覆盖，请核对。`;
}

/** What could not be put back, for the end of a sentence. */
export function lostText(lost: readonly string[]): string {
  if (lost.length === 0) return "";
  return `${namedFew(lost)} 原来的内容没有保存（为保护个人信息，关闭任务窗格后不再保留），仍是填写的内容，请核对。`;
}

/** Said where nothing of a write can be taken back, because nothing of what was there is known any more. */
export const nothingKept = (sheet: string): string => `“${sheet}”写入前的内容没有保存（为保护个人信息，关闭任务窗格后不再保留），不能撤销：请手工修改。`;
