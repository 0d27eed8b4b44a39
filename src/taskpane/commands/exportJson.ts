import type { ReviewResult } from "../../core/review";

/** A result as plain JSON text; the columns of a table become an object. */
export function resultJson(result: ReviewResult): string {
  return JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value), 1);
}

/** Offers the result as a download. Some webviews refuse downloads: the findings sheet is the first way, this the second. */
export function exportJson(result: ReviewResult): void {
  const url = URL.createObjectURL(new Blob([resultJson(result)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `review-${result.on}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
