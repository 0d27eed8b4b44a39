import { invalidArgument } from "../office/host-error";

/** Paper of office.js by the code of ECMA-376. */
const PAPERS: Record<number, string> = { 1: "Letter", 3: "Tabloid", 4: "Ledger", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 12: "B4", 13: "B5" };

export const paperName = (code: number | null): string | null => (code === null ? null : (PAPERS[code] ?? null));

/** @throws HostError InvalidArgument for a paper this host does not know. */
export function paperCode(name: unknown): number {
  const found = Object.keys(PAPERS).find((code) => PAPERS[Number(code)] === name);
  if (found === undefined) throw invalidArgument(`Not a paper: ${String(name).slice(0, 20)}`, "PageLayout.paperSize");
  return Number(found);
}
