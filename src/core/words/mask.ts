import { persons } from "../dictionary/kept-by";

/**
 * Text of a finding without a person's whole ID or telephone number: the last two digits of an ID and the first three
 * and last four of a telephone are left. Four shown digits and a known county and birth year leave 33 candidates;
 * institutions' credit codes are public and stay.
 */
export function masked(text: string, record: string): string {
  if (!persons.has(record)) return text.replace(/(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?![\dA-Za-z])/g, hideId);
  return text.replace(/(?<!\d)\d{14,17}[\dXx](?![\dXx])/g, hideId).replace(/(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)/g, "$1****$2");
}

function hideId(id: string): string {
  return "*".repeat(id.length - 2) + id.slice(-2);
}
