import type { Case } from "../case";

/** Every case by name, loaded only in the process that runs it: another's libraries would count as its memory. */
export const cases: Record<string, () => Promise<Case>> = {
  job: async () => (await import("./job")).job,
  validation: async () => (await import("./validation")).validation,
  libreoffice: async () => (await import("./office")).libreOffice,
  marked: async () => (await import("./marked")).marked,
  workbench: async () => (await import("./workbench")).workbench,
  excel: async () => (await import("./excel")).excel,
  batch: async () => (await import("./batch")).batch(1),
  "batch, 2 threads": async () => (await import("./batch")).batch(2),
  ...Object.fromEntries(["--json", "--json --compact", "--ndjson", "roster", "sample"].map((name) => [name, async () => (await import("./command")).commands[name]])),
  ...Object.fromEntries(["inflate", "scan", "ours", "ours, at one go", "ours, DecompressionStream", "hucre", "read-excel-file", "@e965/xlsx"].map((name) => [name, async () => (await import("./readers")).readers[name]])),
};
