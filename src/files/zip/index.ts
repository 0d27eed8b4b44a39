export { openZip } from "./open";
export { findEntry, type ZipEntry, type ZipPackage } from "./entry";
export { entryChunks, inflateChunks, inflateEntry } from "./inflate";
export { newBudget, type Budget } from "./budget";
export { defaultCaps, submittedCaps, type ReadCaps } from "./caps";
export { crc32 } from "./crc32";
export type { Inflater } from "./inflater";
