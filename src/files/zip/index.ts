export { openZip } from "./open";
export { findEntry, type ZipEntry, type ZipPackage } from "./entry";
export { entryChunks, inflateChunks, inflateEntry, streamedChunks } from "./inflate";
export { newBudget, type Budget } from "./budget";
export { defaultCaps, submittedCaps, type ReadCaps } from "./caps";
export { crc32, type Checksum } from "./crc32";
export type { Inflater } from "./inflater";
export { Arrivals } from "./arrivals";
export { webPlatform, type ChunkStream, type Platform } from "./platform";
