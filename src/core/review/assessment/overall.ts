import { headingFields, type HeadingField } from "./headings";

/**
 * How six recorded marks come to a suggestion. No regulation says it: they name what is assessed, and what follows from an
 * excellent (宣传推广) or insufficient (责令限期整改) result. So this is a convention, said to be one wherever it is shown, and an
 * authority may set its own.
 */
export interface OverallConvention {
  /** 优秀 from so many marks 优秀, when none is below 合格. */
  excellentFrom: number;
  /** 整改 from so many marks 不合格. */
  failedFrom: number;
  /** 整改 also from so many marks 基本合格 and below. */
  weakFrom: number;
}

export const usualConvention: OverallConvention = { excellentFrom: 4, failedFrom: 1, weakFrom: 4 };

type Overall = "优秀" | "合格" | "整改";

/** The suggestion from six recorded marks; undefined while one is missing. Never replaces a conclusion somebody recorded. */
export function suggestOverall(marks: Readonly<Partial<Record<HeadingField, string>>>, convention: OverallConvention = usualConvention): Overall | undefined {
  const given = headingFields.map((field) => marks[field] ?? "");
  if (given.some((mark) => mark === "")) return undefined;
  const count = (mark: string): number => given.filter((one) => one === mark).length;
  const failed = count("不合格");
  if (failed >= convention.failedFrom || failed + count("基本合格") >= convention.weakFrom) return "整改";
  return count("优秀") >= convention.excellentFrom && failed + count("基本合格") === 0 ? "优秀" : "合格";
}
