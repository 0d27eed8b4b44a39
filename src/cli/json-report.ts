/** True for the text of a file that --json wrote: by what it holds, not by its name. */
export function isJsonReport(text: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof value !== "object" || value === null) return false;
  const { version, on, packs, files, findings, ledger } = value as Record<string, unknown>;
  return version === 1 && typeof on === "string" && [packs, files, findings, ledger].every(Array.isArray);
}
